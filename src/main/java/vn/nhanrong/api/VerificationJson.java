package vn.nhanrong.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.context.MessageSource;

import vn.nhanrong.signature.CertificateCheck;
import vn.nhanrong.signature.KnownFile;
import vn.nhanrong.signature.SignedRange;
import vn.nhanrong.signature.VerifiedFile;
import vn.nhanrong.signature.VerifiedSignature;

/** What is to be said of a file, as programs read it. */
@Schema(name = "Verification", description = "What is to be said of a file and its signatures")
public record VerificationJson(
		@Schema(description = "VALID, UNCERTAIN, INVALID, UNSIGNED or UNREADABLE, with a name in the client's language") CodeAndName result,
		@Schema(description = "SHA-256 of the file, in hexadecimal") String sha256,
		@Schema(description = "Size of the file in bytes") long size,
		@Schema(description = "What is wrong or unusual with the file rather than with one of its signatures") List<CodeAndName> findings,
		@Schema(description = "In the order in which they were put on the file") List<SignatureJson> signatures,
		@Schema(nullable = true, description = "What the register of documents says of exactly this file; null where it issued no such file") RegisterJson register,
		@Schema(nullable = true, description = "The document of the register that this file is an earlier step of, or says that it is, without being the issued file") RegisterJson related,
		@Schema(description = "All of the file, part by part; empty where it could not be read") List<StretchJson> parts) {

	@Schema(name = "PartOfFile")
	record StretchJson(
			@Schema(description = "CONTENT, UPDATE, SIGNATURE, TIMESTAMP, EVIDENCE or FOREIGN (covered by no signature)") String kind,
			@Schema(description = "Of the signature it belongs to, from 1; 0 where it belongs to none") int signature,
			@Schema(description = "Offset of its first byte") long from, @Schema(description = "Offset after its last byte") long to) {
	}

	@Schema(name = "SignedRange", description = "Covered is all from the first byte up to an end, but for the gap that holds the signature")
	record RangeJson(long gapFrom, long gapTo, long end) {
	}

	@Schema(name = "CertificateCheck")
	record CertificateJson(@Schema(description = "In hexadecimal") String serialNumber,
			@Schema(description = "Names of the authorities, from the one that issued it upwards") List<String> path,
			@Schema(description = "Whether that path ends with an authority that is believed") boolean trusted,
			@Schema(description = "YES, NO or UNKNOWN: whether it was in force and not revoked at the time of signing") String validWhenSigned,
			@Schema(description = "GOOD, REVOKED or UNKNOWN") String revocation, @Schema(nullable = true) Instant revokedAt,
			@Schema(nullable = true, description = "How new the information on revocation is") Instant revocationAsOf) {
	}

	@Schema(name = "VerifiedSignature")
	record SignatureJson(
			@Schema(nullable = true, description = "PERSONAL (of an officer) or SEAL (of an organisation); null where neither the certificate nor the register tells") String role,
			@Schema(nullable = true) String signer, @Schema(nullable = true) String organisation,
			@Schema(nullable = true, description = "The certification authority") String issuer,
			@Schema(nullable = true, example = "PAdES-BASELINE-B") String level,
			@Schema(nullable = true, description = "The time of signing that the signature claims") Instant claimedAt,
			@Schema(nullable = true, description = "The earliest time at which a time-stamp attests that the signature was there") Instant attestedAt,
			@Schema(nullable = true) Instant certificateFrom, @Schema(nullable = true) Instant certificateTo,
			@Schema(description = "VALID, UNCERTAIN or INVALID, with a name in the client's language") CodeAndName status,
			@Schema(description = "False where something was added after it, such as a later signature") boolean coversWholeFile,
			@Schema(description = "Whether nothing was altered since") boolean intact,
			@Schema(description = "What is wrong or unusual") List<CodeAndName> findings,
			@Schema(nullable = true, description = "The authority whose time-stamp attests the time") String attestedBy,
			@Schema(nullable = true) CertificateJson certificate, @Schema(nullable = true) RangeJson range) {
	}

	@Schema(name = "RegisteredDocument")
	record RegisterJson(String title, @Schema(example = "05/QĐ-UBND") String number,
			@Schema(description = "In the client's language", example = "Đang có hiệu lực") String state,
			@Schema(description = "Of its page in the portal") String path,
			@Schema(description = "Of its page that is open to everybody") String publicPath) {
	}

	private static final String FINDING = "signature.finding.";

	/** In the client's language. */
	public static VerificationJson of(VerifiedFile file, MessageSource messages, Locale language) {
		var verification = file.verification();
		var result = verification.result().name();
		return new VerificationJson(new CodeAndName(result, messages.getMessage("signature.result." + result, null, language)),
				verification.sha256(), verification.size(), findings(verification.findings(), messages, language),
				verification.signatures().stream().map(signature -> signature(signature, messages, language)).toList(),
				file.known() == null ? null : register(file.known(), messages, language),
				file.related() == null ? null : register(file.related(), messages, language),
				verification.stretches().stream().map(part -> new StretchJson(part.kind().name(), part.number(), part.from(), part.to())).toList());
	}

	private static SignatureJson signature(VerifiedSignature signature, MessageSource messages, Locale language) {
		var status = signature.status().name();
		return new SignatureJson(signature.role() == null ? null : signature.role().name(), signature.signer(),
				signature.organisation(), signature.issuer(), signature.level(), signature.claimedAt(), signature.attestedAt(),
				signature.certificateFrom(), signature.certificateTo(),
				new CodeAndName(status, messages.getMessage("signature.status." + status, null, language)),
				signature.coversWholeFile(), signature.isIntact(), findings(signature.findings(), messages, language), signature.attestedBy(),
				certificate(signature.certificate()), range(signature.range()));
	}

	private static CertificateJson certificate(CertificateCheck check) {
		return check == null ? null : new CertificateJson(check.serialNumber(), check.path(), check.trusted(), check.validWhenSigned().name(),
				check.revocation().name(), check.revokedAt(), check.revocationAsOf());
	}

	private static RangeJson range(SignedRange range) {
		return range == null ? null : new RangeJson(range.gapFrom(), range.gapTo(), range.end());
	}

	private static List<CodeAndName> findings(List<String> keys, MessageSource messages, Locale language) {
		return keys.stream().map(key -> new CodeAndName(key.substring(FINDING.length()), messages.getMessage(key, null, language))).toList();
	}

	private static RegisterJson register(KnownFile known, MessageSource messages, Locale language) {
		return new RegisterJson(known.title(), known.number(), messages.getMessage(known.stateKey(), null, language), known.path(), known.publicPath());
	}
}
