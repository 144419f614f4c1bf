package vn.nhanrong.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;

/** Keeps the recommendations. */
@Repository
class RecommendationStore {

	private static final String SELECT = """
			select r.*, m.name as model_name, u.name as owner_name, e.standing_agency
			from recommendation r join model m on m.code = r.model_code join unit u on u.id = r.owner_id
			    join evaluation e on e.id = r.evaluation_id
			""";
	private static final String ASKED_FOR = """
			where (cast(:owner as bigint) is null or r.owner_id = :owner) and (cast(:status as varchar) is null or r.status = :status)
			    and (not :overdue or r.status = 'OPEN' and r.due_on < :today)""";

	private final JdbcClient jdbc;

	RecommendationStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public List<Recommendation> add(Evaluation evaluation, List<PanelMeeting.ProposedRecommendation> proposed) {
		var added = new ArrayList<Recommendation>();
		for (int position = 0; position < proposed.size(); position++) {
			var item = proposed.get(position);
			long id = jdbc.sql("""
					insert into recommendation (evaluation_id, model_code, position, text, owner_id, due_on)
					values (:evaluation, :model, :position, :text, :owner, :due) returning id""")
				.param("evaluation", evaluation.id()).param("model", evaluation.modelCode()).param("position", position)
				.param("text", item.text()).param("owner", item.ownerId()).param("due", item.dueOn()).query(Long.class).single();
			added.add(find(id).orElseThrow());
		}
		return added;
	}

	@Transactional(readOnly = true)
	public Optional<Recommendation> find(long id) {
		return jdbc.sql(SELECT + "where r.id = :id").param("id", id).query(RecommendationStore::toRecommendation).optional();
	}

	/** The newest evaluation's first, at most so many. */
	@Transactional(readOnly = true)
	public List<Recommendation> ofModel(String modelCode, int most) {
		return jdbc.sql(SELECT + "where r.model_code = :model order by r.evaluation_id desc, r.position limit :most")
			.param("model", modelCode).param("most", most).query(RecommendationStore::toRecommendation).list();
	}

	/** What is open first, by its day. @param ownerId null for any */
	@Transactional(readOnly = true)
	public PageOf<Recommendation> list(Long ownerId, RecommendationQuery query, LocalDate today) {
		long total = asked("select count(*) from recommendation r ", "", ownerId, query, today).query(Long.class).single();
		var items = asked(SELECT, " order by r.status <> 'OPEN', r.due_on, r.id limit :size offset :from", ownerId, query, today)
			.param("size", query.size()).param("from", (long) query.page() * query.size())
			.query(RecommendationStore::toRecommendation).list();
		return new PageOf<>(items, query.page(), query.size(), total);
	}

	private JdbcClient.StatementSpec asked(String before, String after, Long ownerId, RecommendationQuery query, LocalDate today) {
		return jdbc.sql(before + ASKED_FOR + after).param("owner", ownerId)
			.param("status", query.status() == null ? null : query.status().name()).param("overdue", query.overdue())
			.param("today", today);
	}

	/** @return false where it was closed already */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean close(long id, RecommendationStatus status, String note, String by, Instant at) {
		return jdbc.sql("""
				update recommendation set status = :status, note = :note, closed_by = :by, closed_at = :at
				where id = :id and status = 'OPEN'""").param("id", id).param("status", status.name()).param("note", note)
			.param("by", by).param("at", Moments.utc(at)).update() == 1;
	}

	/** Open ones due from today to that day whose owners were not reminded yet; they count as reminded from now on. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Recommendation> takeDue(LocalDate today, LocalDate until, Instant now) {
		return jdbc.sql("""
				update recommendation set reminded_at = :now
				where status = 'OPEN' and reminded_at is null and due_on between :today and :until returning id""")
			.param("now", Moments.utc(now)).param("today", today).param("until", until).query(Long.class).list().stream()
			.sorted().map(id -> find(id).orElseThrow()).toList();
	}

	/** Open ones that should have been done before today and were not told of yet; they count as told of from now on. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Recommendation> takeOverdue(LocalDate today, Instant now) {
		return jdbc.sql("""
				update recommendation set overdue_told_at = :now
				where status = 'OPEN' and overdue_told_at is null and due_on < :today returning id""")
			.param("now", Moments.utc(now)).param("today", today).query(Long.class).list().stream().sorted()
			.map(id -> find(id).orElseThrow()).toList();
	}

	private static Recommendation toRecommendation(ResultSet row, int number) throws SQLException {
		return new Recommendation(row.getLong("id"), row.getString("model_code"), row.getString("model_name"), row.getString("text"),
				row.getLong("owner_id"), row.getString("owner_name"), row.getString("standing_agency"),
				row.getObject("due_on", LocalDate.class), RecommendationStatus.valueOf(row.getString("status")), row.getString("note"),
				row.getString("closed_by"), Moments.of(row, "closed_at"));
	}
}
