package vn.nhanrong.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Sha256;
import vn.nhanrong.signature.LongTermFile;

/** The issued files that were made to last, only ever added to, and what is still to be done. */
@Repository
class LongTermFiles {

	/** Whoever is at it for so long has given up, or was ended. */
	private static final Duration PATIENCE = Duration.ofMinutes(10);
	/** An authority gets a new certificate on some day; it is not asked again and again for that. */
	private static final Duration REST = Duration.ofDays(1);
	private static final Duration SHORT_REST = Duration.ofHours(1);
	private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
	private static final int DOUBLINGS = 10;
	private static final int LONGEST_DETAIL = 2000;
	/** A paper that was issued without signatures has nothing that could last. */
	private static final String SEALED = """
			\sd.issued_at is not null and exists (select 1 from document_file f
			    where f.document_id = d.id and f.attempt = d.attempt and f.step = 'SEALED')\s""";

	private final JdbcClient jdbc;
	private final Clock clock;

	LongTermFiles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Sealed and issued, and never made to last, or in need of another time-stamp before its own is worth nothing; the oldest first. */
	List<UUID> due(Duration renewBefore, int most) {
		return jdbc.sql("""
				select d.id from document d left join document_archiving a on a.document_id = d.id
				where""" + SEALED + """
				and (a.document_id is null or a.next_at <= :now
				    and (a.certificate_until is null or a.certificate_until <= :renew))
				order by d.issued_at limit :most""")
			.param("now", Moments.utc(clock.instant())).param("renew", Moments.utc(clock.instant().plus(renewBefore))).param("most", most)
			.query(UUID.class).list();
	}

	/** False where another is at it, or it is not to be attempted yet. */
	@Transactional
	public boolean claim(UUID document) {
		return claim(document, " and document_archiving.next_at <= :now");
	}

	/** The same, whenever it was to be attempted. */
	@Transactional
	public boolean claimAtOnce(UUID document) {
		return claim(document, "");
	}

	private boolean claim(UUID document, String condition) {
		return jdbc.sql("""
				insert into document_archiving (document_id, attempted_at, next_at, claimed_until, failures)
				values (:document, :now, :until, :until, 0)
				on conflict (document_id) do update set attempted_at = :now, next_at = :until, claimed_until = :until
				where (document_archiving.claimed_until is null or document_archiving.claimed_until <= :now)""" + condition)
			.param("document", document).param("now", Moments.utc(clock.instant())).param("until", Moments.utc(clock.instant().plus(PATIENCE)))
			.update() == 1;
	}

	/** When the certificate of its newest time-stamp ends; empty where it has none. */
	Optional<Instant> until(UUID document) {
		return jdbc.sql("select certificate_until from document_archiving where document_id = ?").param(document)
			.query((row, number) -> Optional.ofNullable(Moments.of(row, "certificate_until"))).optional().flatMap(until -> until);
	}

	/**
	 * The authority has no newer certificate: the document, and all others that another time-stamp of this certificate would not help
	 * either, wait. What ends soon is tried again sooner, and counts as failed.
	 *
	 * @param useless until when a present time-stamp has to hold at least for another to be no use
	 * @param soon until when what ends does so soon
	 */
	@Transactional
	public void await(UUID document, Instant useless, Instant due, Instant soon) {
		var now = clock.instant();
		jdbc.sql("""
				update document_archiving set claimed_until = null, detail = null,
				    next_at = case when certificate_until <= :soon then :sooner else :later end,
				    error = case when certificate_until <= :soon then :ending else :waiting end,
				    failures = case when certificate_until <= :soon then greatest(failures, 1) else 0 end
				where document_id = :document
				    or next_at <= :now and certificate_until >= :useless and certificate_until <= :due
				        and (claimed_until is null or claimed_until <= :now)""")
			.param("document", document).param("useless", Moments.utc(useless)).param("due", Moments.utc(due)).param("soon", Moments.utc(soon)).param("now", Moments.utc(now))
			.param("sooner", Moments.utc(now.plus(SHORT_REST))).param("later", Moments.utc(now.plus(REST))).param("ending", LongTermState.ENDING)
			.param("waiting", LongTermState.WAITING).update();
	}

	@Transactional
	public void add(UUID document, LongTermFile file) {
		var now = clock.instant();
		jdbc.sql("""
				insert into document_evidence (document_id, content, sha256, stamped_at, certificate_until, created_at)
				values (:document, :content, :sha256, :stamped, :until, :now)""")
			.param("document", document).param("content", file.content()).param("sha256", Sha256.hex(file.content()))
			.param("stamped", Moments.utc(file.stampedAt())).param("until", Moments.utc(file.certificateUntil())).param("now", Moments.utc(now)).update();
		jdbc.sql("""
				update document_archiving set certificate_until = :until, next_at = :next, claimed_until = null, failures = 0, error = null,
				    detail = null
				where document_id = :document""")
			.param("document", document).param("until", Moments.utc(file.certificateUntil())).param("next", Moments.utc(now.plus(REST))).update();
	}

	/**
	 * Each failure makes the pause before the next attempt twice as long, up to 17 hours.
	 *
	 * @param error a message key
	 * @param detail technical words on it; null for none
	 */
	@Transactional
	public void fail(UUID document, String error, String detail) {
		int failures = jdbc.sql("select failures from document_archiving where document_id = ?").param(document).query(Integer.class).single();
		var pause = FIRST_DELAY.multipliedBy(1L << Math.min(failures, DOUBLINGS));
		jdbc.sql("""
				update document_archiving set failures = failures + 1, error = :error, detail = :detail, next_at = :next, claimed_until = null
				where document_id = :document""")
			.param("document", document).param("error", error).param("detail", detail != null && detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail)
			.param("next", Moments.utc(clock.instant().plus(pause))).update();
	}

	/** The newest; empty where it was not made to last yet. */
	Optional<Content> newest(UUID document) {
		return jdbc.sql("select content, sha256 from document_evidence where document_id = ? order by id desc limit 1").param(document)
			.query((row, number) -> new Content(row.getBytes("content"), row.getString("sha256"))).optional();
	}

	/** A file, and its SHA-256 in lower-case hex. */
	record Content(byte[] content, String sha256) {
	}

	/** Of what was sealed and issued. What has failed comes first, then what was never done, then by how long it still lasts. */
	PageOf<LongTermState> list(int page, int size) {
		long total = jdbc.sql("select count(*) from document d where" + SEALED).query(Long.class).single();
		var items = jdbc.sql("""
				select d.id, d.symbol, d.subject, d.issued_on, a.certificate_until, a.attempted_at, a.error, a.detail
				from document d left join document_archiving a on a.document_id = d.id where""" + SEALED + """
				order by coalesce(a.failures, 0) = 0, a.certificate_until nulls first, d.issued_at, d.id limit :size offset :from""")
			.param("size", size).param("from", (long) page * size).query(LongTermFiles::toState).list();
		return new PageOf<>(items, page, size, total);
	}

	Optional<String> symbol(UUID document) {
		return jdbc.sql("select d.symbol from document d where d.id = ? and" + SEALED).param(document).query(String.class).optional();
	}

	private static LongTermState toState(ResultSet row, int number) throws SQLException {
		return new LongTermState(row.getObject("id", UUID.class), row.getString("symbol"), row.getString("subject"),
				row.getObject("issued_on", LocalDate.class), Moments.of(row, "certificate_until"), Moments.of(row, "attempted_at"),
				row.getString("error"), row.getString("detail"));
	}
}
