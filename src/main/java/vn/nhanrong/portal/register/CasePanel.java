package vn.nhanrong.portal.register;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.PagePolicy;
import vn.nhanrong.document.Documents;
import vn.nhanrong.evaluation.Recommendations;
import vn.nhanrong.lifecycle.Lifecycles;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.workflow.diagram.CaseDiagrams;

/** What the model's page shows of its case: the way it has gone, where it stands, what was issued, and what is to be done. */
@Component
class CasePanel {

	private static final int ENTRIES = 20;

	private final CaseTrail trail;
	private final CaseDiagrams diagrams;
	private final Documents documents;
	private final Recommendations recommendations;
	private final Lifecycles lifecycles;

	CasePanel(CaseTrail trail, CaseDiagrams diagrams, Documents documents, Recommendations recommendations,
			Lifecycles lifecycles) {
		this.trail = trail;
		this.diagrams = diagrams;
		this.documents = documents;
		this.recommendations = recommendations;
		this.lifecycles = lifecycles;
	}

	void show(String modelCode, int page, CurrentUser user, Model model, HttpServletResponse response) {
		var processes = diagrams.of(modelCode).stream().map(ProcessEntry::of).toList();
		model.addAttribute("caseHistory", trail.of(modelCode, page, ENTRIES).map(CaseEntry::of));
		model.addAttribute("sealed", trail.sealed(modelCode));
		model.addAttribute("processes", processes);
		model.addAttribute("life", lifecycles.of(modelCode, user).orElse(null));
		model.addAttribute("issued", documents.ofModel(modelCode, user));
		model.addAttribute("recommendations", recommendations.ofModel(modelCode));
		model.addAttribute("today", recommendations.today());
		if (!processes.isEmpty()) {
			response.setHeader(PagePolicy.HEADER, PagePolicy.WITH_DIAGRAMS);
		}
	}
}
