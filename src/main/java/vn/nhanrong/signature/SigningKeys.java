package vn.nhanrong.signature;

import java.util.Optional;
import java.util.function.Function;

/** Where keys come from. Whether a key's certificate may sign is not their affair. */
interface SigningKeys {

	/**
	 * Empty where this has no key of the holder.
	 *
	 * @throws vn.nhanrong.shared.Refusal {@code CONFLICT} where there is one that can't be had now
	 */
	Optional<SigningKey> find(SignatureRequest request);

	/** Whether the holder's key asks for a PIN to be typed for each signature. */
	default boolean asksForPin(String holder) {
		return false;
	}

	/**
	 * Does something with the holder's key, which may be of no use afterwards.
	 *
	 * @param pin for a key that asks for one
	 * @return what that returns; empty where this has no key of the holder
	 * @throws vn.nhanrong.shared.Refusal as for {@link #find}; on the field {@link TypedPin#FIELD} for a wrong or missing PIN
	 */
	default <T> Optional<T> with(SignatureRequest request, TypedPin pin, Function<SigningKey, T> use) {
		return find(request).map(use);
	}

	/** The key that was found for this request has failed to sign: the next one is to be found anew. */
	default void failed(SignatureRequest request) {
	}
}
