package vn.nhanrong.signature;

/** Whose signature it is. */
public enum SignatureRole {
	/** Of the officer who signs the document. */
	PERSONAL,
	/** Of the organisation that issues it: the seal. */
	SEAL
}
