package vn.nhanrong.signature;

/**
 * What is to be said of a file that somebody sent.
 *
 * @param known what the register of documents says of it; null where it never issued such a file
 */
public record VerifiedFile(Verification verification, KnownFile known) {
}
