package vn.nhanrong.portal.register;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.workflow.diagram.CaseDiagram;

/**
 * A process of a case, ready to be shown.
 *
 * @param gone ids, separated by spaces
 * @param present ids, separated by spaces
 * @param presentNames what it waits for, in words; empty when it has ended
 * @param ended null while it runs
 */
public record ProcessEntry(String id, String name, String gone, String present, String presentNames, String started,
		String ended) {

	static ProcessEntry of(CaseDiagram diagram) {
		return new ProcessEntry(diagram.id(), diagram.name(), String.join(" ", diagram.gone()),
				String.join(" ", diagram.present()), String.join("; ", diagram.presentNames()),
				Moments.display(diagram.started()), diagram.ended() == null ? null : Moments.display(diagram.ended()));
	}
}
