package vn.nhanrong.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.Documents;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.document.NewDocument;

/** Drafts the documents of an evaluation: its report, and what follows from that. */
@Service
@Transactional
class EvaluationPapers {

	private final ConclusionSubjects subjects;
	private final ConclusionStore conclusions;
	private final EvaluationMaterial material;
	private final Documents documents;

	EvaluationPapers(ConclusionSubjects subjects, ConclusionStore conclusions, EvaluationMaterial material, Documents documents) {
		this.subjects = subjects;
		this.conclusions = conclusions;
		this.material = material;
		this.documents = documents;
	}

	/** @return what the process has to know of the draft */
	public Map<String, Object> prepareReport(String modelCode) {
		var subject = subjects.of(modelCode);
		var kind = subject.evaluation().kind() == EvaluationKind.INTERIM ? DocumentKind.INTERIM_EVALUATION_REPORT
				: DocumentKind.FINAL_EVALUATION_REPORT;
		var id = draft(subject, kind, new EvaluationReportText(subject, material.of(subject.evaluation().id())).content());
		conclusions.reportedBy(subject.evaluation().id(), id);
		return variables(subject.evaluation(), id);
	}

	/** @return what the process has to know of the draft, and whether a recognition is due after it */
	public Map<String, Object> prepareNotice(String modelCode) {
		var subject = subjects.of(modelCode);
		var id = draft(subject, DocumentKind.CONCLUSION_NOTICE,
				new ConclusionNoticeText(subject, subjects.report(subject).symbol()).content());
		conclusions.notifiedBy(subject.evaluation().id(), id);
		var variables = variables(subject.evaluation(), id);
		variables.put(EvaluationConclusionProcess.RECOGNITION_DUE, subject.isToBeRecognised());
		return variables;
	}

	/** @return what the process has to know of the draft */
	public Map<String, Object> prepareRecognition(String modelCode) {
		var subject = subjects.of(modelCode);
		var id = draft(subject, DocumentKind.RECOGNITION_DECISION,
				new PilotRecognitionText(subject, subjects.report(subject).symbol()).content());
		conclusions.recognisedBy(subject.evaluation().id(), id);
		return variables(subject.evaluation(), id);
	}

	private UUID draft(ConclusionSubject subject, DocumentKind kind, DocumentContent content) {
		var evaluation = subject.evaluation();
		return documents.draft(new NewDocument(kind, evaluation.modelCode(), evaluation.signingOffice(), evaluation.clerkOffice(),
				evaluation.standingAgency(), content), null);
	}

	private static Map<String, Object> variables(Evaluation evaluation, UUID document) {
		return new HashMap<>(Map.of(IssuanceProcess.DOCUMENT, document.toString(), IssuanceProcess.SIGNING_OFFICE,
				evaluation.signingOffice(), IssuanceProcess.CLERK_OFFICE, evaluation.clerkOffice()));
	}
}
