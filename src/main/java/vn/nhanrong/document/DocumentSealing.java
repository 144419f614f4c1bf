package vn.nhanrong.document;

/**
 * What the clerk decides. The names of the components are those of the form's fields.
 *
 * @param outcome {@link IssuanceProcess#APPROVED} or {@link IssuanceProcess#SENT_BACK}
 * @param reason required where it is sent back
 * @param confirmed that the clerk has compared number, date and signature; required with approval
 * @param password of the account, or the PIN of the device that signs: once more, at this moment; kept nowhere
 * @param atOnce whether the signature is put on it in the same transaction, and not by the step that follows
 */
public record DocumentSealing(String outcome, String reason, boolean confirmed, String password, boolean atOnce) {

	/** Holds a password: only what may go into a log. */
	@Override
	public String toString() {
		return "DocumentSealing[" + outcome + "]";
	}
}
