package vn.nhanrong.document;

/**
 * What the clerk finds of a draft's form. The names of the components are those of the form's fields.
 *
 * @param outcome {@link IssuanceProcess#APPROVED} or {@link IssuanceProcess#SENT_BACK}
 * @param reason required where it is sent back
 */
public record FormatCheck(String outcome, String reason) {
}
