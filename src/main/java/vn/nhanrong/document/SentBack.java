package vn.nhanrong.document;

import vn.nhanrong.shared.Refusal;

/** Reads the two fields that all decisions on a document have. */
final class SentBack {

	private static final int LONGEST_REASON = 2000;

	private SentBack() {
	}

	/**
	 * @return the reason for which it is sent back; null where it is approved
	 * @throws Refusal if nothing was chosen, or the reason is missing or too long
	 */
	static String reason(String outcome, String reason) {
		if (IssuanceProcess.APPROVED.equals(outcome)) {
			return null;
		}
		if (!IssuanceProcess.SENT_BACK.equals(outcome)) {
			throw Refusal.field("outcome", "refusal.document.outcome");
		}
		if (reason == null || reason.isBlank()) {
			throw Refusal.field("reason", "refusal.document.reason");
		}
		if (reason.strip().length() > LONGEST_REASON) {
			throw Refusal.field("reason", "refusal.document.tooLong", LONGEST_REASON);
		}
		return reason.strip();
	}
}
