package vn.nhanrong.document;

/**
 * What the clerk decides. The names of the components are those of the form's fields.
 *
 * @param outcome {@link IssuanceProcess#APPROVED} or {@link IssuanceProcess#SENT_BACK}
 * @param reason required where it is sent back
 * @param confirmed that the clerk has compared number, date and signature; required with approval
 * @param password of the account, or the PIN of the device that signs: once more, at this moment; kept nowhere
 */
public record DocumentSealing(String outcome, String reason, boolean confirmed, String password) {

	/** Holds a password: only what may go into a log. */
	@Override
	public String toString() {
		return "DocumentSealing[" + outcome + "]";
	}
}
