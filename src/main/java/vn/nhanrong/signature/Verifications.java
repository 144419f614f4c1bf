package vn.nhanrong.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

import vn.nhanrong.shared.Refusal;

/**
 * Verifies files that anybody sends, and keeps nothing of them. A few at once, as a PDF may unfold to many times its
 * size; whoever comes meanwhile waits a little.
 */
@Service
public class Verifications {

	/** The largest file that is accepted: 25 MiB. */
	public static final long MAX_SIZE = 26_214_400;

	private static final int MEGABYTE = 1024 * 1024;
	private static final int AT_ONCE = 2;
	private static final int PATIENCE_SECONDS = 20;

	private final Signatures signatures;
	private final ObjectProvider<KnownFiles> register;
	private final Semaphore places = new Semaphore(AT_ONCE, true);

	Verifications(Signatures signatures, ObjectProvider<KnownFiles> register) {
		this.signatures = signatures;
		this.register = register;
	}

	/** @throws Refusal on field {@code file} where it is empty or too large, {@code CONFLICT} where too many come at once */
	public VerifiedFile verify(InputStreamSource file) {
		try {
			if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw Refusal.conflict("refusal.signature.busy");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw Refusal.conflict("refusal.signature.busy");
		}
		try {
			byte[] content = read(file);
			var verification = signatures.verify(content);
			var known = register.getIfAvailable();
			return known == null ? new VerifiedFile(verification, null, null) : new RegisterCheck(known, signatures.holders()).check(verification, content);
		} finally {
			places.release();
		}
	}

	private static byte[] read(InputStreamSource file) {
		try (var stream = file.getInputStream()) {
			byte[] content = stream.readNBytes((int) MAX_SIZE + 1);
			if (content.length == 0) {
				throw Refusal.field("file", "refusal.signature.file.empty");
			}
			if (content.length > MAX_SIZE) {
				throw Refusal.field("file", "refusal.signature.file.tooLarge", MAX_SIZE / MEGABYTE);
			}
			return content;
		} catch (IOException e) {
			throw new UncheckedIOException("an uploaded file can't be read", e);
		}
	}
}
