package vn.nhanrong.signature;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import vn.nhanrong.shared.Sha256;

/**
 * Compares what was found in a file with what the register has of it. What evidence was added for the long term does not
 * make another document of it: then the register knows the bytes that were sealed.
 */
final class RegisterCheck {

	private final KnownFiles register;
	private final Holders holders;

	RegisterCheck(KnownFiles register, Holders holders) {
		this.register = register;
		this.holders = holders;
	}

	VerifiedFile check(Verification verification, byte[] file) {
		var issued = register.find(verification.sha256());
		if (issued.isPresent()) {
			// Whoever added validation data did so before it was issued: the register has them, too.
			return new VerifiedFile(withHolders(verification.without(Finding.EXTENDED), issued.get()), issued.get(), null);
		}
		var known = sealedPart(verification, file);
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

	private Verification withHolders(Verification verification, KnownFile known) {
		return verification.withSignatures(verification.signatures().stream()
			.map(signature -> isOfHolder(signature, known) ? signature : signature.with(Finding.WRONG_HOLDER)).toList());
	}

	private boolean isOfHolder(VerifiedSignature signature, KnownFile known) {
		if (signature.certificate() == null) {
			// That is said by itself.
			return true;
		}
		return switch (signature.role()) {
			case null -> true;
			case PERSONAL -> holders.mayBeHolders(signature.certificate(), SignatureRole.PERSONAL, known.signerId(), Set.of(known.signer()));
			case SEAL -> holders.mayBeHolders(signature.certificate(), SignatureRole.SEAL, known.organisationId(), known.organisations());
		};
	}
}
