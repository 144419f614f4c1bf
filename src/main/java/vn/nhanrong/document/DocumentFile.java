package vn.nhanrong.document;

/**
 * A signed file of a document.
 *
 * @param name such as {@code 05-QĐ-UBND.pdf}
 * @param sha256 of its content, in lower-case hex
 */
public record DocumentFile(String name, byte[] content, String sha256) {
}
