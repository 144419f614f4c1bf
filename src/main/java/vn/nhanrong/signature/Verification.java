package vn.nhanrong.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be said of a file.
 *
 * @param result of all signatures together
 * @param sha256 of the file, in lower-case hex
 * @param size of the file in bytes
 * @param findings keys of the message bundles that tell what is wrong with the file rather than with one of its signatures
 * @param signatures in the order in which they were put on it
 * @param stretches all of the file, part by part; empty where it could not be read
 */
public record Verification(Result result, String sha256, long size, List<String> findings,
		List<VerifiedSignature> signatures, List<Stretch> stretches) {

	public Verification {
		findings = List.copyOf(findings);
		stretches = List.copyOf(stretches);
		signatures = List.copyOf(signatures);
	}

	/** What came to the file after a signature, in order; empty where it covers all of it. */
	public List<Addition> additionsAfter(VerifiedSignature signature) {
		long end = signature.range() == null ? size : signature.range().end();
		var additions = new ArrayList<Addition>();
		long pending = 0;
		for (Stretch stretch : stretches.stream().filter(later -> later.from() >= end).toList()) {
			pending += stretch.to() - stretch.from();
			if (stretch.kind() == Stretch.Kind.UPDATE || stretch.kind() == Stretch.Kind.CONTENT) {
				// What belongs to a signature stands around it.
				if (!additions.isEmpty() && additions.getLast().number() == stretch.number()) {
					var last = additions.removeLast();
					additions.add(new Addition(last.kind(), last.number(), last.size() + pending));
					pending = 0;
				}
				continue;
			}
			additions.add(new Addition(stretch.kind(), stretch.number(), pending));
			pending = 0;
		}
		return additions;
	}

	/** The same, with this found of the file besides. */
	Verification with(Finding finding) {
		return with(Stream.concat(findings.stream(), Stream.of(finding.key())).distinct().toList(), signatures, finding.status());
	}

	/** The same, without this of which it is known that it means nothing here. */
	Verification without(Finding finding) {
		var judged = signatures.stream().map(signature -> signature.without(finding)).toList();
		boolean valid = result == Result.UNCERTAIN && findings.stream().allMatch(Finding.EMPTY_FIELD.key()::equals)
				&& judged.stream().allMatch(signature -> signature.status() == SignatureStatus.VALID);
		return new Verification(valid ? Result.VALID : result, sha256, size, findings, judged, stretches);
	}

	/** The same with other judgements of its signatures, none of them better. */
	Verification withSignatures(List<VerifiedSignature> judged) {
		var worst = judged.stream().map(VerifiedSignature::status).max(Comparator.naturalOrder()).orElse(SignatureStatus.VALID);
		return with(findings, judged, worst);
	}

	private Verification with(List<String> found, List<VerifiedSignature> judged, SignatureStatus atBest) {
		boolean judgeable = result == Result.VALID || result == Result.UNCERTAIN || result == Result.INVALID;
		var worse = atBest == SignatureStatus.INVALID ? Result.INVALID
				: atBest == SignatureStatus.UNCERTAIN && result == Result.VALID ? Result.UNCERTAIN : result;
		return new Verification(judgeable ? worse : result, sha256, size, found, judged, stretches);
	}

	/** Of a file as a whole. */
	public enum Result {
		/** All signatures are valid, and nothing but later signatures was added after any of them. */
		VALID,
		/** At least one can't be judged, none is broken. */
		UNCERTAIN,
		/** At least one is broken, or the file was changed after it was signed. */
		INVALID,
		/** A PDF without any signature. */
		UNSIGNED,
		/** No PDF, or one that can't be read. */
		UNREADABLE
	}
}
