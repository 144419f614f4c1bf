package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.nhanrong.SampleProposals;
import vn.nhanrong.appraisal.AppraisalProcess;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentState;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.proposal.ProposalSubmission;
import vn.nhanrong.proposal.Proposals;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Every way that a proposal can take, to the issued document. */
@ProcessStoryTest(walks = { AppraisalProcess.ID, IssuanceProcess.ID })
class AppraisalProcessIT extends ProcessStory {

	private static final List<String> COMMITTEES = List.of("congan", "mattran", "phunu", "taichinh");
	private static final List<String> AUTHORITY = List.of("bithu", "phobithu", "uyvien");

	private SampleProposals proposals;

	@BeforeEach
	void aProposalIsSubmitted() {
		proposals = new SampleProposals(application);
		code = proposals.submit();
	}

	@Test
	void aProposalThatAllAgreeToBecomesAPilotByASignedDecision() {
		assertThat(status()).isEqualTo(ModelStatus.PROPOSED);
		checkDossier("ACCEPTED", null);
		assertThat(status()).isEqualTo(ModelStatus.UNDER_APPRAISAL);
		var papers = new CasePapers(application);
		allButOneAgree();
		assertThat(papers.of(code, DocumentKind.APPRAISAL_SHEET, "thuongtruc")).as("not before all are in").isEmpty();
		opinion(COMMITTEES.getLast(), "AGREE");
		theSheetsAreOfficialsUntilTheDecision(papers);
		put("PILOT");
		vote("AGREE", "AGREE", "AGREE");
		assertThat(papers.of(code, DocumentKind.MINUTES, "nguoidexuat")).as("nor the minutes").isEmpty();
		assertThat(papers.text(papers.of(code, DocumentKind.MINUTES, "canbo").getFirst(), "canbo")).contains("BIÊN BẢN", "THƯ KÝ", "CHỦ TỌA",
				"thông qua nội dung nêu tại mục III");
		assertThat(documents.ofModel(code)).as("nothing is everybody's yet").isEmpty();
		story.issue(code);
		assertThat(documents.ofModel(code)).extracting(DocumentSummary::kind).as("everybody's once it is decided").containsExactlyInAnyOrder(
				DocumentKind.SUBMISSION, DocumentKind.APPRAISAL_SHEET, DocumentKind.APPRAISAL_SHEET, DocumentKind.APPRAISAL_SHEET,
				DocumentKind.APPRAISAL_SHEET, DocumentKind.MINUTES, DocumentKind.RECOGNITION_DECISION);
		assertThat(status()).isEqualTo(ModelStatus.PILOT);
		assertThat(members.openTasks(code)).isEmpty();
		assertThat(kinds()).contains(CaseEventKind.ISSUED, CaseEventKind.BECAME_PILOT).doesNotContain(CaseEventKind.BECAME_REJECTED);
	}

	private void theSheetsAreOfficialsUntilTheDecision(CasePapers papers) {
		var sheets = papers.of(code, DocumentKind.APPRAISAL_SHEET, "canbo");
		assertThat(sheets).hasSize(4);
		assertThat(papers.text(sheets.getFirst(), "canbo")).contains("PHIẾU THẨM ĐỊNH", "đồng ý");
		assertThat(papers.of(code, DocumentKind.APPRAISAL_SHEET, "nguoidexuat")).isEmpty();
		assertThat(papers.mayRead(sheets.getFirst(), "nguoidexuat")).isFalse();
		assertThat(papers.mayRead(sheets.getFirst(), null)).isFalse();
		assertThat(papers.of(code, DocumentKind.SUBMISSION, "nguoidexuat")).as("its own").hasSize(1);
		assertThat(papers.of(code, DocumentKind.SUBMISSION, "nguoidexuat.phuong")).as("another unit's").isEmpty();
	}

	@Test
	void aDossierIsReturnedAndCorrectedAsOftenAsNeeded() {
		for (int time = 0; time < 2; time++) {
			checkDossier("RETURNED", "Thiếu số liệu khảo sát của khu phố 3.");
			assertThat(status()).isEqualTo(ModelStatus.RETURNED);
			assertThat(members.openTasks(code)).isEmpty();
			resubmit();
			assertThat(new CasePapers(application).of(code, DocumentKind.SUBMISSION, "nguoidexuat")).extracting(DocumentSummary::state)
				.as("the later one takes the place of the earlier").hasSize(time + 2).containsOnlyOnce(DocumentState.IN_FORCE);
			assertThat(status()).isEqualTo(ModelStatus.PROPOSED);
			assertThat(members.openTasks(code)).containsExactly("check-dossier");
		}
		assertThat(kinds()).containsSubsequence(CaseEventKind.RESUBMITTED, CaseEventKind.RETURNED, CaseEventKind.RESUBMITTED,
				CaseEventKind.RETURNED, CaseEventKind.PROPOSED);
	}

	@Test
	void aRejectedDossierEndsWithASignedNotice() {
		checkDossier("REJECTED", "Trùng với mô hình đang thực hiện.");
		assertThat(status()).as("until the notice is signed").isEqualTo(ModelStatus.PROPOSED);
		story.issue(code);
		assertThat(status()).isEqualTo(ModelStatus.REJECTED);
	}

	@Test
	void aVoteThatDoesNotPassEndsWithASignedNotice() {
		toTheVote();
		vote("AGREE", "DISAGREE", "DISAGREE");
		story.issue(code);
		assertThat(status()).isEqualTo(ModelStatus.REJECTED);
	}

	@Test
	void whoeverDoesNotAnswerIsRemindedReportedAndThenNoLongerWaitedFor() {
		checkDossier("ACCEPTED", null);
		opinion("congan", "AGREE");
		// Ten working days later it is due, two before that they are reminded.
		passTo(LocalDate.of(2026, 12, 8).atTime(9, 0));
		assertThat(kinds()).filteredOn(CaseEventKind.OPINION_REMINDED::equals).hasSize(3);
		passTo(LocalDate.of(2026, 12, 12).atTime(9, 0));
		assertThat(kinds()).filteredOn(CaseEventKind.OPINION_ESCALATED::equals).hasSize(3);
		opinion("mattran", "OTHER");
		assertThat(members.openTasks(code)).containsExactly("give-opinion", "give-opinion");
		passTo(LocalDate.of(2026, 12, 16).atTime(9, 0));
		assertThat(kinds()).filteredOn(CaseEventKind.NO_OPINION::equals).hasSize(2);
		assertThat(members.openTasks(code)).containsExactly("put-question");
	}

	@Test
	void withoutAQuorumTheVoteIsHeldASecondTimeAndThenGoesBack() {
		toTheVote();
		members.complete("bithu", code, "cast-vote", Map.of("ballot", "AGREE"));
		passTo(clock.instant().plus(Duration.ofDays(14)));
		assertThat(members.openTasks(code)).as("the second round").containsExactly("cast-vote", "cast-vote", "cast-vote");
		assertThat(kinds()).filteredOn(CaseEventKind.VOTE_REMINDED::equals).hasSize(2);
		assertThat(kinds()).filteredOn(CaseEventKind.NO_VOTE::equals).hasSize(2);
		passTo(clock.instant().plus(Duration.ofDays(14)));
		assertThat(members.openTasks(code)).as("back to the standing agency").containsExactly("put-question");
		put("RECOGNISED");
		vote("AGREE", "AGREE", "DISAGREE");
		story.issue(code);
		assertThat(status()).isEqualTo(ModelStatus.RECOGNISED);
	}

	@Test
	void aTieIsForTheChairToBreak() {
		toTheVote();
		members.complete("bithu", code, "cast-vote", Map.of("ballot", "AGREE"));
		members.complete("phobithu", code, "cast-vote", Map.of("ballot", "DISAGREE", "reason", "Kinh phí chưa rõ."));
		passTo(clock.instant().plus(Duration.ofDays(14)));
		assertThat(members.openTasks(code)).containsExactly("break-tie");
		assertThat(members.tasksOf("phobithu", code)).isEmpty();
		members.complete("bithu", code, "break-tie", Map.of("decision", "PASSED", "reason", "Nhu cầu đã được khảo sát rõ."));
		members.runJobs(code);
		story.issue(code);
		assertThat(status()).isEqualTo(ModelStatus.PILOT);
	}

	@Test
	void everyStepOfTheDocumentCanSendItBackAndItKeepsItsNumber() {
		toTheVote();
		vote("AGREE", "AGREE", "AGREE");
		story.draft(code);
		members.complete("thuongtruc", code, "review-content", sentBack());
		story.draft(code);
		members.complete("thuongtruc", code, "review-content", Map.of("outcome", "APPROVED"));
		members.complete("vanthu", code, "check-format", sentBack());
		story.draft(code);
		members.complete("thuongtruc", code, "review-content", Map.of("outcome", "APPROVED"));
		members.complete("vanthu", code, "check-format", Map.of("outcome", "APPROVED"));
		members.complete("chutich", code, "sign-document", sentBack());
		story.toTheSeal(code);
		members.complete("vanthu", code, "seal-document", sentBack());
		members.runJobs(code);
		story.issue(code);
		assertThat(documents.ofModel(code)).filteredOn(document -> document.kind().isSigned()).hasSize(1);
		assertThat(kinds()).filteredOn(CaseEventKind.NUMBERED::equals).as("the number is allotted once").hasSize(1);
		assertThat(kinds()).contains(CaseEventKind.CONTENT_SENT_BACK, CaseEventKind.FORMAT_SENT_BACK, CaseEventKind.SIGNING_REFUSED,
				CaseEventKind.SEALING_REFUSED);
		assertThat(status()).isEqualTo(ModelStatus.PILOT);
	}

	@Test
	void aRefusedCompletionKeepsTheTaskAndWritesNothing() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> checkDossier("RETURNED", null))
			.satisfies(refusal -> assertThat(refusal.complaints()).extracting("field").containsExactly("reason"));
		assertThat(members.openTasks(code)).containsExactly("check-dossier");
		assertThat(kinds()).containsExactly(CaseEventKind.PROPOSED);
		assertThat(status()).isEqualTo(ModelStatus.PROPOSED);
	}

	@Test
	void aChoiceIsNamedAndNotNumbered() {
		checkDossier("ACCEPTED", null);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> members.complete("congan", code, "give-opinion", Map.of("opinion", 1, "reason", "Chưa rõ.")))
			.satisfies(refusal -> assertThat(refusal.complaints()).extracting("field").containsExactly("opinion"));
		assertThat(members.openTasks(code)).hasSize(4);
	}

	@Test
	void nobodyHasATaskThatIsNotTheirs() {
		assertThat(members.tasksOf("thuongtruc", code)).containsExactly("check-dossier");
		for (String other : List.of("congan", "bithu", "chutich", "vanthu", "canbo", "quantri", "nguoidexuat")) {
			assertThat(members.tasksOf(other, code)).as(other).isEmpty();
		}
		checkDossier("ACCEPTED", null);
		for (String committee : COMMITTEES) {
			assertThat(members.tasksOf(committee, code)).as(committee).containsExactly("give-opinion");
		}
		assertThat(members.tasksOf("thuongtruc", code)).isEmpty();
		allCommitteesAgree();
		put("PILOT");
		for (String voter : AUTHORITY) {
			assertThat(members.tasksOf(voter, code)).as(voter).containsExactly("cast-vote");
		}
	}

	private void toTheVote() {
		checkDossier("ACCEPTED", null);
		allCommitteesAgree();
		put("PILOT");
	}

	private void checkDossier(String decision, String reason) {
		var form = new HashMap<String, Object>(Map.of("decision", decision));
		if (reason != null) {
			form.put("reason", reason);
		}
		members.complete("thuongtruc", code, "check-dossier", form);
	}

	private void resubmit() {
		var user = proposals.user(SampleProposals.PROPOSER);
		var id = application.getBean(Proposals.class).mine(user, 0, 50).items().stream()
			.filter(proposal -> code.equals(proposal.modelCode())).findFirst().orElseThrow().id();
		var view = application.getBean(Proposals.class).one(id, user);
		application.getBean(ProposalSubmission.class).submit(id, view.version(), true, user);
	}

	private void allCommitteesAgree() {
		allButOneAgree();
		opinion(COMMITTEES.getLast(), "AGREE");
	}

	private void allButOneAgree() {
		COMMITTEES.subList(0, COMMITTEES.size() - 1).forEach(committee -> opinion(committee, "AGREE"));
	}

	private void opinion(String committee, String stance) {
		members.complete(committee, code, "give-opinion", Map.of("opinion", stance, "reason", "Cần thiết cho địa bàn."));
		members.runJobs(code);
	}

	private void put(String target) {
		var form = new HashMap<String, Object>(Map.of("target", target, "votingDays", 5));
		if (target.equals("PILOT")) {
			form.put("pilotMonths", 12);
		}
		members.complete("thuongtruc", code, "put-question", form);
	}

	private void vote(String... ballots) {
		for (int at = 0; at < ballots.length; at++) {
			members.complete(AUTHORITY.get(at), code, "cast-vote", ballots[at].equals("AGREE") ? Map.of("ballot", "AGREE")
					: Map.of("ballot", "DISAGREE", "reason", "Chưa rõ kinh phí."));
			members.runJobs(code);
		}
	}

	private static Map<String, Object> sentBack() {
		return Map.of("outcome", "SENT_BACK", "reason", "Sửa lại câu chữ ở Điều 2.");
	}

	private void passTo(LocalDateTime moment) {
		passTo(moment.atZone(Zone.CITY).toInstant());
	}
}
