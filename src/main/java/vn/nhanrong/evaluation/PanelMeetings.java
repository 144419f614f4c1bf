package vn.nhanrong.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;

/** Keeps the minutes of the panels' meetings. */
@Repository
class PanelMeetings {

	private final JdbcClient jdbc;

	PanelMeetings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void record(long evaluationId, PanelMeetingForm.Minutes minutes, String by, Instant at) {
		long meeting = jdbc.sql("""
				insert into panel_meeting (evaluation_id, number, met_on, place, discussion, outcome, deviation_reason, voting_days,
				    recorded_by, recorded_at)
				values (:evaluation, (select coalesce(max(number), 0) + 1 from panel_meeting where evaluation_id = :evaluation), :day,
				    :place, :discussion, :outcome, :reason, :days, :by, :at) returning id""")
			.param("evaluation", evaluationId).param("day", minutes.metOn()).param("place", minutes.place())
			.param("discussion", minutes.discussion()).param("outcome", minutes.outcome().name())
			.param("reason", minutes.deviationReason()).param("days", minutes.votingDays()).param("by", by)
			.param("at", Moments.utc(at)).query(Long.class).single();
		int position = 0;
		for (var attendance : minutes.present()) {
			jdbc.sql("insert into panel_meeting_attendance values (:meeting, :position, :person, :name)").param("meeting", meeting)
				.param("position", position++).param("person", attendance.personId()).param("name", attendance.fullName()).update();
		}
		position = 0;
		for (var row : minutes.recommendations()) {
			jdbc.sql("insert into panel_meeting_recommendation values (:meeting, :position, :text, :owner, :due)")
				.param("meeting", meeting).param("position", position++).param("text", row.text()).param("owner", row.ownerId())
				.param("due", row.dueOn()).update();
		}
	}

	/** The last one; empty before the panel has met. */
	@Transactional(readOnly = true)
	public Optional<PanelMeeting> latest(long evaluationId) {
		return jdbc.sql("select * from panel_meeting where evaluation_id = :id order by number desc limit 1").param("id", evaluationId)
			.query(this::toMeeting).optional();
	}

	/** User name of who wrote the minutes. */
	@Transactional(readOnly = true)
	public String recordedBy(long meetingId) {
		return jdbc.sql("select recorded_by from panel_meeting where id = :id").param("id", meetingId).query(String.class).single();
	}

	private PanelMeeting toMeeting(ResultSet row, int number) throws SQLException {
		long id = row.getLong("id");
		var present = jdbc.sql("select person_id, full_name from panel_meeting_attendance where meeting_id = :id order by position")
			.param("id", id).query(PanelMeeting.Attendance.class).list();
		var recommendations = jdbc.sql("""
				select r.text, r.owner_id, u.code as owner_code, u.name as owner_name, r.due_on
				from panel_meeting_recommendation r join unit u on u.id = r.owner_id
				where r.meeting_id = :id order by r.position""").param("id", id)
			.query(PanelMeeting.ProposedRecommendation.class).list();
		return new PanelMeeting(id, row.getLong("evaluation_id"), row.getInt("number"), row.getObject("met_on", LocalDate.class),
				row.getString("place"), row.getString("discussion"), EvaluationOutcome.valueOf(row.getString("outcome")),
				row.getString("deviation_reason"), row.getInt("voting_days"), present, recommendations,
				Moments.of(row, "recorded_at"));
	}
}
