package vn.nhanrong.signature;

/**
 * What is to be said of a file that somebody sent.
 *
 * @param known what the register of documents says of it; null where it never issued such a file
 * @param related the document of the register that this file is an earlier step of, or says that it is; null where there
 * is none, or it is the issued file
 */
public record VerifiedFile(Verification verification, KnownFile known, KnownFile related) {
}
