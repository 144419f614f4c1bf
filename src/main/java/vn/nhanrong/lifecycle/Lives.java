package vn.nhanrong.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;

/** Keeps the lives of the models, and what is asked for in them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Lives {

	private final JdbcClient jdbc;
	private final Clock clock;

	Lives(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<Life> of(String modelCode) {
		return jdbc.sql("select * from life where model_code = :model").param("model", modelCode).query(Lives::toLife).optional();
	}

	/** @return false where it is on record already */
	public boolean enter(String modelCode, String by) {
		return jdbc.sql("""
				insert into life (model_code, entered_at, entered_by) values (:model, :now, :by)
				on conflict (model_code) do nothing""")
			.param("model", modelCode).param("now", now()).param("by", by).update() == 1;
	}

	/** How many owed an evaluation at their entry so far. */
	public long owing() {
		return jdbc.sql("select count(*) from life where catch_up_on is not null").query(Long.class).single();
	}

	public void catchUp(String modelCode, LocalDate day) {
		jdbc.sql("update life set catch_up_on = :day where model_code = :model").param("day", day).param("model", modelCode).update();
	}

	public void reviewedThrough(String modelCode, LocalDate day) {
		jdbc.sql("update life set reviewed_through = :day where model_code = :model").param("day", day).param("model", modelCode)
			.update();
	}

	public void suspend(String modelCode, LocalDate until) {
		jdbc.sql("update life set suspended_at = :now, suspended_until = :until where model_code = :model").param("now", now())
			.param("until", until).param("model", modelCode).update();
	}

	/** @return false where it was not suspended */
	public boolean resume(String modelCode) {
		return jdbc.sql("""
				update life set suspended_at = null, suspended_until = null
				where model_code = :model and suspended_at is not null""").param("model", modelCode).update() == 1;
	}

	/** @return false where it has ended already */
	public boolean end(String modelCode) {
		return jdbc.sql("update life set ended_at = :now where model_code = :model and ended_at is null").param("now", now())
			.param("model", modelCode).update() == 1;
	}

	/** @return false where the same is asked for already */
	public boolean ask(String modelCode, LifeRequest.Kind kind, String reason, String by, String office) {
		return jdbc.sql("""
				insert into life_request (model_code, kind, reason, requested_by, office, requested_at)
				values (:model, :kind, :reason, :by, :office, :now)
				on conflict (model_code, kind) where answered_at is null do nothing""")
			.param("model", modelCode).param("kind", kind.name()).param("reason", reason).param("by", by).param("office", office)
			.param("now", now()).update() == 1;
	}

	/** What is asked for and not answered, the oldest first; at most one of each kind. */
	@Transactional(readOnly = true)
	public List<LifeRequest> asked(String modelCode) {
		return jdbc.sql("""
				select id, kind, reason, requested_by, requested_at from life_request
				where model_code = :model and answered_at is null order by id""").param("model", modelCode)
			.query(LifeRequest.class).list();
	}

	public void answer(long request, boolean agreed, String answer, String by) {
		jdbc.sql("""
				update life_request set agreed = :agreed, answer = :answer, answered_by = :by, answered_at = :now
				where id = :id and answered_at is null""")
			.param("agreed", agreed).param("answer", answer).param("by", by).param("now", now()).param("id", request).update();
	}

	public void changeHost(String modelCode, long from, long to, String reason, String by) {
		jdbc.sql("""
				insert into host_change (model_code, from_unit, to_unit, reason, changed_by, changed_at)
				values (:model, :from, :to, :reason, :by, :now)""")
			.param("model", modelCode).param("from", from).param("to", to).param("reason", reason).param("by", by)
			.param("now", now()).update();
	}

	/** Codes of the models that are carried on and not watched over, by code; at most so many. */
	@Transactional(readOnly = true)
	public List<String> outside(int most) {
		return jdbc.sql("""
				select m.code from model m left join life l on l.model_code = m.code
				where l.model_code is null and m.status in ('PILOT', 'RECOGNISED') order by m.code limit :most""")
			.param("most", most).query(String.class).list();
	}

	private OffsetDateTime now() {
		return Moments.utc(clock.instant());
	}

	private static Life toLife(ResultSet row, int number) throws SQLException {
		return new Life(row.getString("model_code"), Moments.of(row, "entered_at"), row.getObject("catch_up_on", LocalDate.class),
				row.getObject("reviewed_through", LocalDate.class), row.getObject("suspended_until", LocalDate.class),
				Moments.of(row, "ended_at"));
	}
}
