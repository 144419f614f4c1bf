package vn.nhanrong.signature;

import java.util.Set;

/**
 * A file of the register of documents.
 *
 * @param title what the document is about
 * @param number its number and notation, such as {@code 05/QĐ-UBND}
 * @param stateKey message key of its present state, such as in force or revoked
 * @param path of its page in the portal, for those who may sign in
 * @param publicPath of the page that is open to everybody
 * @param signerId user name of the officer who signed it; null where it is not known
 * @param signer full name of the officer who signed it
 * @param organisationId code of the organisation that sealed it; null where it is not known
 * @param organisations names by which the organisation is known that sealed it
 * @param signed whether such a document is signed; one that is made of records bears no signature
 */
public record KnownFile(String title, String number, String stateKey, String path, String publicPath, String signerId, String signer,
		String organisationId, Set<String> organisations, boolean signed) {

	public KnownFile {
		organisations = Set.copyOf(organisations);
	}

	/** Of a document that is signed and sealed, whose holders are known by their names. */
	public KnownFile(String title, String number, String stateKey, String path, String publicPath, String signer, Set<String> organisations) {
		this(title, number, stateKey, path, publicPath, null, signer, null, organisations, true);
	}
}
