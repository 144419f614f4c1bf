package vn.nhanrong.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.document.SigningBatchRows.Next;
import vn.nhanrong.shared.ErrorReference;
import vn.nhanrong.shared.MemberTasks.Member;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.TypedPin;

/**
 * Signs the documents of batches, each in a transaction of its own: that it is done and that it is signed are written
 * together, so that none is signed twice and none is lost. Two batches at once on a node, one document after another.
 */
@Component
class SigningBatchRunner implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(SigningBatchRunner.class);
	private static final int AT_ONCE = 2;
	private static final int LONGEST_ARGUMENT = 300;
	private static final long PATIENCE_SECONDS = 20;

	private final SigningDesk desk;
	private final SigningBatchRows rows;
	private final TransactionTemplate transaction;
	private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE,
			Thread.ofPlatform().name("signing-", 0).daemon().factory());
	private volatile boolean stopping;

	SigningBatchRunner(SigningDesk desk, SigningBatchRows rows, TransactionTemplate transaction) {
		this.desk = desk;
		this.rows = rows;
		this.transaction = transaction;
	}

	/** @param secrets kept as long as this takes, and nowhere else: wiped in the end */
	void start(UUID batch, Member member, SigningSecrets secrets) {
		workers.execute(() -> run(batch, member, secrets));
	}

	void run(UUID batch, Member member, SigningSecrets secrets) {
		try (var pin = secrets.pin()) {
			for (int position = 0; position >= 0 && !stopping;) {
				rows.alive(batch);
				position = signNext(batch, position, member, secrets);
			}
			rows.silent(batch);
		} catch (RuntimeException e) {
			LOG.error("A batch of documents is not signed to its end; whoever began it can go on", e);
		}
	}

	/** @return position of what was looked at; less than 0 where there is nothing more, or no sense in going on */
	private int signNext(UUID batch, int after, Member member, SigningSecrets secrets) {
		var taken = new Next[1];
		try {
			transaction.executeWithoutResult(status -> rows.next(batch, after).ifPresent(next -> {
				taken[0] = next;
				desk.complete(member, next.document(), next.role(), form(secrets));
				rows.done(batch, next.position());
			}));
		} catch (Refusal refusal) {
			if (failed(batch, taken[0], refusal)) {
				return -1;
			}
		} catch (RuntimeException e) {
			if (taken[0] == null) {
				throw e;
			}
			String reference = ErrorReference.log(LOG, e, "signing of", taken[0].document().toString());
			transaction.executeWithoutResult(status -> rows.failed(batch, taken[0].position(), "refusal.signing.failed", List.of(reference)));
		}
		return taken[0] == null ? -1 : taken[0].position();
	}

	/** Each task takes of it what it asks for. */
	private static Map<String, Object> form(SigningSecrets secrets) {
		var form = new HashMap<String, Object>(Map.of("outcome", IssuanceProcess.APPROVED, "confirmed", true));
		form.put(SigningConfirmation.FIELD, secrets.password());
		form.put(TypedPin.FIELD, secrets.pin().forForm());
		return form;
	}

	/** @return whether the device would only be asked the same for the next document, and lock in the end */
	private boolean failed(UUID batch, Next item, Refusal refusal) {
		var complaint = refusal.complaints().stream().findFirst();
		String key = complaint.map(Refusal.FieldComplaint::key).orElse(refusal.key());
		Object[] arguments = complaint.map(Refusal.FieldComplaint::getArguments).orElse(refusal.getArguments());
		var texts = Arrays.stream(arguments == null ? new Object[0] : arguments).map(String::valueOf)
			.map(text -> text.substring(0, Math.min(text.length(), LONGEST_ARGUMENT))).toList();
		transaction.executeWithoutResult(status -> rows.failed(batch, item.position(), key, texts));
		return SigningBatch.STOPPING.contains(key);
	}

	/** A document at hand is signed; the others wait. */
	@Override
	public void destroy() throws InterruptedException {
		stopping = true;
		workers.shutdown();
		workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}
}
