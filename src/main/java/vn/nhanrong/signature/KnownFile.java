package vn.nhanrong.signature;

/**
 * A file of the register of documents.
 *
 * @param title what the document is about
 * @param number its number and notation, such as {@code 05/QĐ-UBND}
 * @param stateKey message key of its present state, such as in force or revoked
 * @param path of its page in the portal
 * @param signed whether such a document is signed; one that is made of records bears no signature
 */
public record KnownFile(String title, String number, String stateKey, String path, boolean signed) {
}
