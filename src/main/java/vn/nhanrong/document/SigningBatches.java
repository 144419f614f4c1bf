package vn.nhanrong.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.SigningBatch.State;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.TypedPin;

/**
 * Signs and seals many documents with one confirmation. It goes on while nobody looks; what was not come to when a node
 * stopped waits for another confirmation.
 */
@Service
public class SigningBatches {

	/** How many documents one confirmation may be for. */
	public static final int MOST = 200;
	private static final int RECENT = 5;

	private final SigningDesk desk;
	private final SigningConfirmation confirmation;
	private final SigningBatchRows rows;
	private final SigningBatchRunner runner;
	private final TransactionTemplate transaction;

	SigningBatches(SigningDesk desk, SigningConfirmation confirmation, SigningBatchRows rows, SigningBatchRunner runner,
			TransactionTemplate transaction) {
		this.desk = desk;
		this.confirmation = confirmation;
		this.rows = rows;
		this.runner = runner;
		this.transaction = transaction;
	}

	/**
	 * What whoever signs is asked for.
	 *
	 * @param password whether the password of the account
	 * @param pin whether the PIN of the device that signs
	 */
	public record Asked(boolean password, boolean pin) {
	}

	public Asked asked(CurrentUser user, Collection<WaitingDocument> documents) {
		var asked = askedBy(user, documents);
		return new Asked(asked.password(), asked.pin());
	}

	/** To go on with what is not signed. */
	public Asked asked(CurrentUser user, SigningBatch batch) {
		var asked = askedBy(user, batch);
		return new Asked(asked.password(), asked.pin());
	}

	/**
	 * @param keys of the documents, as {@link WaitingDocument#key()} has them
	 * @param confirmed that the user has read them all and signs them
	 * @param password once more; kept in memory only, until the last one is signed
	 * @param pin of the device that signs, where it asks for one; kept in the same way
	 * @return id of the batch
	 * @throws Refusal on field {@code documents} if there are none or too many, or the PINs of several devices would be wanted;
	 *         {@code confirmed}, {@code password} or {@code pin}
	 */
	public UUID begin(CurrentUser user, Collection<String> keys, boolean confirmed, String password, String pin) {
		var documents = desk.waiting(user, keys).stream().filter(document -> document.heldBy() == null).toList();
		if (documents.isEmpty()) {
			throw Refusal.field("documents", "refusal.signing.none");
		}
		if (documents.size() > MOST) {
			throw Refusal.field("documents", "refusal.signing.tooMany", MOST);
		}
		var secrets = new SigningSecrets(password, TypedPin.of(pin));
		return wipedWhereItFails(secrets, () -> {
			require(user, confirmed, askedBy(user, documents), secrets);
			var id = transaction.execute(status -> rows.add(user.username(), documents));
			runner.start(id, SigningDesk.member(user), secrets);
			return id;
		});
	}

	/** Tries once more what failed, and goes on with what waits. @throws Refusal as for {@link #begin}; {@code NOT_FOUND} */
	public void goOn(UUID id, CurrentUser user, boolean confirmed, String password, String pin) {
		var batch = find(id, user).orElseThrow(() -> Refusal.notFound("refusal.signing.batch"));
		var secrets = new SigningSecrets(password, TypedPin.of(pin));
		wipedWhereItFails(secrets, () -> {
			require(user, confirmed, askedBy(user, batch), secrets);
			transaction.executeWithoutResult(status -> rows.again(id));
			runner.start(id, SigningDesk.member(user), secrets);
			return id;
		});
	}

	/** Whoever signs wipes the PIN in the end; where nobody comes to sign, this does. */
	private static UUID wipedWhereItFails(SigningSecrets secrets, Supplier<UUID> begin) {
		try {
			return begin.get();
		} catch (RuntimeException e) {
			secrets.pin().close();
			throw e;
		}
	}

	private void require(CurrentUser user, boolean confirmed, SigningConfirmation.Asked asked, SigningSecrets secrets) {
		if (!confirmed) {
			throw Refusal.field("confirmed", "refusal.document.confirm");
		}
		// One PIN is typed, and no second device must be asked with the PIN of the first.
		if (asked.devices() > 1) {
			throw Refusal.field("documents", "refusal.signing.severalDevices");
		}
		confirmation.require(user.username(), asked, secrets);
	}

	private SigningConfirmation.Asked askedBy(CurrentUser user, Collection<WaitingDocument> documents) {
		return askedBy(user, documents.stream().collect(groupingBy(WaitingDocument::role, mapping(WaitingDocument::id, toList()))));
	}

	private SigningConfirmation.Asked askedBy(CurrentUser user, SigningBatch batch) {
		return askedBy(user, batch.items().stream().filter(item -> item.state() != State.DONE)
			.collect(groupingBy(SigningBatch.Item::role, mapping(SigningBatch.Item::document, toList()))));
	}

	private SigningConfirmation.Asked askedBy(CurrentUser user, Map<SignatureRole, List<UUID>> documents) {
		return documents.entrySet().stream().map(entry -> confirmation.asked(user.username(), entry.getKey(), entry.getValue()))
			.reduce(new SigningConfirmation.Asked(false, 0), SigningConfirmation.Asked::and);
	}

	/** Empty where that user has no such batch. */
	public Optional<SigningBatch> find(UUID id, CurrentUser user) {
		return rows.find(id, user.username());
	}

	/** The user's latest, the newest first, and those in which something waits. */
	public List<SigningBatch> recent(CurrentUser user) {
		return rows.recent(user.username(), RECENT).stream().map(id -> find(id, user)).flatMap(Optional::stream).toList();
	}
}
