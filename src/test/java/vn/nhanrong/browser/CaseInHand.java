package vn.nhanrong.browser;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleProposals;
import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.document.Documents;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.workflow.EngineUser;

/** A case that others have in hand while a journey looks elsewhere: they complete their tasks without a browser. */
final class CaseInHand {

	private static final List<String> COMMITTEES = List.of("congan", "mattran", "phunu", "taichinh");

	private final EngineUser members;
	private final CaseTrail trail;
	private final Documents documents;
	private final String code;

	private CaseInHand(ApplicationContext application, String code) {
		members = new EngineUser(application.getBean(ProcessEngine.class));
		trail = application.getBean(CaseTrail.class);
		documents = application.getBean(Documents.class);
		this.code = code;
	}

	/** The demo's proposer has handed in the proposal of a new model. */
	static CaseInHand submitted(ApplicationContext application) {
		return new CaseInHand(application, new SampleProposals(application).submit());
	}

	String code() {
		return code;
	}

	/** The engine does what is due. */
	void goOn() {
		members.runJobs(code);
	}

	void acceptDossier() {
		complete("thuongtruc", "check-dossier", Map.of("decision", "ACCEPTED"));
	}

	void everyCommitteeAgrees() {
		COMMITTEES.forEach(committee -> complete(committee, "give-opinion", Map.of("opinion", "AGREE")));
	}

	void putQuestion() {
		complete("thuongtruc", "put-question", Map.of("target", "PILOT", "pilotMonths", 12, "votingDays", 5));
	}

	void agrees(String voter) {
		complete(voter, "cast-vote", Map.of("ballot", "AGREE"));
	}

	/** Drafted as the application proposes it, reviewed, signed and sealed. */
	void issueDocument() {
		var draft = documents.content(document()).orElseThrow();
		complete("thuongtruc", "draft-document", Map.of("subject", draft.subject(), "grounds", String.join("\n", draft.grounds()),
				"body", String.join("\n", draft.body()), "recipients", String.join("\n", draft.recipients())));
		complete("thuongtruc", "review-content", Map.of("outcome", "APPROVED"));
		complete("vanthu", "check-format", Map.of("outcome", "APPROVED"));
		complete("chutich", "sign-document", Map.of("outcome", "APPROVED", "confirmed", true, "password", DemoAccounts.PASSWORD));
		complete("vanthu", "seal-document", Map.of("outcome", "APPROVED", "confirmed", true, "password", DemoAccounts.PASSWORD));
	}

	UUID document() {
		return trail.of(code, 0, 100).items().stream().map(CaseEvent::document).filter(id -> id != null).findFirst().orElseThrow();
	}

	private void complete(String username, String task, Map<String, Object> form) {
		members.complete(username, code, task, form);
		goOn();
	}
}
