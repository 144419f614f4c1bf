package vn.nhanrong.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Sha256;

/**
 * Verifies files that anybody sends, and keeps nothing of them. A few at once, as a PDF may unfold to many times its
 * size; a few who come meanwhile wait a little. Issued files do not wait for those, and what was found of one counts for some minutes.
 */
@Service
public class Verifications {

	/** The largest file that is accepted: 25 MiB. */
	public static final long MAX_SIZE = 26_214_400;

	private static final int MEGABYTE = 1024 * 1024;
	private static final int AT_ONCE = 2;
	private static final int WITH_WAITING = 6;
	/** People of one office may share an address. */
	private static final int OF_ONE_ADDRESS = 3;
	private static final int ISSUED_WITH_WAITING = 12;
	private static final int KEPT = 500;
	/** As long as somebody reads a page; a revocation is seen that much later. */
	private static final Duration FRESH = Duration.ofMinutes(5);

	private final Signatures signatures;
	private final ObjectProvider<KnownFiles> register;
	private final Clock clock;
	private final Places places = new Places(AT_ONCE, WITH_WAITING, OF_ONE_ADDRESS);
	private final Places issuedPlaces = new Places(AT_ONCE, ISSUED_WITH_WAITING, ISSUED_WITH_WAITING);
	private final Cache<String, Kept> issued = Caffeine.newBuilder().maximumSize(KEPT).build();

	Verifications(Signatures signatures, ObjectProvider<KnownFiles> register, Clock clock) {
		this.signatures = signatures;
		this.register = register;
		this.clock = clock;
	}

	private record Kept(Verification verification, Instant since) {

		private boolean isFresh(Instant now) {
			return !now.isBefore(since) && now.isBefore(since.plus(FRESH));
		}
	}

	/**
	 * @param address from which it comes
	 * @throws Refusal on field {@code file} where it is empty or too large, {@code BUSY} where too many come at once
	 */
	public VerifiedFile verify(InputStreamSource file, String address) {
		return places.serve(address, () -> {
			byte[] content = read(file);
			return withRegister(signatures.verify(content), content);
		});
	}

	/**
	 * A file of a user's, for whom its place in the application is looked up elsewhere.
	 *
	 * @throws Refusal {@code BUSY} where too many come at once
	 */
	public Verification verifyFor(String username, byte[] content) {
		return places.serve("user:" + username, () -> signatures.verify(content));
	}

	/** A file that was issued. What the register says of it is as it is now. @throws Refusal {@code BUSY} as above */
	public VerifiedFile verifyIssued(byte[] content) {
		return withRegister(issued(content), content);
	}

	/** The signatures of a file that was issued. @throws Refusal {@code BUSY} as above */
	Verification issued(byte[] content) {
		String hash = Sha256.hex(content);
		var kept = issued.getIfPresent(hash);
		if (kept != null && kept.isFresh(clock.instant())) {
			return kept.verification();
		}
		return issuedPlaces.serve("", () -> {
			var verification = signatures.verify(content);
			issued.put(hash, new Kept(verification, clock.instant()));
			return verification;
		});
	}

	private VerifiedFile withRegister(Verification verification, byte[] content) {
		var known = register.getIfAvailable();
		return known == null ? new VerifiedFile(verification, null, null) : new RegisterCheck(known, signatures.holders()).check(verification, content);
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
