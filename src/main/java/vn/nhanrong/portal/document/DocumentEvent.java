package vn.nhanrong.portal.document;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.register.CaseEvent;

/** A line of a document's history, ready to be shown. */
public record DocumentEvent(CaseEvent event, String at) {

	static DocumentEvent of(CaseEvent event) {
		return new DocumentEvent(event, Moments.display(event.at()));
	}
}
