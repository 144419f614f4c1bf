package vn.nhanrong.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;

/** The table of attachments. Plain SQL, so that a content goes in and out as a stream and never as an entity's field. */
@Repository
class AttachmentStore {

	record Stored(SubjectRef subject, AttachmentSummary summary) {
	}

	private static final String COLUMNS = "id, subject_kind, subject_key, file_name, media_type, size, sha256, uploaded_by, uploaded_at";

	private final JdbcClient jdbc;
	private final JdbcTemplate template;

	AttachmentStore(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.template = template;
	}

	void add(SubjectRef subject, AttachmentSummary attachment, Path content) {
		try (InputStream stream = Files.newInputStream(content)) {
			template.update("insert into attachment (" + COLUMNS + ", content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
					attachment.id(), subject.kind(), subject.key(), attachment.fileName(), attachment.type().mediaType(),
					attachment.size(), attachment.sha256(), attachment.uploadedBy(),
					Moments.utc(attachment.uploadedAt()),
					new SqlParameterValue(Types.BINARY, new SqlBinaryValue(stream, attachment.size())));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	PageOf<AttachmentSummary> of(SubjectRef subject, int page, int size) {
		long total = jdbc.sql("select count(*) from attachment where subject_kind = ? and subject_key = ?")
			.params(subject.kind(), subject.key()).query(Long.class).single();
		var items = jdbc.sql("select " + COLUMNS + """
				 from attachment where subject_kind = ? and subject_key = ?
				order by uploaded_at desc, id limit ? offset ?
				""").params(subject.kind(), subject.key(), size, (long) page * size)
			.query((row, number) -> stored(row).summary()).list();
		return new PageOf<>(items, page, size, total);
	}

	Optional<Stored> find(UUID id) {
		return jdbc.sql("select " + COLUMNS + " from attachment where id = ?").param(id)
			.query((row, number) -> stored(row)).optional();
	}

	Optional<String> nameOfCopy(SubjectRef subject, String sha256) {
		return jdbc.sql("select file_name from attachment where subject_kind = ? and subject_key = ? and sha256 = ?")
			.params(subject.kind(), subject.key(), sha256).query(String.class).optional();
	}

	void discard(SubjectRef subject) {
		jdbc.sql("delete from attachment where subject_kind = ? and subject_key = ?").params(subject.kind(), subject.key()).update();
	}

	InputStream content(AttachmentSummary attachment) {
		return new StoredContent(attachment.size(), (from, length) -> jdbc
			.sql("select substring(content from ? for ?) from attachment where id = ?")
			.params(from + 1, length, attachment.id()).query(byte[].class).single());
	}

	private static Stored stored(ResultSet row) throws SQLException {
		var summary = new AttachmentSummary(row.getObject("id", UUID.class), row.getString("file_name"),
				FileType.ofMediaType(row.getString("media_type")), row.getLong("size"), row.getString("sha256"),
				row.getString("uploaded_by"), Moments.of(row, "uploaded_at"));
		return new Stored(new SubjectRef(row.getString("subject_kind"), row.getString("subject_key")), summary);
	}
}
