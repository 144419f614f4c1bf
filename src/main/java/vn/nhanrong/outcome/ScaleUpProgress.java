package vn.nhanrong.outcome;

/**
 * How far a scale-up has come that is under way.
 *
 * @param asked how many units are asked; 0 while it is planned and decided on
 * @param answered how many have accepted or declined
 * @param unanswered how many are no longer waited for
 */
public record ScaleUpProgress(int asked, int answered, int unanswered) {

	public boolean isAsked() {
		return asked > 0;
	}
}
