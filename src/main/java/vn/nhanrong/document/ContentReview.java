package vn.nhanrong.document;

/**
 * What the reviewer of a draft decides. The names of the components are those of the form's fields.
 *
 * @param outcome {@link IssuanceProcess#APPROVED} or {@link IssuanceProcess#SENT_BACK}
 * @param reason required where it is sent back
 */
public record ContentReview(String outcome, String reason) {
}
