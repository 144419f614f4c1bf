package vn.nhanrong.document;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import vn.nhanrong.signature.SignatureRole;

/**
 * Documents that somebody signs or seals with one confirmation.
 *
 * @param running whether some node is at it; where nothing waits any more it is done
 * @param items in the order in which they are signed
 */
public record SigningBatch(UUID id, Instant createdAt, boolean running, List<Item> items) {

	/** Reasons that would be those of every document after: the device must not be asked once more with this PIN. */
	static final Set<String> STOPPING = Set.of("refusal.signature.pin.wrong", "refusal.signature.pin.again",
			"refusal.signature.device.locked");

	public SigningBatch {
		items = List.copyOf(items);
	}

	/** Where an item stands; names are in the message bundles under {@code signing.state.}. */
	public enum State {
		WAITING, DONE, FAILED
	}

	/**
	 * @param symbol number and notation; null as long as it has none
	 * @param reason message key of why it was not signed; null where it was, or waits
	 */
	public record Item(UUID document, SignatureRole role, DocumentKind kind, String subject, String modelCode, String symbol, State state,
			String reason, List<String> arguments) {

		/** Why it was not signed, to be shown in the user's language; null where it was, or waits. */
		public MessageSourceResolvable reasonText() {
			return reason == null ? null : new DefaultMessageSourceResolvable(new String[] { reason }, arguments.toArray(), reason);
		}
	}

	public long count(State state) {
		return items.stream().filter(item -> item.state() == state).count();
	}

	/** Nothing waits any more. */
	public boolean isFinished() {
		return count(State.WAITING) == 0;
	}

	/** Something waits, and no node is at it: it was left, and can be gone on with. */
	public boolean isLeft() {
		return !isFinished() && !running;
	}

	/** Why it was left, to be shown in the user's language; null where it was not, or nobody knows. */
	public MessageSourceResolvable stopReason() {
		return !isLeft() ? null : items.stream().filter(item -> item.state() == State.FAILED && STOPPING.contains(item.reason()))
			.map(Item::reasonText).findFirst().orElse(null);
	}

	/** In hundredths, rounded down. */
	public int percent() {
		return items.isEmpty() ? 100 : (int) ((items.size() - count(State.WAITING)) * 100 / items.size());
	}
}
