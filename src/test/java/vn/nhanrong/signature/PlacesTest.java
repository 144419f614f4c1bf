package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.nhanrong.shared.Refusal;

class PlacesTest {

	private final ExecutorService people = Executors.newCachedThreadPool();
	private final CountDownLatch end = new CountDownLatch(1);
	private final ArrayList<CompletableFuture<String>> served = new ArrayList<>();

	@AfterEach
	void close() {
		people.shutdownNow();
	}

	@Test
	void aHandfulWaitsAndAllOthersAreToldAtOnce() throws Exception {
		var places = new Places(1, 3, 2);
		enter(places, "a");
		queue(places, "a");
		isBusy(() -> places.serve("a", () -> "a third"));
		queue(places, "b");
		isBusy(() -> places.serve("c", () -> "no room to wait"));
		end.countDown();
		for (var one : served) {
			assertThat(one.get()).isEqualTo("served");
		}
		assertThat(places.serve("a", () -> "again")).isEqualTo("again");
	}

	@Test
	void whoeverFailsLeavesAPlace() {
		var places = new Places(1, 1, 1);
		for (int i = 0; i < 3; i++) {
			assertThatThrownBy(() -> places.serve("a", () -> {
				throw new IllegalStateException("broken");
			})).hasMessage("broken");
		}
	}

	private void enter(Places places, String address) throws InterruptedException {
		var begun = new CountDownLatch(1);
		served.add(CompletableFuture.supplyAsync(() -> places.serve(address, () -> {
			begun.countDown();
			try {
				end.await();
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
			return "served";
		}), people));
		begun.await();
	}

	private void queue(Places places, String address) {
		int before = places.present();
		served.add(CompletableFuture.supplyAsync(() -> places.serve(address, () -> "served"), people));
		while (places.present() == before) {
			Thread.onSpinWait();
		}
	}

	private static void isBusy(ThrowingCallable attempt) {
		assertThatThrownBy(attempt).isInstanceOfSatisfying(Refusal.class, refusal -> {
			assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BUSY);
			assertThat(refusal.key()).isEqualTo("refusal.signature.busy");
		});
	}
}
