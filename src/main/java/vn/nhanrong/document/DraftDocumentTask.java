package vn.nhanrong.document;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to word a document, or to put right what was sent back. */
@Component
class DraftDocumentTask implements TaskUseCase<DocumentDraft> {

	private final Issuance issuance;
	private final DocumentView view;

	DraftDocumentTask(Issuance issuance, DocumentView view) {
		this.issuance = issuance;
		this.view = view;
	}

	@Override
	public String task() {
		return IssuanceProcess.DRAFT_DOCUMENT;
	}

	@Override
	public Class<DocumentDraft> form() {
		return DocumentDraft.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.forDrafting(task);
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, DocumentDraft draft) {
		var content = DocumentContent.ofLines(draft.subject(), draft.grounds(), draft.body(), draft.recipients())
			.with(draft.addressees(), draft.appendices());
		issuance.revise(DocumentView.id(task), content, task.username());
		return Map.of();
	}
}
