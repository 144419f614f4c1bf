package vn.nhanrong.document;

/**
 * A document's wording as the drafter types it. The names of the components are those of the form's fields.
 *
 * @param grounds one on each line
 * @param body one paragraph on each line
 * @param recipients one on each line, without that of the archive
 * @param addressees one on each line; blank for nobody
 * @param appendices each begins with a line {@code Phụ lục: its name}, its paragraphs follow; blank for none
 */
public record DocumentDraft(String subject, String grounds, String body, String recipients, String addressees, String appendices) {
}
