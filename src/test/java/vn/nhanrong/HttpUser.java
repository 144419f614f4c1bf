package vn.nhanrong;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.nhanrong.access.DemoAccounts;

/** Somebody who talks to the running application over HTTP: a program with a password, or a browser with a session. */
public final class HttpUser {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" (?:value|content)=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
	private final String base;
	private String credentials;

	private HttpUser(int port) {
		base = "http://localhost:" + port;
	}

	/** Nobody in particular. */
	public static HttpUser anonymous(int port) {
		return new HttpUser(port);
	}

	/** Sends name and password with each request, as programs do. */
	public static HttpUser program(int port, String username) {
		var user = new HttpUser(port);
		String pair = username + ":" + DemoAccounts.PASSWORD;
		user.credentials = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
		return user;
	}

	/** Logs in on the page for it and keeps the session. */
	public static HttpUser browser(int port, String username) {
		var user = new HttpUser(port);
		var answer = user.submit("/login", "/login", Map.of("username", username, "password", DemoAccounts.PASSWORD));
		if (answer.statusCode() != 302) {
			throw new IllegalStateException("could not log in: " + answer.statusCode());
		}
		return user;
	}

	/** @param headers name, value, name, value … */
	public HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET().build());
	}

	public HttpResponse<String> send(String method, String path, String contentType, String body, String... headers) {
		return send(request(path, headers).header("Content-Type", contentType)
			.method(method, BodyPublishers.ofString(body)).build());
	}

	public HttpResponse<byte[]> download(String path, String... headers) {
		try {
			return client.send(request(path, headers).GET().build(), BodyHandlers.ofByteArray());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Sends a form of a page, with the token that the page holds. */
	public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
		String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&", "_csrf=" + encode(token(page)) + (fields.isEmpty() ? "" : "&"), ""));
		return send("POST", action, "application/x-www-form-urlencoded", body, "Accept", "text/html");
	}

	/** Sends a file as the field {@code file}. A browser gives the page whose token goes with it, a program null. */
	public HttpResponse<String> upload(String page, String action, String fileName, byte[] content) {
		String boundary = "----nhanrong-test";
		var body = new ByteArrayOutputStream();
		if (page != null) {
			body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token(page) + "\r\n")
				.getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		BodyPublisher publisher = BodyPublishers.ofByteArray(body.toByteArray());
		return send(request(action, "Accept", page == null ? "application/json" : "text/html")
			.header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(publisher).build());
	}

	private String token(String page) {
		Matcher token = CSRF.matcher(get(page, "Accept", "text/html").body());
		if (!token.find()) {
			throw new IllegalStateException("no form on " + page);
		}
		return token.group(1);
	}

	private HttpRequest.Builder request(String path, String... headers) {
		var request = HttpRequest.newBuilder(URI.create(base + path));
		if (credentials != null) {
			request.header("Authorization", credentials);
		}
		return headers.length == 0 ? request : request.headers(headers);
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return client.send(request, BodyHandlers.ofString());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}
}
