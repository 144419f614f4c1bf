package vn.nhanrong.signature;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import vn.nhanrong.shared.Sha256;

/**
 * Compares what was found in a file with what the register has of it. What evidence was added for the long term does not
 * make another document of it: then the register knows the bytes that were sealed.
 */
final class RegisterCheck {

	private final KnownFiles register;

	RegisterCheck(KnownFiles register) {
		this.register = register;
	}

	VerifiedFile check(Verification verification, byte[] file) {
		var known = register.find(verification.sha256()).or(() -> sealedPart(verification, file));
		if (known.isPresent()) {
			return new VerifiedFile(withHolders(verification, known.get()), known.get(), null);
		}
		var earlier = register.laterIssued(verification.sha256());
		if (earlier.isPresent()) {
			return new VerifiedFile(verification.with(Finding.UNFINISHED), null, earlier.get());
		}
		var claimed = verification.result() == Verification.Result.UNREADABLE ? Optional.<KnownFile>empty() : register.claimedBy(file);
		return new VerifiedFile(claimed.isPresent() ? verification.with(Finding.CLAIMS) : verification, null, claimed.orElse(null));
	}

	private Optional<KnownFile> sealedPart(Verification verification, byte[] file) {
		if (verification.result() != Verification.Result.VALID || verification.signatures().getLast().coversWholeFile()) {
			return Optional.empty();
		}
		var range = verification.signatures().getLast().range();
		return register.find(Sha256.hex(Arrays.copyOf(file, (int) range.end())));
	}

	private static Verification withHolders(Verification verification, KnownFile known) {
		return verification.withSignatures(verification.signatures().stream()
			.map(signature -> isOfHolder(signature, known) ? signature : signature.with(Finding.WRONG_HOLDER)).toList());
	}

	private static boolean isOfHolder(VerifiedSignature signature, KnownFile known) {
		return switch (signature.role()) {
			case null -> true;
			case PERSONAL -> names(Stream.of(known.signer())).containsAll(names(Stream.ofNullable(signature.signer())));
			case SEAL -> names(known.organisations().stream()).stream()
				.anyMatch(names(Stream.of(signature.signer(), signature.organisation()))::contains);
		};
	}

	/** As certificates may write them: in capitals, or with letters in parts. */
	private static List<String> names(Stream<String> names) {
		return names.filter(name -> name != null).map(name -> Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
			.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)).toList();
	}
}
