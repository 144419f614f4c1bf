package vn.nhanrong.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.demo.DemoCase.Deed;
import vn.nhanrong.demo.DemoCase.Step;
import vn.nhanrong.document.Documents;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.evaluation.EvaluationKind;
import vn.nhanrong.lifecycle.LifeView;
import vn.nhanrong.lifecycle.Lifecycles;
import vn.nhanrong.proposal.ProposalSubmission;
import vn.nhanrong.proposal.ProposalSummary;
import vn.nhanrong.proposal.Proposals;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.CaseTasks;
import vn.nhanrong.shared.MemberTasks;
import vn.nhanrong.shared.PageOf;

/** Does what the demonstration's people would do, by the use cases that their pages and Tasklist call. */
@Component
@Profile("demo")
class DemoActors {

	/** What the standing agency asks for on the model's page, not in a task. */
	static final String REQUEST_EVALUATION = "request-evaluation";

	private final DemoPeople people;
	private final ProposalSubmission submission;
	private final Proposals proposals;
	private final MemberTasks tasks;
	private final CaseTasks cases;
	private final Documents documents;
	private final Lifecycles lifecycles;
	private final CaseTrail trail;

	DemoActors(DemoPeople people, ProposalSubmission submission, Proposals proposals, MemberTasks tasks, CaseTasks cases,
			Documents documents, Lifecycles lifecycles, CaseTrail trail) {
		this.people = people;
		this.submission = submission;
		this.proposals = proposals;
		this.tasks = tasks;
		this.cases = cases;
		this.documents = documents;
		this.lifecycles = lifecycles;
		this.trail = trail;
	}

	/** Code of the model that the case's proposer has proposed; empty where that is still to be done. */
	Optional<String> codeOf(DemoCase story) {
		var proposer = people.user(story.proposer());
		PageOf<ProposalSummary> page;
		int number = 0;
		do {
			page = proposals.mine(proposer, number++, PageOf.MAX_SIZE);
			var found = page.items().stream().filter(proposal -> proposal.modelCode() != null && proposal.by().equals(story.proposer())
					&& story.name().equals(proposal.name())).map(ProposalSummary::modelCode).findFirst();
			if (found.isPresent()) {
				return found;
			}
		} while (page.hasNext());
		return Optional.empty();
	}

	/** Two nodes that start on one database make one proposal: it has a key. @return code of the model */
	String propose(DemoCase story) {
		return submission.propose(story.proposal(), true, "demo-" + story.key(), people.user(story.proposer())).modelCode();
	}

	/** Everything that was done in the case since it was proposed, by whomever. */
	List<Deed> done(String modelCode) {
		var done = new ArrayList<>(cases.done(modelCode).stream().map(task -> new Deed(task.username(), task.task())).toList());
		trail.last(modelCode, CaseEventKind.EVALUATION_REQUESTED).ifPresent(request -> done.add(new Deed(request.by(), REQUEST_EVALUATION)));
		return done;
	}

	/** @return false where it can't be done yet: the process is not there, or somebody else has claimed the task */
	@Transactional
	public boolean perform(String modelCode, Step step) {
		if (step.does().equals(REQUEST_EVALUATION)) {
			return requestEvaluation(modelCode, step);
		}
		var member = people.member(step.who());
		var task = cases.waiting(member, modelCode, step.does());
		task.ifPresent(id -> tasks.complete(member, id, step.does().equals(IssuanceProcess.DRAFT_DOCUMENT) ? draft(member, id) : step.with()));
		return task.isPresent();
	}

	private boolean requestEvaluation(String modelCode, Step step) {
		var agency = people.user(step.who());
		boolean may = lifecycles.of(modelCode, agency).filter(LifeView::mayAsk).isPresent();
		if (may) {
			lifecycles.requestEvaluation(modelCode, EvaluationKind.valueOf((String) step.with().get("kind")),
					(String) step.with().get("reason"), agency);
		}
		return may;
	}

	/** The wording that the template gives is left as it is. */
	private Map<String, Object> draft(MemberTasks.Member member, String task) {
		var document = tasks.waiting(member, Set.of(IssuanceProcess.DRAFT_DOCUMENT), IssuanceProcess.DOCUMENT).stream()
			.filter(waiting -> waiting.id().equals(task)).map(waiting -> UUID.fromString(waiting.about())).findFirst().orElseThrow();
		var content = documents.content(document).orElseThrow();
		return Map.of("subject", content.subject(), "grounds", String.join("\n", content.grounds()), "body",
				String.join("\n", content.body()), "recipients", String.join("\n", content.recipients()));
	}
}
