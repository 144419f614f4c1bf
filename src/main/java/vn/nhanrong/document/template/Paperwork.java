package vn.nhanrong.document.template;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.NewPaper;
import vn.nhanrong.document.PaperIssue;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.Zone;

/** Makes papers of a case by the templates and the legal bases of the day. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Paperwork {

	private final Templates templates;
	private final LegalBases bases;
	private final BuiltInTemplates builtIn;
	private final PaperIssue papers;
	private final Organisations organisations;
	private final Clock clock;

	Paperwork(Templates templates, LegalBases bases, BuiltInTemplates builtIn, PaperIssue papers, Organisations organisations, Clock clock) {
		this.templates = templates;
		this.bases = bases;
		this.builtIn = builtIn;
		this.papers = papers;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * Within the caller's transaction. What the issuer's template lacks facts for is left as a gap; nobody corrects a paper.
	 *
	 * @param facts by the names of the kind's vocabulary
	 * @return its id
	 * @see PaperIssue#issue on the order in which several are made
	 */
	public UUID make(TemplateKind kind, Facts facts, NewPaper paper) {
		var issuer = organisations.unit(paper.issuer()).orElseThrow();
		var today = Zone.today(clock);
		var template = templates.inForce(kind, issuer, today);
		var content = Filling.content(template.texts(), builtIn.of(kind).vocabulary(), facts, bases.inForce(kind, issuer, today));
		return papers.issue(kind.document(), content, template.origin(), paper);
	}

	/** The case is decided: its papers are everybody's. */
	public void disclose(String modelCode) {
		papers.disclose(modelCode);
	}
}
