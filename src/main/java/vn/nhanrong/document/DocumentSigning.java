package vn.nhanrong.document;

/**
 * What the officer decides. The names of the components are those of the form's fields.
 *
 * @param outcome {@link IssuanceProcess#APPROVED} or {@link IssuanceProcess#SENT_BACK}
 * @param reason required where it is sent back
 * @param confirmed that the officer has read it and signs it; required with approval
 */
public record DocumentSigning(String outcome, String reason, boolean confirmed) {
}
