package vn.nhanrong.document;

import java.util.Arrays;
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
import vn.nhanrong.signature.SignatureRole;

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
	private final Issuance issuance;
	private final SigningBatchRows rows;
	private final TransactionTemplate transaction;
	private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE,
			Thread.ofPlatform().name("signing-", 0).daemon().factory());
	private volatile boolean stopping;

	SigningBatchRunner(SigningDesk desk, Issuance issuance, SigningBatchRows rows, TransactionTemplate transaction) {
		this.desk = desk;
		this.issuance = issuance;
		this.rows = rows;
		this.transaction = transaction;
	}

	/** @param secret the password, or the PIN of the device that signs: kept as long as this takes, and nowhere else */
	void start(UUID batch, Member member, String secret) {
		workers.execute(() -> run(batch, member, secret));
	}

	void run(UUID batch, Member member, String secret) {
		try {
			for (int position = 0; position >= 0 && !stopping;) {
				rows.alive(batch);
				position = signNext(batch, position, member, secret);
			}
			rows.silent(batch);
		} catch (RuntimeException e) {
			LOG.error("A batch of documents is not signed to its end; whoever began it can go on", e);
		}
	}

	/** @return position of what was looked at; less than 0 where there is nothing more */
	private int signNext(UUID batch, int after, Member member, String secret) {
		var taken = new Next[1];
		try {
			transaction.executeWithoutResult(status -> rows.next(batch, after).ifPresent(next -> {
				taken[0] = next;
				desk.complete(member, next.document(), next.role(), form(secret));
				sign(next);
				rows.done(batch, next.position());
			}));
		} catch (Refusal refusal) {
			failed(batch, taken[0], refusal);
		} catch (RuntimeException e) {
			if (taken[0] == null) {
				throw e;
			}
			String reference = ErrorReference.log(LOG, e, "signing of", taken[0].document().toString());
			transaction.executeWithoutResult(status -> rows.failed(batch, taken[0].position(), "refusal.signing.failed", List.of(reference)));
		}
		return taken[0] == null ? -1 : taken[0].position();
	}

	/** At once, so that whoever confirmed hears of a device that fails; the step that follows finds the signature. */
	private void sign(Next next) {
		if (next.role() == SignatureRole.SEAL) {
			issuance.applySeal(next.document());
		} else {
			issuance.applyPersonalSignature(next.document());
		}
	}

	private static Map<String, Object> form(String secret) {
		return Map.of("outcome", IssuanceProcess.APPROVED, "confirmed", true, "password", secret == null ? "" : secret);
	}

	private void failed(UUID batch, Next item, Refusal refusal) {
		var complaint = refusal.complaints().stream().findFirst();
		String key = complaint.map(Refusal.FieldComplaint::key).orElse(refusal.key());
		Object[] arguments = complaint.map(Refusal.FieldComplaint::getArguments).orElse(refusal.getArguments());
		var texts = Arrays.stream(arguments == null ? new Object[0] : arguments).map(String::valueOf)
			.map(text -> text.substring(0, Math.min(text.length(), LONGEST_ARGUMENT))).toList();
		transaction.executeWithoutResult(status -> rows.failed(batch, item.position(), key, texts));
	}

	/** A document at hand is signed; the others wait. */
	@Override
	public void destroy() throws InterruptedException {
		stopping = true;
		workers.shutdown();
		workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}
}
