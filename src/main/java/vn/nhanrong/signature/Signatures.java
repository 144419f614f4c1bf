package vn.nhanrong.signature;

import org.springframework.stereotype.Service;

/** Signs PDF files and says of any file whether its signatures hold. */
@Service
public class Signatures {

	/**
	 * Adds a signature, PAdES baseline B-B, as an incremental update: what was there, earlier signatures too, stays byte
	 * for byte.
	 *
	 * @throws vn.nhanrong.shared.Refusal {@code CONFLICT} if the holder has no key that may sign now
	 */
	public byte[] sign(byte[] pdf, SignatureRequest request) {
		throw new UnsupportedOperationException();
	}

	/** Whether the keys are a demonstration's, so that a document has to say so on every page. */
	public boolean areDemonstration() {
		throw new UnsupportedOperationException();
	}

	/** Never fails because of what is in the file. */
	public Verification verify(byte[] file) {
		throw new UnsupportedOperationException();
	}
}
