package vn.nhanrong.appraisal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.shared.Moments;

/** Keeps questions, rounds and seats. A ballot is written to its voter's seat and nowhere else: voters never collide. */
@Repository
class Votes {

	private static final String LATEST_ROUND = """
			(select r.id from vote_round r join vote_question q on q.id = r.question_id join appraisal a on a.id = q.appraisal_id
			where a.model_code = :model order by a.number desc, r.id desc limit 1)""";

	private final JdbcClient jdbc;

	Votes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void put(long appraisalId, String text, PutQuestionForm form, String by, Instant at) {
		jdbc.sql("""
				insert into vote_question (appraisal_id, text, target, pilot_months, voting_days, put_by, put_at)
				values (:appraisal, :text, :target, :months, :days, :by, :at)""")
			.param("appraisal", appraisalId).param("text", text).param("target", form.target().name())
			.param("months", form.target() == Recognition.PILOT ? form.pilotMonths() : null, Types.INTEGER).param("days", form.votingDays())
			.param("by", by).param("at", Moments.utc(at)).update();
	}

	/** All that were put in this appraisal, the first first: as a rule one. */
	@Transactional(readOnly = true)
	public List<Question> questions(long appraisalId) {
		return jdbc.sql("""
				select id as asked, text, target, pilot_months, voting_days, put_by, put_at from vote_question
				where appraisal_id = :appraisal order by id""").param("appraisal", appraisalId).query(Votes::toQuestion).list();
	}

	/** A question with its last round, which is null where none was opened yet. */
	record Put(Question question, VoteRound round) {
	}

	/** The last of them. One statement. */
	@Transactional(readOnly = true)
	public Optional<Put> last(long appraisalId) {
		return jdbc.sql("""
				select r.*, q.id as asked, q.text, q.target, q.pilot_months, q.voting_days, q.put_by, q.put_at from vote_question q
				left join lateral (select * from vote_round where question_id = q.id order by number desc limit 1) r on true
				where q.appraisal_id = :appraisal order by q.id desc limit 1""").param("appraisal", appraisalId)
			.query((row, number) -> new Put(toQuestion(row, number), row.getObject("id") == null ? null : toRound(row, number)))
			.optional();
	}

	/** At most two. */
	@Transactional(readOnly = true)
	public List<VoteRound> rounds(long questionId) {
		return jdbc.sql("select * from vote_round where question_id = :question order by number").param("question", questionId)
			.query(Votes::toRound).list();
	}

	/** Two statements. */
	@Transactional(propagation = Propagation.MANDATORY)
	public VoteRound open(long questionId, int number, Deadlines.OfVote deadlines, Instant now, List<Seat> seats) {
		var round = jdbc.sql("""
				insert into vote_round (question_id, number, opened_at, reminder_at, closing_at)
				values (:question, :number, :now, :reminder, :closing) returning *""")
			.param("question", questionId).param("number", number).param("now", Moments.utc(now))
			.param("reminder", Moments.utc(deadlines.reminder())).param("closing", Moments.utc(deadlines.closing()))
			.query(Votes::toRound).single();
		seat(round.id(), seats);
		return round;
	}

	private void seat(long roundId, List<Seat> seats) {
		jdbc.sql("""
				insert into vote_seat (round_id, position, person_id, full_name, role, username, state)
				select :round, position - 1, person, name, role, username, state
				from unnest(:people, :names, :roles, :usernames, :states) with ordinality
				    as seat (person, name, role, username, state, position)""")
			.param("round", roundId).param("people", seats.stream().map(Seat::personId).toArray(Long[]::new))
			.param("names", texts(seats, Seat::fullName)).param("roles", texts(seats, seat -> seat.role().name()))
			.param("usernames", texts(seats, Seat::username)).param("states", texts(seats, seat -> seat.state().name())).update();
	}

	private static String[] texts(List<Seat> seats, Function<Seat, String> part) {
		return seats.stream().map(part).toArray(String[]::new);
	}

	/** By rank, the chair first. */
	@Transactional(readOnly = true)
	public List<Seat> seats(long roundId) {
		return jdbc.sql("""
				select person_id, full_name, role, username, state, ballot, reason from vote_seat where round_id = :round
				order by position""").param("round", roundId).query(Votes::toSeat).list();
	}

	/** @return code of the authority in which was voted; empty where this user has no vote to cast now */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<String> cast(String modelCode, String username, Ballot ballot, String reason, Instant at) {
		return jdbc.sql("""
				update vote_seat s set state = 'CAST', ballot = :ballot, reason = :reason, cast_at = :at
				from vote_round r join vote_question q on q.id = r.question_id join appraisal a on a.id = q.appraisal_id
				where r.id = %s and s.round_id = r.id and r.counted_at is null and s.username = :username and s.state = 'OPEN'
				returning a.authority""".formatted(LATEST_ROUND))
			.param("model", modelCode).param("username", username).param("ballot", ballot.name())
			.param("reason", reason, Types.VARCHAR)
			.param("at", Moments.utc(at)).query(String.class).optional();
	}

	/** @return name of the member whose vote was still waited for; empty where it was not */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<String> recordNone(String modelCode, String username) {
		return jdbc.sql("""
				update vote_seat set state = 'NO_VOTE' where round_id = %s and username = :username and state = 'OPEN'
				returning full_name""".formatted(LATEST_ROUND)).param("model", modelCode).param("username", username)
			.query(String.class).optional();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void count(long roundId, Tally tally, VoteOutcome outcome, String chair, Instant at) {
		jdbc.sql("""
				update vote_round set counted_at = :at, eligible = :eligible, agree = :agree, disagree = :disagree,
				    outcome = :outcome, chair = :chair where id = :round and counted_at is null""")
			.param("round", roundId).param("at", Moments.utc(at)).param("eligible", tally.eligible())
			.param("agree", tally.agree()).param("disagree", tally.disagree()).param("outcome", outcome.name())
			.param("chair", chair, Types.VARCHAR).update();
	}

	/** @return false where there is no tie that this user has to decide */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean breakTie(long roundId, boolean passed, String reason, String by, Instant at) {
		return jdbc.sql("""
				update vote_round set tie_passed = :passed, tie_reason = :reason, tie_by = :by, tie_at = :at
				where id = :round and outcome = 'TIE' and tie_at is null and chair = :by""")
			.param("round", roundId).param("passed", passed).param("reason", reason).param("by", by)
			.param("at", Moments.utc(at)).update() == 1;
	}

	private static Question toQuestion(ResultSet row, int number) throws SQLException {
		return new Question(row.getLong("asked"), row.getString("text"), Recognition.valueOf(row.getString("target")),
				row.getObject("pilot_months", Integer.class), row.getInt("voting_days"), row.getString("put_by"),
				Moments.of(row, "put_at"));
	}

	private static VoteRound toRound(ResultSet row, int number) throws SQLException {
		boolean counted = row.getTimestamp("counted_at") != null;
		return new VoteRound(row.getLong("id"), row.getLong("question_id"), row.getInt("number"),
				Moments.of(row, "opened_at"), Moments.of(row, "reminder_at"),
				Moments.of(row, "closing_at"), Moments.of(row, "counted_at"),
				counted ? new Tally(row.getInt("eligible"), row.getInt("agree"), row.getInt("disagree")) : null,
				counted ? VoteOutcome.valueOf(row.getString("outcome")) : null, row.getString("chair"), toTie(row));
	}

	private static VoteRound.TieBreak toTie(ResultSet row) throws SQLException {
		return row.getTimestamp("tie_at") == null ? null : new VoteRound.TieBreak(row.getBoolean("tie_passed"),
				row.getString("tie_reason"), row.getString("tie_by"), Moments.of(row, "tie_at"));
	}

	private static Seat toSeat(ResultSet row, int number) throws SQLException {
		String ballot = row.getString("ballot");
		return new Seat(row.getLong("person_id"), row.getString("full_name"), MemberRole.valueOf(row.getString("role")),
				row.getString("username"), SeatState.valueOf(row.getString("state")),
				ballot == null ? null : Ballot.valueOf(ballot), row.getString("reason"));
	}
}
