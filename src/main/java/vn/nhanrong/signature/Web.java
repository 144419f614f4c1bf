package vn.nhanrong.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks authorities over HTTP: for so long at most, and no more than they may answer. */
final class Web {

	/** Revocation lists of large authorities have some megabytes. */
	private static final int LARGEST = 32 << 20;

	private final HttpClient client;
	private final Duration patience;

	Web(Duration patience) {
		this.patience = patience;
		this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NORMAL).build();
	}

	byte[] get(String address) throws IOException {
		return ask(HttpRequest.newBuilder(uri(address)).GET());
	}

	/** @param authorization value of that header; null for none */
	byte[] post(String address, String type, byte[] body, String authorization) throws IOException {
		var request = HttpRequest.newBuilder(uri(address)).header("Content-Type", type)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body));
		return ask(authorization == null ? request : request.header("Authorization", authorization));
	}

	/** The client's own timeout ends with the head of an answer; this one is for all of it. */
	private byte[] ask(HttpRequest.Builder request) throws IOException {
		var answer = client.sendAsync(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofInputStream())
			.thenApplyAsync(Web::body);
		try {
			return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		} catch (ExecutionException e) {
			throw new IOException(String.valueOf(e.getCause().getMessage()), e);
		} catch (TimeoutException e) {
			answer.cancel(true);
			throw new IOException("no answer within " + patience, e);
		} catch (InterruptedException e) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	private static byte[] body(HttpResponse<InputStream> response) {
		try (var body = response.body()) {
			if (response.statusCode() != 200) {
				throw new IOException("answered with status " + response.statusCode());
			}
			byte[] content = body.readNBytes(LARGEST + 1);
			if (content.length > LARGEST) {
				throw new IOException("answered with more than " + LARGEST + " bytes");
			}
			return content;
		} catch (IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}

	private static URI uri(String address) throws IOException {
		try {
			var uri = URI.create(address);
			if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("(?i)https?")) {
				throw new IOException("no address of the web: " + address);
			}
			return uri;
		} catch (IllegalArgumentException e) {
			throw new IOException("no address: " + address, e);
		}
	}
}
