package vn.nhanrong.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.appraisal.Tally;
import vn.nhanrong.appraisal.VoteOutcome;
import vn.nhanrong.evaluation.PanelVote.Ballot;
import vn.nhanrong.evaluation.PanelVote.SeatState;
import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.shared.Moments;

/** Keeps the panels' votes. A ballot is written to its member's seat and nowhere else: members never collide. */
@Repository
class PanelVotes {

	private static final String CURRENT = """
			(select m.id from panel_meeting m join evaluation e on e.id = m.evaluation_id
			where e.model_code = :model and e.concluded_at is null order by m.number desc limit 1)""";

	private final JdbcClient jdbc;

	PanelVotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void open(long meetingId, Awaited awaited, List<PanelMember> members, Instant now) {
		jdbc.sql("insert into panel_vote (meeting_id, opened_at, reminder_at, closing_at) values (:meeting, :now, :reminder, :closing)")
			.param("meeting", meetingId).param("now", Moments.utc(now))
			.param("reminder", Moments.utc(awaited.reminder())).param("closing", Moments.utc(awaited.due())).update();
		int position = 0;
		for (var member : members) {
			jdbc.sql("""
					insert into panel_vote_seat (meeting_id, position, person_id, full_name, username, state)
					values (:meeting, :position, :person, :name, :username, 'OPEN')""")
				.param("meeting", meetingId).param("position", position++).param("person", member.personId())
				.param("name", member.fullName()).param("username", member.username()).update();
		}
	}

	/** Empty before it is opened. */
	@Transactional(readOnly = true)
	public Optional<PanelVote> of(long meetingId) {
		var seats = jdbc.sql("select * from panel_vote_seat where meeting_id = :meeting order by position").param("meeting", meetingId)
			.query(PanelVotes::toSeat).list();
		return jdbc.sql("select * from panel_vote where meeting_id = :meeting").param("meeting", meetingId)
			.query((row, number) -> toVote(row, seats)).optional();
	}

	/** @return code of the committee as whose member was voted; empty where this user has no vote to cast now */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<String> cast(String modelCode, String username, Ballot ballot, String reason, Instant at) {
		return jdbc.sql("""
				update panel_vote_seat s set state = 'CAST', ballot = :ballot, reason = :reason, cast_at = :at
				from panel_vote v join panel_meeting m on m.id = v.meeting_id join panel_member p on p.evaluation_id = m.evaluation_id
				where v.meeting_id = %s and v.counted_at is null and s.meeting_id = v.meeting_id and s.username = :username
				    and s.state = 'OPEN' and p.person_id = s.person_id
				returning p.committee""".formatted(CURRENT))
			.param("model", modelCode).param("username", username).param("ballot", ballot.name()).param("reason", reason)
			.param("at", Moments.utc(at)).query(String.class).optional();
	}

	/** @return name of the member whose vote was still waited for; empty where it was not */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<String> recordNone(String modelCode, String username) {
		return jdbc.sql("""
				update panel_vote_seat set state = 'NO_VOTE' where meeting_id = %s and username = :username and state = 'OPEN'
				returning full_name""".formatted(CURRENT)).param("model", modelCode).param("username", username)
			.query(String.class).optional();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void count(long meetingId, Tally tally, VoteOutcome outcome, Instant at) {
		jdbc.sql("""
				update panel_vote set counted_at = :at, eligible = :eligible, agree = :agree, disagree = :disagree, outcome = :outcome
				where meeting_id = :meeting and counted_at is null""")
			.param("meeting", meetingId).param("at", Moments.utc(at)).param("eligible", tally.eligible())
			.param("agree", tally.agree()).param("disagree", tally.disagree()).param("outcome", outcome.name()).update();
	}

	private static PanelVote toVote(ResultSet row, List<PanelVote.Seat> seats) throws SQLException {
		boolean counted = row.getString("outcome") != null;
		return new PanelVote(row.getLong("meeting_id"), Moments.of(row, "reminder_at"),
				Moments.of(row, "closing_at"),
				counted ? new Tally(row.getInt("eligible"), row.getInt("agree"), row.getInt("disagree")) : null,
				counted ? VoteOutcome.valueOf(row.getString("outcome")) : null, seats);
	}

	private static PanelVote.Seat toSeat(ResultSet row, int number) throws SQLException {
		String ballot = row.getString("ballot");
		return new PanelVote.Seat(row.getLong("person_id"), row.getString("full_name"), row.getString("username"),
				SeatState.valueOf(row.getString("state")), ballot == null ? null : Ballot.valueOf(ballot), row.getString("reason"));
	}
}
