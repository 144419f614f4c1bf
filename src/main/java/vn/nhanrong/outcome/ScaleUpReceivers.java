package vn.nhanrong.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;

/** Keeps what receiving units are offered and what they answer. Each answer is an update of the unit's own row. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ScaleUpReceivers {

	private static final String READ = "select * from scale_up_receiver where scale_up_id = :scaleUp";
	/** The row of this unit in the scale-up that is under way, while the unit is waited for. */
	private static final String AWAITED = " where state = 'OPEN' and unit_code = :unit"
			+ " and scale_up_id = (select id from scale_up where model_code = :model and concluded_at is null)";

	private final JdbcClient jdbc;

	ScaleUpReceivers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order of the plan. */
	@Transactional(readOnly = true)
	public List<ScaleUpReceiver> of(long scaleUpId) {
		return jdbc.sql(READ + " order by position").param("scaleUp", scaleUpId).query(ScaleUpReceivers::toReceiver).list();
	}

	@Transactional(readOnly = true)
	public Optional<ScaleUpReceiver> of(long scaleUpId, String unitCode) {
		return jdbc.sql(READ + " and unit_code = :unit").param("scaleUp", scaleUpId).param("unit", unitCode)
			.query(ScaleUpReceivers::toReceiver).optional();
	}

	/** Takes the place of what was planned before. */
	public void plan(long scaleUpId, List<ReceivingUnits.Offer> offers) {
		jdbc.sql("delete from scale_up_receiver where scale_up_id = :scaleUp").param("scaleUp", scaleUpId).update();
		for (int position = 0; position < offers.size(); position++) {
			var offer = offers.get(position);
			jdbc.sql("""
					insert into scale_up_receiver (scale_up_id, position, unit_id, unit_code, unit_name, budget, state)
					values (:scaleUp, :position, :unit, :code, :name, :budget, 'PLANNED')""")
				.param("scaleUp", scaleUpId).param("position", position).param("unit", offer.unit().id())
				.param("code", offer.unit().code()).param("name", offer.unit().name()).param("budget", offer.budget()).update();
		}
	}

	/** @param office code of the office that answers */
	public void ask(long receiverId, String office, boolean onBehalf) {
		jdbc.sql("update scale_up_receiver set state = 'OPEN', office = :office, on_behalf = :onBehalf where id = :id and state = 'PLANNED'")
			.param("office", office).param("onBehalf", onBehalf).param("id", receiverId).update();
	}

	/** @return false where this unit is not, or no longer, waited for */
	public boolean accept(String modelCode, String unitCode, LocalDate startsOn, int groups, String by, Instant now) {
		return jdbc.sql("""
				update scale_up_receiver set state = 'ACCEPTED', starts_on = :startsOn, groups = :groups, answered_by = :by,
				    answered_at = :now""" + AWAITED)
			.param("startsOn", startsOn).param("groups", groups).param("by", by).param("now", Moments.utc(now))
			.param("unit", unitCode).param("model", modelCode).update() == 1;
	}

	/** @return false where this unit is not, or no longer, waited for */
	public boolean decline(String modelCode, String unitCode, String reason, String by, Instant now) {
		return jdbc.sql("""
				update scale_up_receiver set state = 'DECLINED', reason = :reason, answered_by = :by, answered_at = :now"""
				+ AWAITED).param("reason", reason).param("by", by).param("now", Moments.utc(now)).param("unit", unitCode)
			.param("model", modelCode).update() == 1;
	}

	/** @return whether it was still waited for */
	public boolean recordNone(String modelCode, String unitCode) {
		return jdbc.sql("update scale_up_receiver set state = 'NO_ANSWER'" + AWAITED).param("unit", unitCode)
			.param("model", modelCode).update() == 1;
	}

	private static ScaleUpReceiver toReceiver(ResultSet row, int number) throws SQLException {
		return new ScaleUpReceiver(row.getLong("id"), row.getLong("unit_id"), row.getString("unit_code"), row.getString("unit_name"),
				row.getLong("budget"), ReceiverState.valueOf(row.getString("state")), row.getString("office"),
				row.getBoolean("on_behalf"), row.getObject("starts_on", LocalDate.class), row.getObject("groups", Integer.class),
				row.getString("reason"));
	}
}
