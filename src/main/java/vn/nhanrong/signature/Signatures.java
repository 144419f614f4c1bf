package vn.nhanrong.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.util.List;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import vn.nhanrong.shared.Refusal;

/** Signs PDF files and says of any file whether its signatures hold. */
@Service
public class Signatures {

	private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);

	private final List<SigningKeys> keys;
	private final boolean demonstration;
	private final SigningChecks checks;
	private final Timestamps timestamps;
	private final PdfVerifier verifier;
	private final SignatureLook look;

	Signatures(List<SigningKeys> keys, ObjectProvider<DemoAuthority> demo, SigningChecks checks, Timestamps timestamps,
			PdfVerifier verifier) {
		this.keys = keys;
		this.demonstration = demo.getIfAvailable() != null;
		this.checks = checks;
		this.timestamps = timestamps;
		this.verifier = verifier;
		this.look = new SignatureLook(demonstration);
	}

	/** Signs as {@link #sign(byte[], SignatureRequest, Consumer)} does, for whom it does not matter what went unchecked. */
	public byte[] sign(byte[] pdf, SignatureRequest request) {
		return sign(pdf, request, holder -> {
		});
	}

	/**
	 * Adds a signature, PAdES baseline B-T, or B-B where there is no time-stamping authority, as an incremental update:
	 * what was there, earlier signatures too, stays byte for byte. It signs once or not at all; whoever is refused may try
	 * again.
	 *
	 * @param unchecked is told the holder's name where nobody says whether the certificate has been revoked, and the
	 * configuration lets it sign nevertheless
	 * @throws Refusal {@code CONFLICT} if the holder has no key that may sign now, its certificate must not sign this, the
	 * device that holds it fails, or no time-stamp can be had
	 */
	public byte[] sign(byte[] pdf, SignatureRequest request, Consumer<String> unchecked) {
		var key = keys.stream().flatMap(source -> source.find(request).stream()).findFirst()
			.orElseThrow(() -> Refusal.conflict("refusal.signature.noKey", request.holderName()));
		checks.require(key, request, unchecked);
		try {
			return PdfSigner.sign(pdf, request.in(checks.name(key, request)), key, look, timestamps);
		} catch (IOException | GeneralSecurityException | ProviderException e) {
			if (key.device() == null) {
				throw new IllegalStateException("the file can't be signed", e);
			}
			LOG.warn("The device that holds the key of {} has failed: {}", request.holder(), e.getMessage());
			keys.forEach(source -> source.failed(request));
			throw Refusal.conflict("refusal.signature.device", request.holderName());
		}
	}

	/** Whether the keys are a demonstration's, so that a document has to say so on every page. */
	public boolean areDemonstration() {
		return demonstration;
	}

	/**
	 * Whether a signature that was made elsewhere is the holder's.
	 *
	 * @param holder user name of the officer, or code of the organisation
	 * @param holderName as a certificate has it
	 */
	public boolean isHolders(VerifiedSignature signature, SignatureRole role, String holder, String holderName) {
		return checks.holders().isHolders(signature, role, holder, holderName);
	}

	Holders holders() {
		return checks.holders();
	}

	/** Never fails because of what is in the file. */
	public Verification verify(byte[] file) {
		return verifier.verify(file);
	}
}
