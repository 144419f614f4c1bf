package vn.nhanrong.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.document.template.Drafts;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.document.template.NewDraft;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.proposal.CaseFile;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;

/** What comes of an appraisal: the document that says so and, once it is issued, the model's status. */
@Service
@Transactional
class Conclusion {

	private static final Map<ModelStatus, String> NOTICES = Map.of(ModelStatus.PILOT, "notice.becamePilot",
			ModelStatus.RECOGNISED, "notice.becameRecognised", ModelStatus.REJECTED, "notice.becameRejected");

	private final Cases cases;
	private final AppraisalStore appraisals;
	private final Opinions opinions;
	private final Votes votes;
	private final Organisations organisations;
	private final Drafts drafts;
	private final AppraisalPapers papers;
	private final Register register;
	private final Accounts accounts;
	private final Notifications notifications;
	private final CaseTrail trail;

	Conclusion(Cases cases, AppraisalStore appraisals, Opinions opinions, Votes votes, Organisations organisations,
			Drafts drafts, AppraisalPapers papers, Register register, Accounts accounts, Notifications notifications, CaseTrail trail) {
		this.cases = cases;
		this.appraisals = appraisals;
		this.opinions = opinions;
		this.votes = votes;
		this.organisations = organisations;
		this.drafts = drafts;
		this.papers = papers;
		this.register = register;
		this.accounts = accounts;
		this.notifications = notifications;
		this.trail = trail;
	}

	/** @return what the process has to know of the draft */
	public Map<String, Object> prepareDecision(String modelCode) {
		var file = cases.file(modelCode);
		var vote = lastVote(modelCode).filter(Vote::hasPassed)
			.orElseThrow(() -> new IllegalStateException("no vote recognised " + modelCode));
		var text = new DecisionText(file, parties(file), vote.question(), vote.round(), opinions.of(vote.appraisal().id()));
		return draft(file, TemplateKind.RECOGNITION, text.facts());
	}

	/** @return what the process has to know of the draft */
	public Map<String, Object> prepareRejection(String modelCode) {
		var file = cases.file(modelCode);
		var text = new RejectionText(file, parties(file));
		var facts = lastVote(modelCode).map(vote -> text.afterVote(vote.question(), vote.round(),
				votes.seats(vote.round().id()), opinions.of(vote.appraisal().id()))).orElseGet(text::afterCheck);
		return draft(file, TemplateKind.REJECTION, facts);
	}

	private Map<String, Object> draft(CaseFile file, TemplateKind kind, Facts facts) {
		var rule = file.rule();
		var id = drafts.draft(new NewDraft(kind, file.modelCode(), rule.signingOffice(), rule.clerkOffice(), rule.standingAgency(), facts));
		return Map.of(IssuanceProcess.DOCUMENT, id.toString(), IssuanceProcess.SIGNING_OFFICE, rule.signingOffice(),
				IssuanceProcess.CLERK_OFFICE, rule.clerkOffice());
	}

	/** The register says what was decided, and the proposer is told. Once, however often the step is taken. */
	public void conclude(String modelCode) {
		var target = lastVote(modelCode).filter(Vote::hasPassed).map(vote -> vote.question().target());
		var status = target.map(Recognition::status).orElse(ModelStatus.REJECTED);
		if (register.find(modelCode).orElseThrow().summary().status() == status) {
			return;
		}
		papers.disclose(modelCode);
		var former = register.changeStatus(modelCode, status);
		trail.add(Deed.of(modelCode, target.map(Recognition::event).orElse(CaseEventKind.BECAME_REJECTED)).changing(former, status));
		var file = cases.file(modelCode);
		accounts.named(file.proposedBy()).ifPresent(proposer -> notifications.tell(List.of(proposer.personId()),
				new Notice(NOTICES.get(status), List.of(modelCode, file.name()), "/models/" + modelCode, null)));
	}

	/** The question of the last appraisal with its last round. */
	private record Vote(Appraisal appraisal, Question question, VoteRound round) {

		boolean hasPassed() {
			return round.hasPassed();
		}
	}

	private Optional<Vote> lastVote(String modelCode) {
		return appraisals.latest(modelCode).flatMap(appraisal -> votes.last(appraisal.id()).filter(put -> put.round() != null)
			.map(put -> new Vote(appraisal, put.question(), put.round())));
	}

	private Parties parties(CaseFile file) {
		var rule = file.rule();
		var names = organisations.groups(List.of(rule.standingAgency(), rule.authority(), rule.signingOffice()));
		return new Parties(name(names, rule.standingAgency()), name(names, rule.authority()),
				organisations.unit(rule.territoryId()).map(UnitSummary::name).orElseThrow());
	}

	private static String name(List<GroupSummary> groups, String code) {
		return groups.stream().filter(group -> group.code().equals(code)).map(GroupSummary::name).findFirst().orElseThrow();
	}
}
