package vn.nhanrong.appraisal;

/** How a member votes. */
enum Ballot {
	AGREE, DISAGREE
}
