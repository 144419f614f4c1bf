package vn.nhanrong.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import vn.nhanrong.shared.Refusal;

/** Signs PDF files and says of any file whether its signatures hold. */
@Service
public class Signatures {

	private final List<SigningKeys> keys;
	private final boolean demonstration;
	private final PdfVerifier verifier;
	private final SignatureLook look;

	Signatures(List<SigningKeys> keys, ObjectProvider<DemoAuthority> demo, PdfVerifier verifier) {
		this.keys = keys;
		this.demonstration = demo.getIfAvailable() != null;
		this.verifier = verifier;
		this.look = new SignatureLook(demonstration);
	}

	/**
	 * Adds a signature, PAdES baseline B-B, as an incremental update: what was there, earlier signatures too, stays byte
	 * for byte.
	 *
	 * @throws Refusal {@code CONFLICT} if the holder has no key that may sign now
	 */
	public byte[] sign(byte[] pdf, SignatureRequest request) {
		var key = keys.stream().flatMap(source -> source.find(request).stream()).findFirst()
			.orElseThrow(() -> Refusal.conflict("refusal.signature.noKey", request.holderName()));
		try {
			return PdfSigner.sign(pdf, request, key, look);
		} catch (IOException | GeneralSecurityException e) {
			throw new IllegalStateException("the file can't be signed", e);
		}
	}

	/** Whether the keys are a demonstration's, so that a document has to say so on every page. */
	public boolean areDemonstration() {
		return demonstration;
	}

	/** Never fails because of what is in the file. */
	public Verification verify(byte[] file) {
		return verifier.verify(file);
	}
}
