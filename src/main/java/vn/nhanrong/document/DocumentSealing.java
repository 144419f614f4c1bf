package vn.nhanrong.document;

/**
 * What the clerk decides. The names of the components are those of the form's fields.
 *
 * @param outcome {@link IssuanceProcess#APPROVED} or {@link IssuanceProcess#SENT_BACK}
 * @param reason required where it is sent back
 * @param confirmed that the clerk has compared number, date and signature; required with approval
 * @param password of the account: once more, at this moment; kept nowhere
 * @param pin of the device that signs, instead of the password where that device asks for it; kept nowhere
 */
public record DocumentSealing(String outcome, String reason, boolean confirmed, String password, String pin) {

	/** Holds a password and a PIN: only what may go into a log. */
	@Override
	public String toString() {
		return "DocumentSealing[" + outcome + "]";
	}
}
