package vn.nhanrong.document;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Sha256;

/** The files of documents, signed or made of records. Only ever added to: those of an earlier attempt stay, void. */
@Repository
class DocumentFiles {

	private final JdbcClient jdbc;
	private final Clock clock;

	DocumentFiles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What was done to the file last. */
	enum Step {
		PERSONALLY_SIGNED, SEALED,
		/** Made of records, and not signed. */
		GENERATED;

		/** The last that is done to a document of that kind: this file is the document. */
		static Step lastOf(DocumentKind kind) {
			return kind.isSigned() ? SEALED : GENERATED;
		}
	}

	void add(Document document, Step step, byte[] content) {
		jdbc.sql("""
				insert into document_file (document_id, attempt, step, content, sha256, created_at)
				values (:document, :attempt, :step, :content, :sha256, :now)""")
			.param("document", document.id()).param("attempt", document.attempt()).param("step", step.name())
			.param("content", content).param("sha256", Sha256.hex(content))
			.param("now", Moments.utc(clock.instant())).update();
	}

	boolean has(Document document, Step step) {
		return jdbc.sql("""
				select exists (select 1 from document_file
				    where document_id = :document and attempt = :attempt and step = :step)""")
			.param("document", document.id()).param("attempt", document.attempt()).param("step", step.name())
			.query(Boolean.class).single();
	}

	Optional<DocumentFile> find(Document document, Step step) {
		return jdbc.sql("""
				select content, sha256 from document_file
				where document_id = :document and attempt = :attempt and step = :step""")
			.param("document", document.id()).param("attempt", document.attempt()).param("step", step.name())
			.query((row, number) -> new DocumentFile(name(document), row.getBytes("content"), row.getString("sha256"))).optional();
	}

	/** The file that was issued; empty before. */
	Optional<DocumentFile> issued(Document document) {
		return document.isIssued() ? find(document, Step.lastOf(document.kind())) : Optional.empty();
	}

	/** All of a document's, those of the last attempt first. */
	List<DocumentVersion> versions(Document document) {
		return jdbc.sql("""
				select id, attempt, step, sha256, created_at from document_file where document_id = :document
				order by attempt desc, id desc""").param("document", document.id())
			.query((row, number) -> new DocumentVersion(row.getLong("id"), row.getInt("attempt"),
					Step.valueOf(row.getString("step")) == Step.SEALED, Moments.of(row, "created_at"),
					row.getString("sha256"), row.getInt("attempt") < document.attempt())).list();
	}

	/** One of them; empty if it is another document's. */
	Optional<DocumentFile> version(Document document, long id) {
		return jdbc.sql("select attempt, step, content, sha256 from document_file where id = :id and document_id = :document")
			.param("id", id).param("document", document.id())
			.query((row, number) -> new DocumentFile("lan-%d-%s.pdf".formatted(row.getInt("attempt"),
					Step.valueOf(row.getString("step")) == Step.SEALED ? "dong-dau" : "ky"), row.getBytes("content"), row.getString("sha256")))
			.optional();
	}

	/** {@code 05-QĐ-UBND.pdf} */
	static String name(Document document) {
		return document.symbol().replace('/', '-') + ".pdf";
	}
}
