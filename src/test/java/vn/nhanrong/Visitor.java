package vn.nhanrong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Somebody who calls the application over HTTP, with cookies of one's own and without a browser. */
public class Visitor {

	public static final String PASSWORD = "NhanRong#2026";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*(?:value|content)=\"([^\"]+)\"");
	private static final ObjectMapper JSON = new ObjectMapper();

	private final String address;
	private final CookieManager cookies = new CookieManager();
	private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies)
		.followRedirects(HttpClient.Redirect.NEVER).build();
	private String basic;

	public Visitor(int port) {
		this.address = "http://localhost:" + port;
	}

	/** What came back. */
	public record Answer(int status, String body, HttpResponse<String> response) {

		public JsonNode json() {
			try {
				return JSON.readTree(body);
			} catch (IOException e) {
				throw new AssertionError("no JSON: " + body, e);
			}
		}

		public Optional<String> header(String name) {
			return response.headers().firstValue(name);
		}

		/** The kind of problem (RFC 9457), without the prefix; empty where the answer is none. */
		public String problem() {
			return header("Content-Type").filter(type -> type.startsWith("application/problem+json"))
				.map(type -> json().path("type").asText().replaceFirst("^urn:nhanrong:problem:", "")).orElse("");
		}
	}

	/** Sends name and password with every request from now on. */
	public Visitor withBasic(String username, String password) {
		basic = "Basic " + Base64.getEncoder()
			.encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
		return this;
	}

	public Visitor withBasic(String username) {
		return withBasic(username, PASSWORD);
	}

	/** Signs in on the log-in page. */
	public Answer logIn(String username, String password) {
		return postForm("/login", Map.of("_csrf", csrf("/login"), "username", username, "password", password));
	}

	public Visitor loggedIn(String username) {
		var answer = logIn(username, PASSWORD);
		if (answer.status() != 302 || answer.header("Location").orElse("").contains("login")) {
			throw new AssertionError(username + " could not log in: " + answer.status() + " " + answer.body());
		}
		return this;
	}

	public Answer logOut() {
		return postForm("/logout", Map.of("_csrf", csrf("/account")));
	}

	/** The token that the forms of this page carry. */
	public String csrf(String page) {
		Matcher token = CSRF.matcher(get(page).body());
		if (!token.find()) {
			throw new AssertionError("no CSRF token on " + page);
		}
		return token.group(1);
	}

	public Answer get(String path) {
		return send("GET", path, null, Map.of("Accept", "text/html,application/json"));
	}

	public Answer postForm(String path, Map<String, String> fields) {
		var body = fields.entrySet().stream()
			.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send("POST", path, body, Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
	}

	/** A call of the API or of the engine's web apps, with their token where they gave one. */
	public Answer json(String method, String path, String body) {
		var token = cookie("XSRF-TOKEN");
		return send(method, path, body,
				token.isPresent()
						? Map.of("Content-Type", "application/json", "Accept", "application/json", "X-XSRF-TOKEN", token.get())
						: Map.of("Content-Type", "application/json", "Accept", "application/json"));
	}

	public Answer send(String method, String path, String body, Map<String, String> headers) {
		var request = HttpRequest.newBuilder(URI.create(address + path))
			.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		headers.forEach(request::header);
		if (basic != null) {
			request.header("Authorization", basic);
		}
		try {
			var response = client.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body(), response);
		} catch (IOException e) {
			throw new UncheckedIOException(method + " " + path, e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	public Optional<String> cookie(String name) {
		return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
			.map(HttpCookie::getValue).findFirst();
	}
}
