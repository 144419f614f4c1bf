package vn.nhanrong.portal.register;

import java.util.Arrays;

import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.shared.Moments;

/** A line of a case's history, ready to be shown. */
public record CaseEntry(CaseEvent event, String at) {

	static CaseEntry of(CaseEvent event) {
		return new CaseEntry(event, Moments.display(event.at()));
	}

	/** Whether what changed is the model's status; otherwise before and after are words. */
	public boolean isStatus() {
		return event.after() != null && Arrays.stream(ModelStatus.values()).anyMatch(status -> status.name().equals(event.after()));
	}
}
