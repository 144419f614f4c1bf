package vn.nhanrong.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.shared.Moments;

/**
 * Keeps the score sheets. A member's scores are written to the member's own sheet and nowhere else: members never collide,
 * and nobody reads another's before the result is computed.
 */
@Repository
class ScoreSheets {

	private static final String LATEST_PLAN = """
			(select p.id from evaluation_plan p join evaluation e on e.id = p.evaluation_id
			where e.model_code = :model and e.concluded_at is null order by p.number desc limit 1)""";

	/** The sheet, its scores and the guard: whoever is recused, or is of the host's unit by now, has no sheet to give. */
	private static final String GIVE = """
			with mine as (
			    update score_sheet s set state = 'GIVEN', given_at = :at
			    from panel_member m join evaluation e on e.id = m.evaluation_id join person p on p.id = m.person_id
			    where s.panel_member_id = m.id and s.plan_id = %s and s.state = 'OPEN' and m.username = :username and not m.recused
			        and p.unit_id <> e.host_id
			    returning s.id, m.committee, e.scorecard_id
			), written as (
			    insert into score (sheet_id, criterion_id, points, reason)
			    select mine.id, c.id, given.points, given.reason from mine
			        join scorecard_criterion c on c.scorecard_id = mine.scorecard_id
			        join unnest(:codes, :points, :reasons) as given (code, points, reason) on given.code = c.code
			    returning 1
			)
			select committee from mine""".formatted(LATEST_PLAN);

	private final JdbcClient jdbc;

	ScoreSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a member gives for one criterion, by its code. */
	record Score(String code, BigDecimal points, String reason) {
	}

	/** Begins a round with a sheet for each member who takes part, unless it has begun. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void open(Evaluation evaluation, long planId, Awaited awaited, Instant now) {
		jdbc.sql("""
				insert into scoring_round (plan_id, opened_at, reminder_at, due_at, escalation_at, closing_at)
				values (:plan, :now, :reminder, :due, :escalation, :closing)""")
			.param("plan", planId).param("now", Moments.utc(now)).param("reminder", Moments.utc(awaited.reminder()))
			.param("due", Moments.utc(awaited.due())).param("escalation", Moments.utc(awaited.escalation()))
			.param("closing", Moments.utc(awaited.closing())).update();
		jdbc.sql("""
				insert into score_sheet (plan_id, panel_member_id, state)
				select :plan, id, 'OPEN' from panel_member
				where evaluation_id = :evaluation and not recused and username is not null order by position""")
			.param("plan", planId).param("evaluation", evaluation.id()).update();
	}

	/** How long scores are waited for; empty until they are asked for. */
	@Transactional(readOnly = true)
	public Optional<Awaited> awaited(long planId) {
		return jdbc.sql("select reminder_at, due_at, escalation_at, closing_at from scoring_round where plan_id = :plan")
			.param("plan", planId).query(ScoreSheets::toAwaited).optional();
	}

	/** User names of those whose sheets are waited for, by their places on the panel. */
	@Transactional(readOnly = true)
	public List<String> awaitedFrom(long planId) {
		return jdbc.sql("""
				select m.username from score_sheet s join panel_member m on m.id = s.panel_member_id
				where s.plan_id = :plan and s.state = 'OPEN' order by m.position""").param("plan", planId).query(String.class).list();
	}

	/** One statement. @return code of the member's committee; empty where this user has no sheet to give now */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<String> give(String modelCode, String username, List<Score> scores, Instant at) {
		return jdbc.sql(GIVE).param("model", modelCode).param("username", username).param("at", Moments.utc(at))
			.param("codes", scores.stream().map(Score::code).toArray(String[]::new))
			.param("points", scores.stream().map(Score::points).toArray(BigDecimal[]::new))
			.param("reasons", scores.stream().map(Score::reason).toArray(String[]::new)).query(String.class).optional();
	}

	/** @return name of the member whose scores were still waited for; empty where they were not */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<String> recordNone(String modelCode, String username) {
		return jdbc.sql("""
				update score_sheet s set state = 'NO_SCORE' from panel_member m
				where m.id = s.panel_member_id and s.plan_id = %s and m.username = :username and s.state = 'OPEN'
				returning m.full_name""".formatted(LATEST_PLAN)).param("model", modelCode).param("username", username)
			.query(String.class).optional();
	}

	/** How many members have scored. */
	@Transactional(readOnly = true)
	public int given(long planId) {
		return jdbc.sql("select count(*) from score_sheet where plan_id = :plan and state = 'GIVEN'").param("plan", planId)
			.query(Integer.class).single();
	}

	/** What the scores come to, by criterion; empty where there are none. Only for who computes the result. */
	@Transactional(readOnly = true)
	public List<EvaluationResult.OfCriterion> means(long planId) {
		return jdbc.sql("""
				select c.code, c.name, c.max, round(avg(s.points), 2) as mean, min(s.points) as lowest, max(s.points) as highest
				from score s join score_sheet h on h.id = s.sheet_id join scorecard_criterion c on c.id = s.criterion_id
				where h.plan_id = :plan and h.state = 'GIVEN' group by c.id order by c.position""").param("plan", planId)
			.query(EvaluationResult.OfCriterion.class).list();
	}

	/**
	 * @param member name of who gave it
	 * @param committee code of the committee whose member that is
	 */
	record Given(long id, String member, String username, String committee, Instant at) {
	}

	/** The sheets that were given, by the members' places on the panel. Only for who makes papers of them once the result is computed. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Given> givenSheets(long planId) {
		return jdbc.sql("""
				select s.id, m.full_name as member, m.username, m.committee, s.given_at as at
				from score_sheet s join panel_member m on m.id = s.panel_member_id
				where s.plan_id = :plan and s.state = 'GIVEN' order by m.position""").param("plan", planId)
			.query((row, number) -> new Given(row.getLong("id"), row.getString("member"), row.getString("username"),
					row.getString("committee"), Moments.of(row, "at"))).list();
	}

	/** @param max the criterion's weight @param reason null for none */
	record Line(String code, String name, int max, BigDecimal points, String reason) {
	}

	/** What stands on a sheet. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Line> lines(long sheetId) {
		return jdbc.sql("""
				select c.code, c.name, c.max, s.points, s.reason from score s join scorecard_criterion c on c.id = s.criterion_id
				where s.sheet_id = :sheet order by c.position""").param("sheet", sheetId).query(Line.class).list();
	}

	private static Awaited toAwaited(ResultSet row, int number) throws SQLException {
		return new Awaited(Moments.of(row, "reminder_at"), Moments.of(row, "due_at"),
				Moments.of(row, "escalation_at"), Moments.of(row, "closing_at"));
	}
}
