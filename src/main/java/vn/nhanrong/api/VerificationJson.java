package vn.nhanrong.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.context.MessageSource;

import vn.nhanrong.signature.KnownFile;
import vn.nhanrong.signature.VerifiedFile;
import vn.nhanrong.signature.VerifiedSignature;

@Schema(name = "Verification", description = "What is to be said of a file and its signatures")
record VerificationJson(
		@Schema(description = "VALID, UNCERTAIN, INVALID, UNSIGNED or UNREADABLE, with a name in the client's language") CodeAndName result,
		@Schema(description = "SHA-256 of the file, in hexadecimal") String sha256,
		@Schema(description = "In the order in which they were put on the file") List<SignatureJson> signatures,
		@Schema(nullable = true, description = "What the register of documents says of exactly this file; null where it issued no such file") RegisterJson register) {

	@Schema(name = "VerifiedSignature")
	record SignatureJson(
			@Schema(nullable = true, description = "PERSONAL (of an officer) or SEAL (of an organisation); null where it is neither of ours") String role,
			@Schema(nullable = true) String signer, @Schema(nullable = true) String organisation,
			@Schema(nullable = true, description = "The certification authority") String issuer,
			@Schema(nullable = true, example = "PAdES-BASELINE-B") String level,
			@Schema(nullable = true, description = "The time of signing that the signature claims") Instant claimedAt,
			@Schema(nullable = true, description = "The earliest time at which a time-stamp attests that the signature was there") Instant attestedAt,
			@Schema(nullable = true) Instant certificateFrom, @Schema(nullable = true) Instant certificateTo,
			@Schema(description = "VALID, UNCERTAIN or INVALID, with a name in the client's language") CodeAndName status,
			@Schema(description = "False where something was added after it, such as a later signature") boolean coversWholeFile,
			@Schema(description = "Whether nothing was altered since") boolean intact,
			@Schema(description = "What is wrong or unusual") List<CodeAndName> findings) {
	}

	@Schema(name = "RegisteredDocument")
	record RegisterJson(String title, @Schema(example = "05/QĐ-UBND") String number,
			@Schema(description = "In the client's language", example = "Đang có hiệu lực") String state,
			@Schema(description = "Of its page in the portal") String path) {
	}

	private static final String FINDING = "signature.finding.";

	static VerificationJson of(VerifiedFile file, MessageSource messages, Locale language) {
		var verification = file.verification();
		var result = verification.result().name();
		return new VerificationJson(new CodeAndName(result, messages.getMessage("signature.result." + result, null, language)),
				verification.sha256(),
				verification.signatures().stream().map(signature -> signature(signature, messages, language)).toList(),
				file.known() == null ? null : register(file.known(), messages, language));
	}

	private static SignatureJson signature(VerifiedSignature signature, MessageSource messages, Locale language) {
		var status = signature.status().name();
		return new SignatureJson(signature.role() == null ? null : signature.role().name(), signature.signer(),
				signature.organisation(), signature.issuer(), signature.level(), signature.claimedAt(), signature.attestedAt(),
				signature.certificateFrom(), signature.certificateTo(),
				new CodeAndName(status, messages.getMessage("signature.status." + status, null, language)),
				signature.coversWholeFile(), signature.isIntact(), signature.findings().stream()
					.map(key -> new CodeAndName(key.substring(FINDING.length()), messages.getMessage(key, null, language))).toList());
	}

	private static RegisterJson register(KnownFile known, MessageSource messages, Locale language) {
		return new RegisterJson(known.title(), known.number(), messages.getMessage(known.stateKey(), null, language), known.path());
	}
}
