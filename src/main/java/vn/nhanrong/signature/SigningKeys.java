package vn.nhanrong.signature;

import java.util.Optional;

/** Where keys come from. Whether a key's certificate may sign is not their affair. */
interface SigningKeys {

	/**
	 * Empty where this has no key of the holder.
	 *
	 * @throws vn.nhanrong.shared.Refusal {@code CONFLICT} where there is one that can't be had now
	 */
	Optional<SigningKey> find(SignatureRequest request);

	/** The key that was found for this request has failed to sign: the next one is to be found anew. */
	default void failed(SignatureRequest request) {
	}
}
