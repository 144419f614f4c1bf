package vn.nhanrong.workflow.doors;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import vn.nhanrong.shared.Refusal;

/**
 * The body of a request to the engine's REST API, read once, looked through, and handed on as it came. No public release
 * mends CVE-2026-109432, so nothing that could be an expression is let through: the engine would run it.
 */
final class RequestBody {

	/** Longer than any form of ours. */
	static final int MAXIMUM_BYTES = 1024 * 1024;

	private static final Pattern UTF_8_JSON = Pattern.compile("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?",
			Pattern.CASE_INSENSITIVE);

	/** A large form's table has some thousand values. */
	private static final int MAXIMUM_TOKENS = 20_000;

	/** What a search names in one list, by far; forms send their tables as texts. */
	private static final int MAXIMUM_ELEMENTS = 50;

	/** Each alternative of a query costs the database more than the one before; Tasklist sends one. */
	private static final int MAXIMUM_ALTERNATIVES = 5;

	/** What forms submit. Files, serialised objects and XML are not among it. */
	private static final Set<String> VARIABLE_TYPES = Set.of("string", "boolean", "short", "integer", "long", "double",
			"number", "date", "null", "json");

	private final ObjectMapper json;

	RequestBody(ObjectMapper json) {
		// The engine and this filter have to read the same: a name that is there twice could mean either.
		this.json = json.copy().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
	}

	/**
	 * @return the request with its body to be read again
	 * @throws Refusal if the body is too long, is no JSON, or names an expression or a type of variable that no form has
	 */
	Checked check(HttpServletRequest request) throws IOException {
		for (String parameter : Collections.list(request.getParameterNames())) {
			refuseExpression(parameter);
		}
		refuseOtherEncodings(request);
		byte[] body = request.getInputStream().readNBytes(MAXIMUM_BYTES + 1);
		if (body.length > MAXIMUM_BYTES) {
			throw Refusal.invalid("engine.tooLong");
		}
		JsonNode tree = parse(body);
		refuseOtherTypes(tree.path("variables"));
		return new Checked(new Replayed(request, body), tree);
	}

	/**
	 * A request that may go on.
	 *
	 * @param tree its body; a missing node where there is none
	 */
	record Checked(HttpServletRequest request, JsonNode tree) {
	}

	/** The engine would decode the bytes by what the request declares, this filter by what JSON is: UTF-8. */
	private static void refuseOtherEncodings(HttpServletRequest request) {
		var type = request.getContentType();
		boolean json = type == null || UTF_8_JSON.matcher(type).matches();
		if (!json || request.getHeader("Content-Encoding") != null) {
			throw Refusal.invalid("engine.noJson");
		}
	}

	private JsonNode parse(byte[] body) throws IOException {
		if (body.length == 0) {
			return json.missingNode();
		}
		try (JsonParser names = json.createParser(body)) {
			int tokens = 0;
			for (JsonToken token = names.nextToken(); token != null; token = names.nextToken()) {
				if (++tokens > MAXIMUM_TOKENS) {
					throw Refusal.invalid("engine.tooLong");
				}
				if (token == JsonToken.FIELD_NAME) {
					refuseExpression(names.currentName());
				} else if (token == JsonToken.VALUE_STRING && names.getText().indexOf('\0') >= 0) {
					throw Refusal.invalid("engine.noJson");
				}
			}
			var tree = json.readTree(body);
			refuseLongLists(tree);
			return tree;
		} catch (JsonProcessingException e) {
			throw Refusal.invalid("engine.noJson");
		}
	}

	private static void refuseExpression(String name) {
		var letters = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
		if (letters.endsWith("expression") || letters.endsWith("expressions")) {
			throw Refusal.forbidden("engine.expression");
		}
	}

	private static void refuseLongLists(JsonNode tree) {
		int most = tree.isArray() ? MAXIMUM_ELEMENTS : Integer.MAX_VALUE;
		if (tree.size() > most || tree.path("orQueries").size() > MAXIMUM_ALTERNATIVES) {
			throw Refusal.invalid("engine.tooLong");
		}
		tree.forEach(RequestBody::refuseLongLists);
	}

	private static void refuseOtherTypes(JsonNode variables) {
		for (JsonNode variable : variables) {
			var type = variable.path("type");
			if (!type.isMissingNode() && !type.isNull()
					&& !VARIABLE_TYPES.contains(type.asText().toLowerCase(Locale.ROOT))) {
				throw Refusal.forbidden("engine.variableType");
			}
		}
	}

	/** The same request with its body in memory. */
	private static final class Replayed extends HttpServletRequestWrapper {

		private final byte[] body;

		Replayed(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			return new Bytes(new ByteArrayInputStream(body));
		}

		@Override
		public BufferedReader getReader() {
			return new BufferedReader(
					new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
		}
	}

	private static final class Bytes extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Bytes(ByteArrayInputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() {
			return bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return bytes.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("the engine's REST API reads synchronously");
		}
	}
}
