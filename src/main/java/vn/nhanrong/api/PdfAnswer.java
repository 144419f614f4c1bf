package vn.nhanrong.api;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A PDF file of the application's own as an HTTP answer, shown in the browser. The portal answers with it as well. */
public final class PdfAnswer {

	/** The browser's viewer, and nothing else. */
	private static final String POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

	private PdfAnswer() {
	}

	/**
	 * Who may see it is asked each time; whoever has it already gets no copy.
	 *
	 * @param known the request's {@code If-None-Match}; null for none
	 */
	public static ResponseEntity<byte[]> lasting(String fileName, byte[] content, String sha256, String known) {
		String etag = "\"" + sha256 + "\"";
		var caching = CacheControl.noCache().cachePrivate();
		if (known != null && known.contains(etag)) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).cacheControl(caching).build();
		}
		return ResponseEntity.ok().headers(headers(fileName)).eTag(etag).cacheControl(caching).body(content);
	}

	/** What may look different the next time. */
	public static ResponseEntity<byte[]> passing(String fileName, byte[] content) {
		return ResponseEntity.ok().headers(headers(fileName)).cacheControl(CacheControl.noStore()).body(content);
	}

	private static HttpHeaders headers(String fileName) {
		var headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_PDF);
		headers.setContentDisposition(ContentDisposition.inline().filename(fileName, StandardCharsets.UTF_8).build());
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Content-Security-Policy", POLICY);
		headers.set("Cross-Origin-Resource-Policy", "same-origin");
		return headers;
	}
}
