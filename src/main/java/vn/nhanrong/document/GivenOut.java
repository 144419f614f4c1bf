package vn.nhanrong.document;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.shared.Moments;

/** The files that were given out to be signed elsewhere, one for each attempt at a document. Only ever added to. */
@Repository
class GivenOut {

	private final JdbcClient jdbc;
	private final Clock clock;

	GivenOut(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** @param to user name of whoever took it */
	record Copy(byte[] content, String to) {
	}

	void add(Document document, byte[] content, String sha256, String username) {
		jdbc.sql("""
				insert into document_given_out (document_id, attempt, content, sha256, given_to, given_at)
				values (:document, :attempt, :content, :sha256, :to, :now)""")
			.param("document", document.id()).param("attempt", document.attempt()).param("content", content).param("sha256", sha256)
			.param("to", username).param("now", Moments.utc(clock.instant())).update();
	}

	/** That of the document's present attempt. */
	Optional<Copy> find(Document document) {
		return find(document.id(), document.attempt());
	}

	private Optional<Copy> find(UUID document, int attempt) {
		return jdbc.sql("select content, given_to from document_given_out where document_id = :document and attempt = :attempt")
			.param("document", document).param("attempt", attempt)
			.query((row, number) -> new Copy(row.getBytes("content"), row.getString("given_to"))).optional();
	}

	boolean has(Document document) {
		return jdbc.sql("select exists (select 1 from document_given_out where document_id = :document and attempt = :attempt)")
			.param("document", document.id()).param("attempt", document.attempt()).query(Boolean.class).single();
	}
}
