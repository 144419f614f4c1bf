package vn.nhanrong.notification;

/** Whether a message went out as a mail. */
public enum MailState {
	/** Not yet, or it is tried again. */
	WAITING,
	SENT,
	/** It was tried often enough. */
	FAILED,
	/** Never: no mail server was configured, or the person had no address. */
	KEPT
}
