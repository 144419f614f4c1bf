package vn.nhanrong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SqlLog;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.shared.Refusal;

/** The demo's authority has a chair, a deputy and a member; two thirds have to vote, more than half to agree. */
@ApplicationTest
@Transactional
class VotingIT extends AppraisalStory {

	private static final String AUTHORITY = "q6-ban-thuong-vu";

	@Test
	void theStandingAgencyReadsAllOpinionsBeforeItPutsTheQuestion() {
		String code = cases.withOpinions();
		var view = cases.view(AppraisalProcess.PUT_QUESTION, code, "thuongtruc", "q6-thuong-truc");
		assertThat(view).containsEntry("target", "PILOT").containsEntry("pilotMonths", 12).containsEntry("votingDays", 5);
		assertThat((List<?>) view.get("opinions")).hasSize(4).last().isEqualTo(Map.of("committee", "Tổ thẩm định tài chính Quận 6",
				"opinion", "Không đồng ý", "reason", "Chưa rõ nguồn vốn", "conditions", ""));
		cases.put(code, AppraisalCases.pilot());
		assertThat(events(code, CaseEventKind.QUESTION_PUT)).singleElement().returns("thuongtruc", CaseEvent::by)
			.returns("q6-thuong-truc", CaseEvent::office)
			.returns("Công nhận thí điểm mô hình “Khu dân cư an toàn” trong 12 tháng", CaseEvent::note);
	}

	@Test
	void aQuestionMayBeWordedFreelyAndAboutFullRecognition() {
		String code = cases.withOpinions();
		cases.put(code, new PutQuestionForm(Recognition.RECOGNISED, null, null, 5));
		cases.put(code, new PutQuestionForm(Recognition.RECOGNISED, 99, " Có nên công nhận? ", 5));
		assertThat(events(code, CaseEventKind.QUESTION_PUT)).extracting(CaseEvent::note).containsExactly("Có nên công nhận?",
				"Công nhận chính thức mô hình “Khu dân cư an toàn”");
	}

	@Test
	void aPilotLastsThreeToThirtySixMonths() {
		String code = cases.withOpinions();
		for (Integer months : new Integer[] {null, 2, 37}) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cases.put(code, new PutQuestionForm(Recognition.PILOT, months, null, 5)))
				.satisfies(refusal -> assertThat(refusal.complaints()).singleElement().returns("pilotMonths", Refusal.FieldComplaint::field));
		}
		cases.put(code, new PutQuestionForm(Recognition.PILOT, 3, null, 5));
		cases.put(code, new PutQuestionForm(Recognition.PILOT, 36, null, 5));
	}

	@Test
	void aQuestionThatNobodyCouldAnswerIsRefused() {
		String code = cases.withOpinions();
		jdbc.sql("update account set enabled = false where username in ('phobithu', 'uyvien')").update();
		jdbc.sql("update person set unit_id = ? where full_name = 'Huỳnh Văn Mẫu'").param(cases.unit("ubnd-quan-6")).update();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cases.put(code, AppraisalCases.pilot()))
			.returns("refusal.vote.nobody", Refusal::key)
			.satisfies(refusal -> assertThat(refusal.getArguments()).containsExactly("Ban Thường vụ Quận ủy Quận 6"));
	}

	@Test
	void everyMemberGetsASeatAndWorkingDaysToVote() {
		String code = cases.withOpinions();
		cases.put(code, AppraisalCases.pilot());
		var opened = cases.step(AppraisalProcess.OPEN_VOTE, code);
		assertThat(opened).isEqualTo(Map.of(AppraisalProcess.VOTERS, "bithu phobithu uyvien", AppraisalProcess.VOTE_REMINDER,
				at("2026-12-02T08:00"), AppraisalProcess.VOTE_CLOSING, at("2026-12-03T17:00")));
		assertThat(cases.step(AppraisalProcess.OPEN_VOTE, code)).as("asked once more").isEqualTo(opened);
		assertThat(events(code, CaseEventKind.VOTE_OPENED)).singleElement().returns("Lần 1, hạn 03/12/2026 17:00", CaseEvent::note)
			.returns(AUTHORITY, CaseEvent::office);
		assertThat(told("notice.voteOpened")).isEqualTo(3);
	}

	@Test
	void whoBelongsToTheProposersOrTheHostsUnitIsRecusedAndWhoHasNoAccountCountsAllTheSame() {
		move("Huỳnh Văn Mẫu", "hoi-cuu-chien-binh-quan-6");
		jdbc.sql("update account set enabled = false where username = 'uyvien'").update();
		String code = cases.withVote();
		assertThat(events(code, CaseEventKind.MEMBER_RECUSED)).singleElement()
			.returns("Huỳnh Văn Mẫu (chủ trì): thuộc đơn vị đề xuất", CaseEvent::note);
		assertThat(events(code, CaseEventKind.VOTE_OPENED)).singleElement()
			.returns("Lần 1, hạn 03/12/2026 17:00; chưa có tài khoản để biểu quyết: Đỗ Thí Dụ", CaseEvent::note);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cases.vote(code, "bithu", Ballot.AGREE))
			.returns("refusal.vote.notYours", Refusal::key);
		cases.vote(code, "phobithu", Ballot.AGREE);
		assertThat(cases.count(code)).as("one of two is no quorum").containsEntry(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.SECOND_ROUND);
		assertThat(events(code, CaseEventKind.VOTE_COUNTED)).singleElement().returns(
				"Tán thành 1/2, không tán thành 0, không biểu quyết 1; không đủ số phiếu, biểu quyết lần hai", CaseEvent::note);
	}

	@Test
	void aVoterReadsTheQuestionAndAllOpinionsButNoVote() {
		String code = cases.withVote();
		cases.vote(code, "bithu", Ballot.DISAGREE);
		var view = cases.view(AppraisalProcess.CAST_VOTE, code, "phobithu", null);
		assertThat(view).containsEntry("question", "Công nhận thí điểm mô hình “Khu dân cư an toàn” trong 12 tháng")
			.containsEntry("closing", "03/12/2026 17:00").containsEntry("caseLink", "/cases/" + code);
		assertThat((List<?>) view.get("opinions")).hasSize(4);
		assertThat(view.toString()).doesNotContain("Chưa cần thiết");
		assertThat(events(code, CaseEventKind.VOTE_CAST)).singleElement().returns("bithu", CaseEvent::by).returns(AUTHORITY, CaseEvent::office)
			.returns(null, CaseEvent::note);
		assertThat(sheet(code, official()).votes()).as("not counted yet").isEmpty();
	}

	@Test
	void aDissenterSaysWhy() {
		String code = cases.withVote();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> cases.complete(AppraisalProcess.CAST_VOTE, code, "bithu", null, Map.of(), new CastVoteForm(Ballot.DISAGREE, " ")))
			.satisfies(refusal -> assertThat(refusal.complaints()).singleElement().returns("reason", Refusal.FieldComplaint::field)
				.returns("refusal.vote.dissentReason", Refusal.FieldComplaint::key));
		assertThat(events(code, CaseEventKind.VOTE_CAST)).isEmpty();
	}

	@Test
	void aBallotIsCastOnceAndByNobodyElse() {
		String code = cases.withVote();
		cases.vote(code, "bithu", Ballot.AGREE);
		for (String user : List.of("bithu", "congan", "thuongtruc")) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cases.vote(code, user, Ballot.DISAGREE))
				.returns(Refusal.Kind.CONFLICT, Refusal::kind);
		}
		cases.noVote(code, "bithu");
		assertThat(events(code, CaseEventKind.NO_VOTE)).isEmpty();
		assertThatThrownBy(() -> jdbc.sql("update vote_seat set ballot = 'DISAGREE', reason = 'x' where state = 'CAST'").update())
			.isInstanceOf(DataAccessException.class).hasMessageContaining("a ballot is cast once");
	}

	@Test
	void nobodyVotesAfterTheCount() {
		String code = cases.withVote();
		cases.count(code);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cases.vote(code, "bithu", Ballot.AGREE)).returns("refusal.vote.notYours", Refusal::key);
	}

	@Test
	void theMajorityDecidesAndTheDissentIsOnRecord() {
		String code = cases.withVote();
		cases.vote(code, "bithu", Ballot.AGREE);
		cases.vote(code, "phobithu", Ballot.DISAGREE);
		cases.vote(code, "uyvien", Ballot.AGREE);
		assertThat(cases.count(code)).isEqualTo(Map.of(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.PASSED));
		assertThat(cases.count(code)).as("counted once").isEqualTo(Map.of(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.PASSED));
		assertThat(events(code, CaseEventKind.VOTE_COUNTED)).singleElement()
			.returns("Tán thành 2/3, không tán thành 1, không biểu quyết 0; đạt", CaseEvent::note).returns(AUTHORITY, CaseEvent::office);
		assertThat(sheet(code, official()).votes()).singleElement().returns(new Tally(3, 2, 1), OpinionSheet.VoteResult::tally)
			.returns(List.of("Chưa cần thiết, phobithu"), OpinionSheet.VoteResult::dissent);
		assertThat(sheet(code, proposer()).votes()).as("not issued yet").isEmpty();
	}

	@Test
	void twoOfThreeAgainstIsNotPassed() {
		String code = cases.withVote();
		cases.vote(code, "bithu", Ballot.AGREE);
		cases.vote(code, "phobithu", Ballot.DISAGREE);
		cases.vote(code, "uyvien", Ballot.DISAGREE);
		assertThat(cases.count(code)).containsEntry(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.NOT_PASSED);
	}

	@Test
	void withoutQuorumEverybodyIsAskedOnceMoreAndThenTheStandingAgency() {
		String code = cases.withVote();
		cases.vote(code, "bithu", Ballot.AGREE);
		cases.noVote(code, "phobithu");
		cases.noVote(code, "phobithu");
		cases.noVote(code, "uyvien");
		assertThat(events(code, CaseEventKind.NO_VOTE)).extracting(CaseEvent::note).containsExactly("Đỗ Thí Dụ", "Bùi Thị Thử");
		assertThat(cases.count(code)).containsEntry(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.SECOND_ROUND);

		assertThat(cases.step(AppraisalProcess.OPEN_VOTE, code)).containsEntry(AppraisalProcess.VOTERS, "bithu phobithu uyvien");
		cases.vote(code, "bithu", Ballot.AGREE);
		assertThat(cases.count(code)).containsEntry(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.NO_QUORUM);
		assertThat(events(code, CaseEventKind.VOTE_COUNTED)).first().returns(
				"Lần 2: Tán thành 1/3, không tán thành 0, không biểu quyết 2; không đủ số phiếu, trả về cơ quan thường trực", CaseEvent::note);

		cases.put(code, AppraisalCases.pilot());
		cases.step(AppraisalProcess.OPEN_VOTE, code);
		assertThat(cases.count(code)).as("a new question begins with round 1").containsEntry(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.SECOND_ROUND);
		assertThat(sheet(code, official()).votes()).extracting(OpinionSheet.VoteResult::round).containsExactly(1, 2, 1);
	}

	@Test
	void anEqualSplitGoesToTheChairWithTheReasonsOfBothSides() {
		String code = tied("uyvien", "bithu", "phobithu");
		assertThat(cases.count(code)).isEqualTo(Map.of(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.TIE, AppraisalProcess.CHAIR, "bithu"));
		var view = cases.view(AppraisalProcess.BREAK_TIE, code, "bithu", null);
		assertThat(view).containsEntry("figures", "Tán thành 1, không tán thành 1, không biểu quyết 0; có quyền biểu quyết 2.")
			.containsEntry("ballots", List.of(Map.of("ballot", "Tán thành", "reason", ""),
					Map.of("ballot", "Không tán thành", "reason", "Chưa cần thiết, phobithu")));
		var decision = new BreakTieForm(BreakTieForm.Decision.PASSED, " Nhân dân đồng tình ");
		for (String user : List.of("phobithu", "thuongtruc")) {
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> cases.complete(AppraisalProcess.BREAK_TIE, code, user, null, Map.of(), decision)).returns("refusal.vote.noTie", Refusal::key);
		}
		assertThat(cases.complete(AppraisalProcess.BREAK_TIE, code, "bithu", null, Map.of(), decision))
			.isEqualTo(Map.of(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.PASSED));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> cases.complete(AppraisalProcess.BREAK_TIE, code, "bithu", null, Map.of(), decision)).returns("refusal.vote.noTie", Refusal::key);
		assertThat(events(code, CaseEventKind.TIE_BROKEN)).singleElement().returns("bithu", CaseEvent::by).returns("Đạt", CaseEvent::note);
		assertThat(sheet(code, official()).votes()).singleElement().returns(true, OpinionSheet.VoteResult::tiePassed)
			.returns("Nhân dân đồng tình", OpinionSheet.VoteResult::tieReason);
	}

	@Test
	void whereTheChairIsRecusedTheNextByRankDecides() {
		String code = tied("bithu", "phobithu", "uyvien");
		assertThat(cases.count(code)).containsEntry(AppraisalProcess.CHAIR, "phobithu");
		assertThat(cases.complete(AppraisalProcess.BREAK_TIE, code, "phobithu", null, Map.of(),
				new BreakTieForm(BreakTieForm.Decision.NOT_PASSED, "Chưa rõ"))).containsEntry(AppraisalProcess.VOTE_OUTCOME, AppraisalProcess.NOT_PASSED);
	}

	@Test
	void onlyWhoHasNotVotedIsReminded() {
		String code = cases.withVote();
		cases.vote(code, "bithu", Ballot.AGREE);
		for (String voter : List.of("bithu", "uyvien")) {
			cases.step(AppraisalProcess.REMIND_OF_VOTE, code, Map.of(AppraisalProcess.VOTER, voter));
		}
		assertThat(told("notice.voteDue")).isEqualTo(1);
		assertThat(events(code, CaseEventKind.VOTE_REMINDED)).extracting(CaseEvent::note).containsExactly("Đỗ Thí Dụ");
	}

	@Test
	void aVoteTakesTwoStatements() throws Exception {
		String code = cases.withVote();
		assertThat(SqlLog.during(() -> cases.vote(code, "bithu", Ballot.AGREE))).as("statements of cast-vote").hasSize(2);
	}

	/** One is recused; of the two others the first agrees and the second does not. */
	private String tied(String recused, String agrees, String disagrees) {
		jdbc.sql("update person set unit_id = ? where id = (select person_id from account where username = ?)")
			.param(cases.unit("hoi-cuu-chien-binh-quan-6")).param(recused).update();
		String code = cases.withVote();
		cases.vote(code, agrees, Ballot.AGREE);
		cases.vote(code, disagrees, Ballot.DISAGREE);
		return code;
	}

	private void move(String name, String unit) {
		jdbc.sql("update person set unit_id = ? where full_name = ?").param(cases.unit(unit)).param(name).update();
	}

	private long told(String key) {
		return jdbc.sql("select count(*) from notice where key = ?").param(key).query(Long.class).single();
	}
}
