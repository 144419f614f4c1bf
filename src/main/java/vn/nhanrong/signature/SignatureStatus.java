package vn.nhanrong.signature;

/** Whether a signature holds. */
public enum SignatureStatus {
	/** Intact, by a certificate of a trusted authority that was valid. */
	VALID,
	/** Intact as far as can be seen, but something can't be told: an unknown authority, no information on revocation. */
	UNCERTAIN,
	/** Broken: the signed bytes were changed, or the certificate must not have been used. */
	INVALID
}
