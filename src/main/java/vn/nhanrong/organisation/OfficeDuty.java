package vn.nhanrong.organisation;

/** What an office does to documents. Signing and sealing are kept apart: no rule names one office for both. */
public enum OfficeDuty {
	/** Signs them; has at most one holder at a time. */
	SIGNING,
	/** Numbers, dates and seals them (văn thư). */
	CLERK,
	/** Speaks for its unit where that hosts a model or is to receive one (đầu mối): reports, answers, hands over. */
	CONTACT, OTHER
}
