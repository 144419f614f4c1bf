package vn.nhanrong.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has several people do something in the same instant: each has done it and not committed yet when the last one has. Whoever
 * waited for another would wait for ever.
 */
public final class AtOnce {

	private static final int SECONDS = 30;

	private final PlatformTransactionManager transactions;

	public AtOnce(PlatformTransactionManager transactions) {
		this.transactions = transactions;
	}

	/** @throws Exception what any of them met */
	public void each(List<String> people, Consumer<String> deed) throws Exception {
		var allHaveDoneIt = new CyclicBarrier(people.size());
		try (var threads = Executors.newFixedThreadPool(people.size())) {
			var deeds = new ArrayList<Future<?>>();
			for (String person : people) {
				deeds.add(threads.submit(() -> new TransactionTemplate(transactions).execute(status -> {
					deed.accept(person);
					return await(allHaveDoneIt);
				})));
			}
			for (Future<?> one : deeds) {
				one.get(2 * SECONDS, TimeUnit.SECONDS);
			}
		}
	}

	private static int await(CyclicBarrier barrier) {
		try {
			return barrier.await(SECONDS, TimeUnit.SECONDS);
		} catch (Exception e) {
			throw new IllegalStateException("somebody waits for somebody else", e);
		}
	}
}
