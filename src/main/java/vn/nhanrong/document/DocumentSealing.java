package vn.nhanrong.document;

/**
 * What the clerk decides. The names of the components are those of the form's fields.
 *
 * @param outcome {@link IssuanceProcess#APPROVED} or {@link IssuanceProcess#SENT_BACK}
 * @param reason required where it is sent back
 * @param confirmed that the clerk has compared number, date and signature; required with approval
 */
public record DocumentSealing(String outcome, String reason, boolean confirmed) {
}
