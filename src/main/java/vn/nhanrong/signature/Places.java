package vn.nhanrong.signature;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import vn.nhanrong.shared.Refusal;

/** Where a few at once are served and a handful may wait, few of them from one address: all others are told so at once. */
final class Places {

	private static final int PATIENCE_SECONDS = 10;

	private final Semaphore places;
	private final int most;
	private final int mostOfOne;
	private final Map<String, Integer> byAddress = new HashMap<>();
	private int all;

	/**
	 * @param atOnce how many are served at once
	 * @param most how many may be here, those who wait too
	 * @param mostOfOne how many of them from one address
	 */
	Places(int atOnce, int most, int mostOfOne) {
		this.places = new Semaphore(atOnce, true);
		this.most = most;
		this.mostOfOne = mostOfOne;
	}

	/** @throws Refusal {@code BUSY} where too many are here, or it takes too long */
	<T> T serve(String address, Supplier<T> work) {
		enter(address);
		try {
			if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw busy();
			}
			try {
				return work.get();
			} finally {
				places.release();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw busy();
		} finally {
			leave(address);
		}
	}

	private synchronized void enter(String address) {
		if (all >= most || byAddress.getOrDefault(address, 0) >= mostOfOne) {
			throw busy();
		}
		all++;
		byAddress.merge(address, 1, Integer::sum);
	}

	private synchronized void leave(String address) {
		all--;
		byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
	}

	/** How many are here, waiting or served. */
	synchronized int present() {
		return all;
	}

	private static Refusal busy() {
		return Refusal.busy("refusal.signature.busy");
	}
}
