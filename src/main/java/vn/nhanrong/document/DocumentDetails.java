package vn.nhanrong.document;

import java.time.Instant;
import java.util.List;

/**
 * All that is on record of an issued document but the file itself.
 *
 * @param signerTitle what the officer signed as, line by line
 * @param sha256 of the file, in lower-case hex
 * @param size of the file in bytes
 * @param templateVersion of the template that worded it, 0 for the application's own; null where none did
 * @param verificationCode stands under its QR code, in two groups
 */
public record DocumentDetails(DocumentSummary summary, String signerName, List<String> signerTitle, Instant issuedAt,
		String sha256, long size, Integer templateVersion, String verificationCode) {
}
