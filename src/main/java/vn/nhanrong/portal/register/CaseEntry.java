package vn.nhanrong.portal.register;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.register.CaseEvent;

/** A line of a case's history, ready to be shown. */
public record CaseEntry(CaseEvent event, String at) {

	static CaseEntry of(CaseEvent event) {
		return new CaseEntry(event, Moments.display(event.at()));
	}
}
