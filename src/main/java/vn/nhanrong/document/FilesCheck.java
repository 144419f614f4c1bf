package vn.nhanrong.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares every stored file with the SHA-256 that was written down when it came: of documents what was signed, what was made to
 * last and what was given out to be signed elsewhere, and the attachments, which are another module's, as whoever operates the
 * application wants to know of all. The database reckons: no file is carried about.
 */
public final class FilesCheck {

	private static final int MOST_FINDINGS = 1000;

	private final JdbcClient jdbc;

	public FilesCheck(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What files there are. */
	public enum Kind {
		/** Of documents, each step on the way to the seal. */
		DOCUMENT("document_file f join document d on d.id = f.document_id", "d.id || ', ' || f.attempt || ' ' || f.step"),
		/** Issued files with what makes their signatures last. */
		EVIDENCE("document_evidence f join document d on d.id = f.document_id", "d.id || ', ' || f.id"),
		/** Given out to be signed elsewhere. */
		GIVEN_OUT("document_given_out f join document d on d.id = f.document_id", "d.id || ', ' || f.attempt"),
		ATTACHMENT("attachment f", "f.id::text");

		private final String rows;
		private final String name;

		Kind(String rows, String id) {
			this.rows = rows;
			this.name = (rows.contains("document d") ? "coalesce(d.symbol, d.model_code)" : "f.file_name") + " || ' (' || " + id + " || ')'";
		}
	}

	/** What is wrong with a file. */
	public enum Wrong {
		/** Its content is not what it was. */
		CHANGED,
		/** The database can't read its content. */
		UNREADABLE,
		/** The document was issued, and there is no file of it. */
		MISSING
	}

	/** @param name symbol of the document or name of the attachment, with its id */
	public record Finding(Kind kind, String name, Wrong wrong) {
	}

	/**
	 * @param files how many there are of each kind
	 * @param findings at most 1000
	 */
	public record Report(Map<Kind, Long> files, List<Finding> findings) {

		public Report {
			files = new EnumMap<>(files);
			findings = List.copyOf(findings);
		}

		public boolean isSound() {
			return findings.isEmpty();
		}
	}

	public Report check() {
		var files = new EnumMap<Kind, Long>(Kind.class);
		var findings = new ArrayList<Finding>();
		for (Kind kind : Kind.values()) {
			files.put(kind, jdbc.sql("select count(*) from " + kind.rows).query(Long.class).single());
			findings.addAll(changed(kind));
		}
		jdbc.sql("""
				select d.symbol || ' (' || d.id || ')' from document d where d.issued_at is not null and not exists
				    (select 1 from document_file f where f.document_id = d.id and f.attempt = d.attempt and f.step in ('SEALED', 'GENERATED'))
				limit :most""").param("most", MOST_FINDINGS).query(String.class)
			.stream().forEach(name -> findings.add(new Finding(Kind.DOCUMENT, name, Wrong.MISSING)));
		return new Report(files, findings.subList(0, Math.min(findings.size(), MOST_FINDINGS)));
	}

	private List<Finding> changed(Kind kind) {
		try {
			return jdbc.sql("select " + kind.name + " from " + kind.rows + " where encode(sha256(f.content), 'hex') <> f.sha256 limit :most")
				.param("most", MOST_FINDINGS).query(String.class).list().stream().map(name -> new Finding(kind, name, Wrong.CHANGED)).toList();
		} catch (DataAccessException e) {
			return oneByOne(kind);
		}
	}

	/** A file that can't be read fails the question for all of them: each is asked for by itself then. */
	private List<Finding> oneByOne(Kind kind) {
		record Row(String place, String name) {
		}
		var findings = new ArrayList<Finding>();
		for (Row row : jdbc.sql("select f.ctid::text as place, " + kind.name + " as name from " + kind.rows).query(Row.class).list()) {
			try {
				boolean same = jdbc.sql("select encode(sha256(f.content), 'hex') = f.sha256 from " + kind.rows + " where f.ctid = :place::tid")
					.param("place", row.place()).query(Boolean.class).single();
				if (!same) {
					findings.add(new Finding(kind, row.name(), Wrong.CHANGED));
				}
			} catch (DataAccessException e) {
				findings.add(new Finding(kind, row.name(), Wrong.UNREADABLE));
			}
		}
		return findings;
	}
}
