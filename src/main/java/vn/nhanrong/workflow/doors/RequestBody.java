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

	private JsonNode parse(byte[] body) throws IOException {
		if (body.length == 0) {
			return json.missingNode();
		}
		try (JsonParser names = json.createParser(body)) {
			for (JsonToken token = names.nextToken(); token != null; token = names.nextToken()) {
				if (token == JsonToken.FIELD_NAME) {
					refuseExpression(names.currentName());
				}
			}
			return json.readTree(body);
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
