package vn.nhanrong.signature;

import java.util.stream.Stream;

/** Whose signature it is. */
public enum SignatureRole {
	/** Of the officer who signs the document. */
	PERSONAL("ChuKySo"),
	/** Of the organisation that issues it: the seal. */
	SEAL("ConDau");

	private final String fieldName;

	SignatureRole(String fieldName) {
		this.fieldName = fieldName;
	}

	/** Name of the signature field that such a signature stands in. */
	public String fieldName() {
		return fieldName;
	}

	/** @return null for a field that is none of ours */
	static SignatureRole ofField(String name) {
		return Stream.of(values()).filter(role -> role.fieldName.equals(name)).findFirst().orElse(null);
	}
}
