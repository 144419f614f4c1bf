package vn.nhanrong;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.signature.Verification;
import vn.nhanrong.signature.VerifiedSignature;

/** What the page on a file says, line by line. */
final class VerifyReport {

	private final MessageSource messages;
	private final Locale language;

	VerifyReport(MessageSource messages, Locale language) {
		this.messages = messages;
		this.language = language;
	}

	List<String> lines(String name, Verification verification) {
		var lines = new ArrayList<String>();
		lines.add(name + ": " + say("signature.result." + verification.result()));
		lines.add("  " + say("signature.result." + verification.result() + ".text"));
		verification.findings().forEach(finding -> lines.add("  ! " + say(finding)));
		lines.add("  SHA-256: " + verification.sha256());
		lines.add("  " + say("command.verify.register"));
		int number = 0;
		for (VerifiedSignature signature : verification.signatures()) {
			lines.add("  " + ++number + ". " + say("signature.role." + (signature.role() == null ? "OTHER" : signature.role().name())) + ": "
					+ say("signature.status." + signature.status()));
			signature.findings().forEach(finding -> lines.add("     ! " + say(finding)));
			facts(signature, verification, lines);
		}
		lines.add("");
		return lines;
	}

	private void facts(VerifiedSignature signature, Verification verification, List<String> lines) {
		fact(lines, "verify.signer", signature.signer());
		fact(lines, "verify.organisation", signature.organisation());
		fact(lines, "verify.issuer", signature.issuer());
		fact(lines, "verify.claimedAt", moment(signature.claimedAt()));
		if (signature.attestedAt() != null) {
			fact(lines, "verify.attestedAt", moment(signature.attestedAt()));
			fact(lines, "verify.attestedBy", signature.attestedBy());
		}
		fact(lines, "verify.certificate", signature.certificateFrom() == null ? null
				: say("verify.certificate.period", Moments.day(signature.certificateFrom()), Moments.day(signature.certificateTo())));
		if (signature.certificate() != null) {
			var certificate = signature.certificate();
			fact(lines, "verify.validWhenSigned", say("verify.validWhenSigned." + certificate.validWhenSigned()));
			fact(lines, "verify.revocation", say("verify.revocation." + certificate.revocation())
					+ (certificate.revokedAt() == null ? "" : " " + say("verify.revocation.at", moment(certificate.revokedAt())))
					+ (certificate.revocationAsOf() == null ? "" : " (" + say("verify.revocation.asOf", moment(certificate.revocationAsOf())) + ")"));
			fact(lines, "verify.path", String.join(" → ", certificate.path()) + " ("
					+ say(certificate.trusted() ? "verify.path.trusted" : "verify.path.untrusted") + ")");
			fact(lines, "verify.serialNumber", certificate.serialNumber());
		}
		fact(lines, "verify.integrity", say(signature.isIntact() ? "verify.integrity.intact" : "verify.integrity.altered"));
		fact(lines, "verify.covers", signature.range() == null ? say("verify.drawing.covers.nothing")
				: say("verify.drawing.covers", signature.range().end(), signature.range().gapTo() - signature.range().gapFrom()));
		var additions = verification.additionsAfter(signature);
		fact(lines, "verify.drawing.column.after", additions.isEmpty() ? say("verify.after.none")
				: additions.stream().map(addition -> say(addition.key(), addition.number(), addition.size())).collect(Collectors.joining("; ")));
		fact(lines, "verify.level", signature.level());
	}

	private void fact(List<String> lines, String label, String value) {
		lines.add("     " + say(label) + ": " + (value == null ? say("verify.unknown") : value));
	}

	private static String moment(Instant instant) {
		return instant == null ? null : Moments.display(instant);
	}

	private String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, language);
	}
}
