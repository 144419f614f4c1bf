package vn.nhanrong.document.template;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.NewPaper;
import vn.nhanrong.document.PaperIssue;
import vn.nhanrong.organisation.Organisations;

/** Makes papers of a case by the templates and the legal bases of the day. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Paperwork {

	private final Wording wording;
	private final PaperIssue papers;
	private final Organisations organisations;

	Paperwork(Wording wording, PaperIssue papers, Organisations organisations) {
		this.wording = wording;
		this.papers = papers;
		this.organisations = organisations;
	}

	/**
	 * Within the caller's transaction. What the issuer's template lacks facts for is left as a gap; nobody corrects a paper.
	 *
	 * @param facts by the names of the kind's vocabulary
	 * @return its id
	 * @see PaperIssue#issue on the order in which several are made
	 */
	public UUID make(TemplateKind kind, Facts facts, NewPaper paper) {
		var worded = wording.of(kind, organisations.unit(paper.issuer()).orElseThrow(), facts);
		return papers.issue(kind.document(), worded.content(), worded.origin(), paper);
	}

	/** The case is decided: its papers are everybody's. */
	public void disclose(String modelCode) {
		papers.disclose(modelCode);
	}
}
