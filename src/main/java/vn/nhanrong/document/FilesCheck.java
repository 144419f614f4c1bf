package vn.nhanrong.document;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares every stored file with the SHA-256 that was written down when it came: signed files of documents, and the attachments,
 * which are another module's, as whoever operates the application wants to know of all. The database reckons: no file is carried
 * about.
 */
public final class FilesCheck {

	private static final int MOST_FINDINGS = 1000;
	private static final String WRONG = "encode(sha256(f.content), 'hex') <> f.sha256";

	private final JdbcClient jdbc;

	public FilesCheck(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is wrong with a file. */
	public enum Wrong {
		/** Its content is not what it was. */
		CHANGED,
		/** The document was issued, and there is no file of it. */
		MISSING
	}

	/** @param name symbol of the document or name of the attachment, with its id */
	public record Finding(String name, Wrong wrong) {
	}

	/**
	 * @param documents files of documents
	 * @param findings at most 1000
	 */
	public record Report(long documents, long attachments, List<Finding> findings) {

		public Report {
			findings = List.copyOf(findings);
		}

		public boolean isSound() {
			return findings.isEmpty();
		}
	}

	public Report check() {
		var findings = jdbc.sql("""
				select coalesce(d.symbol, d.model_code) || ' (' || d.id || ', ' || f.attempt || ' ' || f.step || ')' as name, 'CHANGED' as wrong
				    from document_file f join document d on d.id = f.document_id where %1$s
				union all
				select d.symbol || ' (' || d.id || ')', 'MISSING' from document d where d.issued_at is not null and not exists
				    (select 1 from document_file f where f.document_id = d.id and f.attempt = d.attempt and f.step in ('SEALED', 'GENERATED'))
				union all
				select f.file_name || ' (' || f.id || ')', 'CHANGED' from attachment f where %1$s
				limit :most""".formatted(WRONG)).param("most", MOST_FINDINGS).query(Finding.class).list();
		return new Report(count("document_file"), count("attachment"), findings);
	}

	/** @param table one of two constants */
	private long count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}
}
