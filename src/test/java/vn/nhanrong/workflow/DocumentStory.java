package vn.nhanrong.workflow;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.document.Documents;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseTrail;

/** Takes the document that a case of District 6 is at through its issuance, as its officials do. */
public final class DocumentStory {

	private final Documents documents;
	private final CaseTrail trail;
	private final EngineUser members;

	public DocumentStory(ApplicationContext application) {
		documents = application.getBean(Documents.class);
		trail = application.getBean(CaseTrail.class);
		members = new EngineUser(application.getBean(ProcessEngine.class));
	}

	/** From the first draft to the issued document, and whatever the process does next by itself. */
	public void issue(String modelCode) {
		toTheSeal(modelCode);
		members.complete("vanthu", modelCode, "seal-document", Map.of("outcome", "APPROVED", "confirmed", true, "password", DemoAccounts.PASSWORD));
		members.runJobs(modelCode);
	}

	/** Signed by its officer, not yet sealed. */
	public void toTheSeal(String modelCode) {
		draft(modelCode);
		members.complete("thuongtruc", modelCode, "review-content", Map.of("outcome", "APPROVED"));
		members.complete("vanthu", modelCode, "check-format", Map.of("outcome", "APPROVED"));
		members.complete("chutich", modelCode, "sign-document", Map.of("outcome", "APPROVED", "confirmed", true, "password", DemoAccounts.PASSWORD));
		members.runJobs(modelCode);
	}

	/** The standing agency leaves the wording as it is. */
	public void draft(String modelCode) {
		var draft = documents.content(documentId(modelCode)).orElseThrow();
		members.complete("thuongtruc", modelCode, "draft-document", Map.of("subject", draft.subject(), "grounds",
				String.join("\n", draft.grounds()), "body", String.join("\n", draft.body()), "recipients",
				String.join("\n", draft.recipients())));
	}

	/** The one that the case's history spoke of last. */
	public UUID documentId(String modelCode) {
		return trail.of(modelCode, 0, 100).items().stream().map(CaseEvent::document).filter(id -> id != null).findFirst().orElseThrow();
	}
}
