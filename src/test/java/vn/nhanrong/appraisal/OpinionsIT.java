package vn.nhanrong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nhanrong.appraisal.AppraisalCases.AGREES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SqlLog;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.shared.Refusal;

@ApplicationTest
@Transactional
class OpinionsIT extends AppraisalStory {

	private static final String POLICE = "q6-cong-an";
	private static final Map<String, Object> OF_POLICE = Map.of(AppraisalProcess.COMMITTEE, POLICE);

	@Test
	void theCommitteesOfTheRuleAreAskedWithDeadlinesInWorkingDays() {
		assertThat(open(cases.accepted())).isEqualTo(Map.of(AppraisalProcess.COMMITTEES, "q6-cong-an q6-mat-tran q6-phu-nu q6-tai-chinh",
				AppraisalProcess.OPINION_REMINDER, at("2026-12-08T08:00"), AppraisalProcess.OPINION_DUE, at("2026-12-10T17:00"),
				AppraisalProcess.OPINION_ESCALATION, at("2026-12-11T08:00"), AppraisalProcess.OPINION_CLOSING, at("2026-12-15T17:00")));
	}

	@Test
	void aHolidayBetweenMovesTheDeadlines() {
		clock.set(LocalDate.of(2026, 12, 24));
		assertThat(open(cases.accepted())).containsEntry(AppraisalProcess.OPINION_REMINDER, at("2027-01-06T08:00"))
			.containsEntry(AppraisalProcess.OPINION_DUE, at("2027-01-08T17:00"))
			.containsEntry(AppraisalProcess.OPINION_CLOSING, at("2027-01-13T17:00"));
	}

	@Test
	void openingTwiceAsksOnceAndALaterAppraisalBeginsANewRound() {
		String code = cases.accepted();
		assertThat(open(code)).isEqualTo(open(code));
		assertThat(count("select count(*) from opinion o join appraisal a on a.id = o.appraisal_id where a.model_code = ?", code)).isEqualTo(4);
		cases.give(code, "congan", POLICE, AGREES);
		cases.step(AppraisalProcess.CLOSE_OPINIONS, code);
		open(code);
		assertThat(sheet(code, official()).round()).isEqualTo(2);
		assertThat(sheet(code, official()).lines()).extracting(OpinionSheet.Line::state).containsOnly(OpinionState.OPEN);
	}

	@Test
	void aCommitteeOfTheProposersOrTheHostsUnitIsRecusedAndThatIsRecorded() {
		String code = cases.accepted("hoi-phu-nu-quan-6", "cong-an-quan-6");
		assertThat(open(code)).containsEntry(AppraisalProcess.COMMITTEES, "q6-mat-tran q6-tai-chinh");
		assertThat(sheet(code, official()).lines()).extracting(OpinionSheet.Line::state).containsExactly(OpinionState.RECUSED,
				OpinionState.OPEN, OpinionState.RECUSED, OpinionState.OPEN);
		assertThat(events(code, CaseEventKind.MEMBER_RECUSED)).extracting(CaseEvent::note).containsExactly(
				"Tổ thẩm định Hội Liên hiệp Phụ nữ Quận 6: thuộc đơn vị đề xuất", "Tổ thẩm định Công an Quận 6: thuộc đơn vị chủ trì");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cases.give(code, "congan", POLICE, AGREES))
			.returns("refusal.opinion.notAsked", Refusal::key);
	}

	@Test
	void whereAllCommitteesAreRecusedNobodyIsAskedAndTheCaseGoesOn() {
		String code = cases.accepted("cong-an-quan-6", "cong-an-quan-6");
		jdbc.sql("update committee set unit_id = ? where kind = 'APPRAISAL'").param(cases.unit("cong-an-quan-6")).update();
		assertThat(open(code)).containsEntry(AppraisalProcess.COMMITTEES, "");
		cases.step(AppraisalProcess.CLOSE_OPINIONS, code);
		assertThat(sheet(code, official()).lines()).extracting(OpinionSheet.Line::state).containsOnly(OpinionState.RECUSED);
	}

	@Test
	void theFormShowsTheDossierAndNobodysOpinion() {
		String code = opened();
		cases.give(code, "mattran", "q6-mat-tran", new OpinionForm(Stance.DISAGREE, "Bí mật", null));
		var view = cases.view(AppraisalProcess.GIVE_OPINION, code, "congan", POLICE);
		assertThat(view).containsOnlyKeys("modelName", "dossierFacts", "need", "indicators", "caseLink")
			.containsEntry("caseLink", "/cases/" + code).containsEntry("need", "Nhiều vụ mất trộm")
			.containsEntry("indicators", List.of(Map.of("name", "Vụ trộm", "unit", "vụ", "baseline", "1.240", "target", "600")));
		assertThat(view.get("dossierFacts").toString()).contains("Hội Cựu chiến binh Quận 6", "UBND Quận 6", "15.000.000 đồng", "Tự quản",
				"Đoàn Thanh niên");
		assertThat(view.toString()).doesNotContain("Bí mật");
	}

	@Test
	void anOpinionNeedsAReasonUnlessItAgrees() {
		String code = opened();
		for (var stance : List.of(Stance.DISAGREE, Stance.OTHER)) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cases.give(code, "congan", POLICE, new OpinionForm(stance, "  ", null)))
				.satisfies(refusal -> assertThat(refusal.complaints()).singleElement().returns("reason", Refusal.FieldComplaint::field)
					.returns("refusal.opinion.reason", Refusal.FieldComplaint::key));
		}
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cases.give(code, "congan", POLICE, new OpinionForm(null, null, null)))
			.satisfies(refusal -> assertThat(refusal.complaints()).extracting(Refusal.FieldComplaint::key).containsExactly("refusal.opinion.missing"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> cases.give(code, "congan", POLICE, new OpinionForm(Stance.AGREE, "a".repeat(2001), "b".repeat(2001))))
			.satisfies(refusal -> assertThat(refusal.complaints()).extracting(Refusal.FieldComplaint::field).containsExactly("reason", "conditions"));
		assertThat(events(code, CaseEventKind.OPINION_GIVEN)).isEmpty();
	}

	@Test
	void onlyAMemberOfTheCommitteeGivesItsOpinion() {
		String code = opened();
		for (String office : new String[] {null, "q6-mat-tran"}) {
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> cases.complete(AppraisalProcess.GIVE_OPINION, code, "mattran", office, OF_POLICE, AGREES))
				.returns(Refusal.Kind.FORBIDDEN, Refusal::kind);
		}
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> appraisals.amend(code, POLICE, AGREES, user("mattran", "mttq-quan-6", Set.of("q6-mat-tran"), Role.OFFICIAL)))
			.returns("refusal.opinion.notMember", Refusal::key).returns(Refusal.Kind.FORBIDDEN, Refusal::kind);
	}

	@Test
	void anOpinionIsGivenOnceAndThenAmendedUntilAllAreClosed() {
		String code = opened();
		cases.give(code, "congan", POLICE, new OpinionForm(Stance.DISAGREE, " Thiếu kinh phí ", null));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cases.give(code, "congan", POLICE, AGREES))
			.returns(Refusal.Kind.CONFLICT, Refusal::kind);
		appraisals.amend(code, POLICE, new OpinionForm(Stance.AGREE, null, "Có camera"), police());
		assertThat(line(code, police()).content()).returns(Stance.AGREE, OpinionSheet.Content::stance)
			.returns("Có camera", OpinionSheet.Content::conditions).returns(2, OpinionSheet.Content::versions);
		assertThat(jdbc.sql("""
				select v.version || ' ' || v.stance || ' ' || coalesce(v.reason, '-') from opinion_version v join opinion o on o.id = v.opinion_id
				join appraisal a on a.id = o.appraisal_id where a.model_code = ? order by v.version""")
			.param(code).query(String.class).list()).containsExactly("1 DISAGREE Thiếu kinh phí", "2 AGREE -");
		assertThat(events(code, CaseEventKind.OPINION_AMENDED)).singleElement().returns("congan", CaseEvent::by)
			.returns(POLICE, CaseEvent::office).returns(null, CaseEvent::note);

		cases.step(AppraisalProcess.CLOSE_OPINIONS, code);
		cases.step(AppraisalProcess.CLOSE_OPINIONS, code);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> appraisals.amend(code, POLICE, AGREES, police()))
			.returns("refusal.opinion.closed", Refusal::key);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cases.give(code, "mattran", "q6-mat-tran", AGREES))
			.returns("refusal.opinion.notAsked", Refusal::key);
	}

	@Test
	void whatWasNotGivenIsNotAmended() {
		String code = opened();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> appraisals.amend(code, POLICE, AGREES, police()))
			.returns("refusal.opinion.closed", Refusal::key);
	}

	@Test
	void whoeverDoesNotAnswerHasNoOpinionAndNeverAgrees() {
		String code = opened();
		cases.give(code, "mattran", "q6-mat-tran", AGREES);
		cases.step(AppraisalProcess.RECORD_NO_OPINION, code, OF_POLICE);
		cases.step(AppraisalProcess.RECORD_NO_OPINION, code, OF_POLICE);
		cases.step(AppraisalProcess.RECORD_NO_OPINION, code, Map.of(AppraisalProcess.COMMITTEE, "q6-mat-tran"));
		assertThat(events(code, CaseEventKind.NO_OPINION)).singleElement().returns(POLICE, CaseEvent::office).returns(null, CaseEvent::by);
		cases.step(AppraisalProcess.CLOSE_OPINIONS, code);
		assertThat(line(code, official())).returns(OpinionState.NO_OPINION, OpinionSheet.Line::state).returns(null, OpinionSheet.Line::content);
		var opinions = (List<?>) cases.view(AppraisalProcess.PUT_QUESTION, code, "thuongtruc", "q6-thuong-truc").get("opinions");
		assertThat(opinions.getFirst()).isEqualTo(Map.of("committee", "Tổ thẩm định Công an Quận 6", "opinion", "Không có ý kiến", "reason", "",
				"conditions", ""));
	}

	@Test
	void nobodyReadsAnothersOpinionBeforeAllAreClosed() {
		String code = opened();
		cases.give(code, "congan", POLICE, new OpinionForm(Stance.DISAGREE, "Bí mật", null));
		for (var user : List.of(official(), standingAgency(), user("mattran", "mttq-quan-6", Set.of("q6-mat-tran"), Role.OFFICIAL),
				user("bithu", "ban-thuong-vu-quan-uy-quan-6", Set.of("q6-ban-thuong-vu"), Role.OFFICIAL), proposer())) {
			assertThat(line(code, user)).as(user.username()).returns(OpinionState.GIVEN, OpinionSheet.Line::state)
				.returns(null, OpinionSheet.Line::content);
		}
		assertThat(line(code, police()).content().reason()).isEqualTo("Bí mật");
		assertThat(cases.view(AppraisalProcess.PUT_QUESTION, code, "thuongtruc", "q6-thuong-truc")).containsEntry("opinions", List.of());

		cases.step(AppraisalProcess.CLOSE_OPINIONS, code);
		for (var user : List.of(official(), standingAgency(), police())) {
			assertThat(line(code, user).content().reason()).as(user.username()).isEqualTo("Bí mật");
		}
	}

	@Test
	void thoseItConcernsReadTheOpinionsWhenTheDecisionIsIssued() {
		String code = opened();
		cases.give(code, "congan", POLICE, new OpinionForm(Stance.DISAGREE, "Bí mật", null));
		cases.step(AppraisalProcess.CLOSE_OPINIONS, code);
		var ofTheHost = user("canbo", "ubnd-quan-6", Set.of(), Role.OFFICIAL);
		assertThat(line(code, proposer()).content()).isNull();
		assertThat(line(code, ofTheHost).content()).isNull();
		jdbc.sql("update model set status = 'REJECTED' where code = ?").param(code).update();
		assertThat(line(code, proposer()).content().reason()).isEqualTo("Bí mật");
		assertThat(line(code, ofTheHost).content().reason()).isEqualTo("Bí mật");
	}

	@Test
	void whoHasNothingToDoWithTheCaseReadsNothing() {
		String code = opened();
		for (var user : List.of(user("khac", "mttq-quan-6", Set.of(), Role.PROPOSER), user("quantri", "mttq-quan-6", Set.of(), Role.ADMINISTRATOR))) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> appraisals.opinions(code, user))
				.returns(Refusal.Kind.FORBIDDEN, Refusal::kind);
		}
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> appraisals.opinions("MH-9999", official()))
			.returns(Refusal.Kind.NOT_FOUND, Refusal::kind);
		assertThat(appraisals.opinions("MH-0001", official())).isEmpty();
	}

	@Test
	void aReminderGoesToTheCommitteeAndAReportOneLevelUp() {
		String code = opened();
		cases.step(AppraisalProcess.REMIND_OF_OPINION, code, OF_POLICE);
		cases.step(AppraisalProcess.ESCALATE_OPINION, code, OF_POLICE);
		assertThat(told("notice.opinionDue")).containsExactly("Phạm Văn Ví Dụ");
		assertThat(told("notice.opinionOverdue")).containsExactlyInAnyOrder("Trần Thí Điểm", "Phạm Văn Ví Dụ");
		assertThat(told("notice.opinionAsked")).hasSize(4);
		assertThat(events(code, CaseEventKind.OPINION_REMINDED)).singleElement().returns(POLICE, CaseEvent::office);
		assertThat(events(code, CaseEventKind.OPINION_ESCALATED)).singleElement().returns(POLICE, CaseEvent::office);
	}

	@Test
	void nobodyIsRemindedOfWhatHasComeIn() {
		String code = opened();
		cases.give(code, "congan", POLICE, AGREES);
		cases.step(AppraisalProcess.REMIND_OF_OPINION, code, OF_POLICE);
		cases.step(AppraisalProcess.ESCALATE_OPINION, code, OF_POLICE);
		assertThat(told("notice.opinionDue")).isEmpty();
		assertThat(told("notice.opinionOverdue")).isEmpty();
		assertThat(events(code, CaseEventKind.OPINION_REMINDED)).isEmpty();
	}

	@Test
	void anOpinionTakesTwoStatements() throws Exception {
		String code = opened();
		var statements = SqlLog.during(() -> cases.give(code, "congan", POLICE, AGREES));
		assertThat(statements).as("statements of give-opinion").hasSize(2);
	}

	@Test
	void theDatabaseKeepsWhatWasSaidBefore() {
		cases.give(opened(), "congan", POLICE, AGREES);
		assertThatThrownBy(() -> jdbc.sql("update opinion_version set stance = 'OTHER'").update()).isInstanceOf(DataAccessException.class)
			.hasMessageContaining("only ever added to");
	}

	private String opened() {
		String code = cases.accepted();
		open(code);
		return code;
	}

	private Map<String, Object> open(String code) {
		return cases.step(AppraisalProcess.OPEN_OPINIONS, code);
	}

	private OpinionSheet.Line line(String code, CurrentUser user) {
		return sheet(code, user).lines().getFirst();
	}

	private List<String> told(String key) {
		return jdbc.sql("select p.full_name from notice n join person p on p.id = n.person_id where n.key = ?").param(key).query(String.class).list();
	}

	private long count(String sql, Object parameter) {
		return jdbc.sql(sql).param(parameter).query(Long.class).single();
	}

	private CurrentUser standingAgency() {
		return user("thuongtruc", "ban-chi-dao-138-quan-6", Set.of("q6-thuong-truc"), Role.OFFICIAL);
	}

	private CurrentUser police() {
		return user("congan", "cong-an-quan-6", Set.of(POLICE), Role.OFFICIAL);
	}
}
