package vn.nhanrong.portal.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.Exchange;
import vn.nhanrong.document.Exchange.Sent;
import vn.nhanrong.shared.Refusal;

/** What other systems are given of an issued document, for those who send it by hand. */
@Controller
class ExchangeController {

	private final Exchange exchange;

	ExchangeController(Exchange exchange) {
		this.exchange = exchange;
	}

	@GetMapping("/documents/{id}/metadata.xml")
	ResponseEntity<byte[]> metadata(@PathVariable String id, @AuthenticationPrincipal CurrentUser user) {
		return answer(DocumentIds.read(id).flatMap(document -> exchange.metadata(document, user)), "application/xml", ".xml");
	}

	@GetMapping("/documents/{id}/package.zip")
	ResponseEntity<byte[]> archive(@PathVariable String id, @AuthenticationPrincipal CurrentUser user) {
		return answer(DocumentIds.read(id).flatMap(document -> exchange.archive(document, user)), "application/zip", ".zip");
	}

	private static ResponseEntity<byte[]> answer(Optional<Sent> found, String mediaType, String ending) {
		var sent = found.orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
		return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).header(HttpHeaders.CONTENT_TYPE, mediaType)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(sent.name() + ending, StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff").body(sent.content());
	}
}
