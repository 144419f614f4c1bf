package vn.nhanrong.workflow.deadline;

import vn.nhanrong.register.CaseEventKind;

/** What people are told of a task; each once. */
enum Telling {
	/** Those who can do it, before it is due. */
	REMINDER("notice.taskDue", CaseEventKind.TASK_REMINDED),
	/** One level up, after it was due. */
	ESCALATION("notice.taskOverdue", CaseEventKind.TASK_ESCALATED);

	private final String notice;
	private final CaseEventKind event;

	Telling(String notice, CaseEventKind event) {
		this.notice = notice;
		this.event = event;
	}

	String notice() {
		return notice;
	}

	CaseEventKind event() {
		return event;
	}
}
