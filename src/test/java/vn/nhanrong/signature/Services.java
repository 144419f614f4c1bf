package vn.nhanrong.signature;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** What authorities offer over HTTP, on this machine. */
final class Services implements AutoCloseable {

	private final HttpServer server;
	private final List<Headers> asked = new CopyOnWriteArrayList<>();
	private final CountDownLatch closed = new CountDownLatch(1);

	Services() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.start();
	}

	/** An answer to the body of a request. */
	interface Service {

		byte[] answer(byte[] request) throws Exception;
	}

	/** Anything else than an answer. */
	interface Failure {

		void fail(HttpExchange exchange) throws IOException;
	}

	String address(String path) {
		return "http://localhost:" + server.getAddress().getPort() + path;
	}

	/** @return the address */
	String offer(String path, Service service) {
		return fail(path, exchange -> {
			byte[] answer;
			try {
				answer = service.answer(exchange.getRequestBody().readAllBytes());
			} catch (Exception e) {
				throw new IOException(e);
			}
			exchange.sendResponseHeaders(200, answer.length);
			exchange.getResponseBody().write(answer);
		});
	}

	/** @return the address */
	String fail(String path, Failure failure) {
		server.createContext(path, exchange -> {
			try (exchange) {
				asked.add(exchange.getRequestHeaders());
				failure.fail(exchange);
			}
		});
		return address(path);
	}

	/**
	 * Nobody gets an answer, however long they wait.
	 *
	 * @param begun whether it seems that there will be one
	 * @return the address
	 */
	String stall(String path, boolean begun) {
		return fail(path, exchange -> {
			if (begun) {
				exchange.sendResponseHeaders(200, 1000);
				exchange.getResponseBody().write(1);
				exchange.getResponseBody().flush();
			}
			try {
				closed.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	/** The headers of each request, the first one first. */
	List<Headers> asked() {
		return asked;
	}

	@Override
	public void close() {
		closed.countDown();
		server.stop(0);
	}
}
