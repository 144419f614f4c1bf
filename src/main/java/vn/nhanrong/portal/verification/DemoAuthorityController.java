package vn.nhanrong.portal.verification;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

import vn.nhanrong.signature.DemoAnswers;

/**
 * The services of the demonstration's authorities, as the certificates name them: time-stamps (RFC 3161), status of
 * certificates (OCSP, RFC 6960), revocation lists. Programs ask, nobody signs in, and nothing changes for anybody.
 */
@RestController
@Profile("demo")
class DemoAuthorityController {

	private static final String QUERY = "application/timestamp-query";
	private static final MediaType REPLY = MediaType.parseMediaType("application/timestamp-reply");
	private static final String REQUEST = "application/ocsp-request";
	private static final MediaType RESPONSE = MediaType.parseMediaType("application/ocsp-response");
	private static final MediaType LIST = MediaType.parseMediaType("application/pkix-crl");

	private final DemoAnswers answers;

	DemoAuthorityController(DemoAnswers answers) {
		this.answers = answers;
	}

	@PostMapping(path = DemoAnswers.TIMESTAMPS, consumes = QUERY)
	ResponseEntity<byte[]> timestamp(InputStream body) throws IOException {
		return answered(REPLY, body.readNBytes(DemoAnswers.MAX_QUERY + 1), answers::timestamp);
	}

	@PostMapping(path = DemoAnswers.STATUS, consumes = REQUEST)
	ResponseEntity<byte[]> status(InputStream body) throws IOException {
		return answered(RESPONSE, body.readNBytes(DemoAnswers.MAX_QUERY + 1), answers::status);
	}

	/** The request in base64 is the rest of the path, slashes included. */
	@GetMapping(DemoAnswers.STATUS + "/**")
	ResponseEntity<byte[]> status(HttpServletRequest request) {
		String start = request.getContextPath() + DemoAnswers.STATUS + "/";
		String text = UriUtils.decode(request.getRequestURI().substring(start.length()), "UTF-8");
		try {
			return answered(RESPONSE, Base64.getDecoder().decode(text), answers::status);
		} catch (IllegalArgumentException e) {
			return ResponseEntity.badRequest().build();
		}
	}

	@GetMapping(DemoAnswers.LISTS + "{tier}.crl")
	ResponseEntity<byte[]> list(@PathVariable String tier) {
		return answers.revocationList(tier).map(list -> ResponseEntity.ok().contentType(LIST).body(list))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	private static ResponseEntity<byte[]> answered(MediaType type, byte[] query, UnaryOperator<byte[]> answer) {
		return query.length > DemoAnswers.MAX_QUERY ? ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build()
				: ResponseEntity.ok().contentType(type).body(answer.apply(query));
	}
}
