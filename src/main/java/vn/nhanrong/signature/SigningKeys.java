package vn.nhanrong.signature;

import java.util.Optional;

/** Where keys come from. */
interface SigningKeys {

	/** Empty where this has no key that the holder may sign with now. */
	Optional<SigningKey> find(SignatureRequest request);
}
