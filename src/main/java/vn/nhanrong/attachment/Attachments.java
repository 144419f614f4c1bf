package vn.nhanrong.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;

/**
 * Files that belong to a subject. Whoever may not see the subject is told nothing, not even that there is a file. An
 * attachment is never changed or removed, but together with a draft that never left its author: a better one is added
 * beside it.
 */
@Service
public class Attachments {

	/** The largest file that is accepted: 25 MiB. */
	public static final long MAX_SIZE = 26_214_400;

	private final AttachmentStore store;
	private final Subjects subjects;
	private final Clock clock;
	private final ContentCheck contentCheck = new ContentCheck();

	Attachments(AttachmentStore store, Subjects subjects, Clock clock) {
		this.store = store;
		this.subjects = subjects;
		this.clock = clock;
	}

	/**
	 * Checks a file and stores it. It passes through a temporary file, not through memory.
	 *
	 * @param fileName as it was sent
	 * @throws Refusal {@code NOT_FOUND} where the user may not see the subject, {@code FORBIDDEN} where they may not
	 *     attach to it, {@code BUSY} where too many files are being checked, or on field {@code file} where the file isn't
	 *     accepted
	 */
	@Transactional
	public AttachmentSummary attach(SubjectRef subject, String fileName, InputStreamSource content, CurrentUser user) {
		requireSeen(subject, user);
		if (!subjects.mayAttach(user, subject)) {
			throw Refusal.forbidden("refusal.attachment.forbidden");
		}
		FileName name = FileName.of(fileName);
		try (ReceivedFile file = receive(content)) {
			FileType type = acceptedType(name, file);
			refuseSecondCopy(subject, file.sha256());
			var attachment = new AttachmentSummary(UUID.randomUUID(), name.value(), type, file.size(), file.sha256(),
					user.username(), now());
			store.add(subject, attachment, file.path());
			return attachment;
		} catch (DuplicateKeyException e) {
			throw Refusal.field("file", "refusal.attachment.copy", name.value());
		} catch (IOException e) {
			throw new UncheckedIOException("an uploaded file can't be read", e);
		}
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public PageOf<AttachmentSummary> of(SubjectRef subject, CurrentUser user, int page, int size) {
		requireSeen(subject, user);
		return store.of(subject, page, size);
	}

	/** Empty where there is no such attachment, or the user may not see what it belongs to. */
	public Optional<AttachmentContent> open(UUID id, CurrentUser user) {
		return store.find(id).filter(found -> subjects.maySee(user, found.subject()))
			.map(found -> new AttachmentContent(found.summary(), store.content(found.summary())));
	}

	/**
	 * Removes the files of a subject that ends with them: a draft that its author throws away. Who calls it has made sure
	 * that it was never shown to anybody else.
	 */
	@Transactional
	public void discard(SubjectRef subject) {
		store.discard(subject);
	}

	public boolean mayAttach(SubjectRef subject, CurrentUser user) {
		return subjects.mayAttach(user, subject);
	}

	private void requireSeen(SubjectRef subject, CurrentUser user) {
		if (!subjects.maySee(user, subject)) {
			throw Refusal.notFound("refusal.attachment.noSubject");
		}
	}

	private static ReceivedFile receive(InputStreamSource content) throws IOException {
		Path path = Files.createTempFile("nhanrong-upload-", null);
		try (InputStream stream = content.getInputStream()) {
			return ReceivedFile.copy(stream, path, MAX_SIZE);
		} catch (IOException | RuntimeException e) {
			Files.deleteIfExists(path);
			throw e;
		}
	}

	private FileType acceptedType(FileName name, ReceivedFile file) throws IOException {
		if (file.size() == 0) {
			throw Refusal.field("file", "refusal.attachment.empty");
		}
		FileType type = contentCheck.typeOf(file.path());
		if (!type.hasExtensionOf(name.value())) {
			throw Refusal.field("file", "refusal.attachment.extension", name.value(), type.name());
		}
		return type;
	}

	private void refuseSecondCopy(SubjectRef subject, String sha256) {
		store.nameOfCopy(subject, sha256).ifPresent(name -> {
			throw Refusal.field("file", "refusal.attachment.copy", name);
		});
	}

	/** As precise as the database keeps it, so that what is returned now equals what is read later. */
	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}
}
