package vn.nhanrong.document;

/**
 * A document's wording as the drafter types it. The names of the components are those of the form's fields.
 *
 * @param grounds one on each line
 * @param body one paragraph on each line
 * @param recipients one on each line, without that of the archive
 */
public record DocumentDraft(String subject, String grounds, String body, String recipients) {
}
