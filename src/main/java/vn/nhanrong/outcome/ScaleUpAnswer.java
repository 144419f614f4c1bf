package vn.nhanrong.outcome;

/** What a receiving unit says to what it is offered. */
enum ScaleUpAnswer {
	ACCEPT, DECLINE
}
