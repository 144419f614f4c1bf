package vn.nhanrong.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.shared.Refusal;

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

	/** Whether whoever signs is asked for the password. */
	public boolean asksForPassword() {
		return confirmation.isAsked();
	}

	/**
	 * @param keys of the documents, as {@link WaitingDocument#key()} has them
	 * @param confirmed that the user has read them all and signs them
	 * @param password once more; kept in memory only, until the last one is signed
	 * @return id of the batch
	 * @throws Refusal on field {@code documents} if there are none or too many, {@code confirmed} or {@code password}
	 */
	public UUID begin(CurrentUser user, Collection<String> keys, boolean confirmed, String password) {
		var documents = desk.waiting(user, keys).stream().filter(document -> document.heldBy() == null).toList();
		if (documents.isEmpty()) {
			throw Refusal.field("documents", "refusal.signing.none");
		}
		if (documents.size() > MOST) {
			throw Refusal.field("documents", "refusal.signing.tooMany", MOST);
		}
		confirm(user, confirmed, password);
		var id = transaction.execute(status -> rows.add(user.username(), documents));
		runner.start(id, SigningDesk.member(user), password);
		return id;
	}

	/** Tries once more what failed, and goes on with what waits. @throws Refusal as for {@link #begin}; {@code NOT_FOUND} */
	public void goOn(UUID id, CurrentUser user, boolean confirmed, String password) {
		if (find(id, user).isEmpty()) {
			throw Refusal.notFound("refusal.signing.batch");
		}
		confirm(user, confirmed, password);
		transaction.executeWithoutResult(status -> rows.again(id));
		runner.start(id, SigningDesk.member(user), password);
	}

	private void confirm(CurrentUser user, boolean confirmed, String password) {
		if (!confirmed) {
			throw Refusal.field("confirmed", "refusal.document.confirm");
		}
		confirmation.require(user.username(), password);
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
