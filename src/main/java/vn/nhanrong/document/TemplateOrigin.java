package vn.nhanrong.document;

/**
 * Which template a document was made from.
 *
 * @param template id of the version; null for the built-in one
 * @param version its number; 0 for the built-in one
 * @param signing what the template has the officer sign as, line by line; null where it leaves that to the issuer
 */
public record TemplateOrigin(Long template, int version, SigningMode signing) {
}
