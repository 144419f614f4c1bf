package vn.nhanrong.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;

/** Keeps the reviews. */
@Repository
@Transactional(readOnly = true)
class ReviewStore {

	private final JdbcClient jdbc;

	ReviewStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void add(GovernedModel model, Quarter quarter, Awaited report, Awaited assessments, Instant noticeDue, Instant now) {
		var rule = model.rule();
		jdbc.sql("""
				insert into review (model_code, year, quarter, host_id, host_contact, standing_agency, signing_office, clerk_office,
				    report_reminder, report_due, report_escalation, report_closing, assessment_reminder, assessment_due,
				    assessment_escalation, assessment_closing, notice_due, opened_at)
				values (:model, :year, :quarter, :host, :contact, :agency, :signing, :clerk, :r1, :r2, :r3, :r4, :a1, :a2, :a3, :a4,
				    :notice, :now)""")
			.param("model", model.code()).param("year", quarter.year()).param("quarter", quarter.number()).param("host", model.hostId())
			.param("contact", model.hostContact()).param("agency", rule.standingAgency()).param("signing", rule.signingOffice())
			.param("clerk", rule.clerkOffice()).param("r1", Moments.utc(report.reminder())).param("r2", Moments.utc(report.due()))
			.param("r3", Moments.utc(report.escalation())).param("r4", Moments.utc(report.closing())).param("a1", Moments.utc(assessments.reminder()))
			.param("a2", Moments.utc(assessments.due())).param("a3", Moments.utc(assessments.escalation())).param("a4", Moments.utc(assessments.closing()))
			.param("notice", Moments.utc(noticeDue)).param("now", Moments.utc(now)).update();
	}

	/** The one that is under way; a model has at most one. */
	public Optional<Review> open(String modelCode) {
		return jdbc.sql("select * from review where model_code = :model and closed_at is null").param("model", modelCode)
			.query(ReviewStore::toReview).optional();
	}

	public boolean exists(String modelCode, Quarter quarter) {
		return jdbc.sql("select exists (select 1 from review where model_code = :model and year = :year and quarter = :quarter)")
			.param("model", modelCode).param("year", quarter.year()).param("quarter", quarter.number()).query(Boolean.class).single();
	}

	/** Whether there was evidence in that quarter; empty where it was not reviewed. */
	public Optional<Boolean> evidence(String modelCode, Quarter quarter) {
		return jdbc.sql("""
				select p.evidence from review_proposal p join review r on r.id = p.review_id
				where r.model_code = :model and r.year = :year and r.quarter = :quarter""").param("model", modelCode)
			.param("year", quarter.year()).param("quarter", quarter.number()).query(Boolean.class).optional();
	}

	/** When the last review that was concluded was; empty unless it found the model formalistic. */
	public Optional<Instant> formalisticSince(String modelCode) {
		return jdbc.sql("""
				select c.concluded_at, p.formalistic from review r join review_proposal p on p.review_id = r.id
				    join review_conclusion c on c.review_id = r.id
				where r.model_code = :model order by r.year desc, r.quarter desc limit 1""").param("model", modelCode)
			.query((row, number) -> row.getBoolean("formalistic") ? Moments.of(row, "concluded_at") : null).list().stream()
			.filter(Objects::nonNull).findFirst();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void reportDrafted(long reviewId, UUID document) {
		jdbc.sql("update review set report_id = :document where id = :id").param("document", document).param("id", reviewId).update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void noticeDrafted(long reviewId, UUID document) {
		jdbc.sql("update review set notice_id = :document where id = :id").param("document", document).param("id", reviewId).update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void close(long reviewId, Instant now) {
		jdbc.sql("update review set closed_at = :now where id = :id").param("now", Moments.utc(now)).param("id", reviewId).update();
	}

	/** The latest quarter first. One statement counts, one reads the page. */
	public PageOf<ReviewSummary> of(String modelCode, int page, int size) {
		long total = jdbc.sql("select count(*) from review where model_code = :model").param("model", modelCode).query(Long.class).single();
		var items = jdbc.sql("""
				select r.*, t.state, t.evidence, c.conclusion, c.concluded_at, p.formalistic from review r
				    join review_report t on t.review_id = r.id left join review_proposal p on p.review_id = r.id
				    left join review_conclusion c on c.review_id = r.id
				where r.model_code = :model order by r.year desc, r.quarter desc limit :size offset :from""").param("model", modelCode)
			.param("size", size).param("from", (long) page * size).query(ReviewStore::toSummary).list();
		return new PageOf<>(items, page, size, total);
	}

	private static ReviewSummary toSummary(ResultSet row, int number) throws SQLException {
		var conclusion = row.getString("conclusion");
		boolean closed = row.getObject("closed_at") != null;
		return new ReviewSummary(new Quarter(row.getInt("year"), row.getInt("quarter")), Moments.of(row, "opened_at"),
				row.getString("state").equals("GIVEN"), row.getString("state").equals("OPEN"), row.getBoolean("evidence"),
				conclusion == null ? null : ReviewConclusion.valueOf(conclusion), row.getBoolean("formalistic") && conclusion != null,
				Moments.of(row, "concluded_at"), closed ? row.getObject("report_id", UUID.class) : null,
				closed ? row.getObject("notice_id", UUID.class) : null);
	}

	private static Review toReview(ResultSet row, int number) throws SQLException {
		return new Review(row.getLong("id"), row.getString("model_code"), new Quarter(row.getInt("year"), row.getInt("quarter")),
				row.getLong("host_id"), row.getString("host_contact"), row.getString("standing_agency"), row.getString("signing_office"),
				row.getString("clerk_office"), awaited(row, "report"), awaited(row, "assessment"), Moments.of(row, "notice_due"),
				row.getObject("report_id", UUID.class), row.getObject("notice_id", UUID.class), Moments.of(row, "closed_at"));
	}

	private static Awaited awaited(ResultSet row, String what) throws SQLException {
		return new Awaited(Moments.of(row, what + "_reminder"), Moments.of(row, what + "_due"), Moments.of(row, what + "_escalation"),
				Moments.of(row, what + "_closing"));
	}
}
