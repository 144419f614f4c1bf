package vn.nhanrong.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.document.template.Drafts;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.document.template.NewDraft;
import vn.nhanrong.document.template.TemplateKind;

/** Drafts the documents of an evaluation: its report, and what follows from that. */
@Service
@Transactional
class EvaluationPapers {

	private final ConclusionSubjects subjects;
	private final ConclusionStore conclusions;
	private final EvaluationMaterial material;
	private final Drafts drafts;

	EvaluationPapers(ConclusionSubjects subjects, ConclusionStore conclusions, EvaluationMaterial material, Drafts drafts) {
		this.subjects = subjects;
		this.conclusions = conclusions;
		this.material = material;
		this.drafts = drafts;
	}

	/** @return what the process has to know of the draft */
	public Map<String, Object> prepareReport(String modelCode) {
		var subject = subjects.of(modelCode);
		var kind = subject.evaluation().kind() == EvaluationKind.INTERIM ? TemplateKind.INTERIM_EVALUATION
				: TemplateKind.FINAL_EVALUATION;
		var id = draft(subject, kind, new EvaluationReportText(subject, material.of(subject.evaluation().id())).facts());
		conclusions.reportedBy(subject.evaluation().id(), id);
		return variables(subject.evaluation(), id);
	}

	/** @return what the process has to know of the draft, and whether a recognition is due after it */
	public Map<String, Object> prepareNotice(String modelCode) {
		var subject = subjects.of(modelCode);
		var id = draft(subject, TemplateKind.EVALUATION_CONCLUSION,
				new ConclusionNoticeText(subject, subjects.report(subject).symbol()).facts());
		conclusions.notifiedBy(subject.evaluation().id(), id);
		var variables = variables(subject.evaluation(), id);
		variables.put(EvaluationConclusionProcess.RECOGNITION_DUE, subject.isToBeRecognised());
		return variables;
	}

	/** @return what the process has to know of the draft */
	public Map<String, Object> prepareRecognition(String modelCode) {
		var subject = subjects.of(modelCode);
		var id = draft(subject, TemplateKind.RECOGNITION_AFTER_PILOT,
				new PilotRecognitionText(subject, subjects.report(subject).symbol()).facts());
		conclusions.recognisedBy(subject.evaluation().id(), id);
		return variables(subject.evaluation(), id);
	}

	private UUID draft(ConclusionSubject subject, TemplateKind kind, Facts facts) {
		var evaluation = subject.evaluation();
		return drafts.draft(new NewDraft(kind, evaluation.modelCode(), evaluation.signingOffice(), evaluation.clerkOffice(),
				evaluation.standingAgency(), facts));
	}

	private static Map<String, Object> variables(Evaluation evaluation, UUID document) {
		return new HashMap<>(Map.of(IssuanceProcess.DOCUMENT, document.toString(), IssuanceProcess.SIGNING_OFFICE,
				evaluation.signingOffice(), IssuanceProcess.CLERK_OFFICE, evaluation.clerkOffice()));
	}
}
