package vn.nhanrong.document;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.LongTerm;

/**
 * Makes the signatures of issued documents last, one document after the other, and renews them in time. Not in one
 * transaction: authorities are asked meanwhile. What fails is attempted again later; the sealed file stays as it is.
 */
@Service
public class LongTermArchive {

	private static final Logger LOG = LoggerFactory.getLogger(LongTermArchive.class);
	private static final int AT_ONCE = 20;

	private final LongTermFiles lasting;
	private final DocumentRows rows;
	private final DocumentFiles files;
	private final LongTerm longTerm;
	private final Clock clock;

	LongTermArchive(LongTermFiles lasting, DocumentRows rows, DocumentFiles files, LongTerm longTerm, Clock clock) {
		this.lasting = lasting;
		this.rows = rows;
		this.files = files;
		this.longTerm = longTerm;
		this.clock = clock;
	}

	/** @return how many were made to last, of those that are due; the rest follows in the next round */
	int round() {
		if (!longTerm.isPossible()) {
			return 0;
		}
		return (int) lasting.due(longTerm.renewBefore(), AT_ONCE).stream().filter(this::archive).count();
	}

	private boolean archive(UUID id) {
		if (!lasting.claim(id)) {
			return false;
		}
		try {
			byte[] present = newest(id).orElseThrow(() -> new IllegalStateException("there is no sealed file")).content();
			lasting.add(id, longTerm.extend(present));
			return true;
		} catch (RuntimeException e) {
			LOG.warn("The signatures of the document {} could not be made to last; it is tried again: {}", id, e.getMessage(), e.getCause());
			var technical = e instanceof Refusal ? e.getCause() : e;
			lasting.fail(id, e instanceof Refusal refusal ? refusal.key() : "refusal.signature.longTerm.failed",
					technical == null ? null : String.valueOf(technical.getMessage()));
			return false;
		}
	}

	/** The newest file of an issued document that begins with the issued one, else that one; empty if it was not issued. */
	Optional<DocumentFile> newest(UUID id) {
		return rows.findById(id).flatMap(files::issued)
			.map(sealed -> lasting.newest(id).filter(newest -> begins(newest.content(), sealed.content()))
				.map(newest -> new DocumentFile(sealed.name(), newest.content(), newest.sha256())).orElse(sealed));
	}

	private static boolean begins(byte[] file, byte[] start) {
		return file.length > start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
	}

	/** How long the signatures of each issued document last, what has failed first. */
	@PreAuthorize("hasRole('ADMINISTRATOR')")
	public PageOf<LongTermState> list(int page, int size) {
		return lasting.list(page, size);
	}

	/** Whether there is an authority whose time-stamps make signatures last. */
	public boolean isPossible() {
		return longTerm.isPossible();
	}

	/** Whether signatures that last until then need another time-stamp now. */
	public boolean isDue(LongTermState state) {
		return state.until() == null || !state.until().isAfter(clock.instant().plus(longTerm.renewBefore()));
	}

	/**
	 * Attempts it at once.
	 *
	 * @return number and notation of the document
	 * @throws Refusal {@code NOT_FOUND} if there is no such issued document, {@code CONFLICT} if it did not succeed
	 */
	@PreAuthorize("hasRole('ADMINISTRATOR')")
	public String retry(UUID id) {
		var symbol = lasting.symbol(id).orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
		if (!longTerm.isPossible()) {
			throw Refusal.conflict("refusal.signature.noTimestamps");
		}
		lasting.release(id);
		if (!archive(id)) {
			throw Refusal.conflict("refusal.document.notArchived", symbol);
		}
		return symbol;
	}
}
