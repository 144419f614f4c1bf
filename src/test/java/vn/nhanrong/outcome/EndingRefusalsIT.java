package vn.nhanrong.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import jakarta.persistence.EntityManager;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SampleModels;
import vn.nhanrong.document.DocumentSamples;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.Refusal;

/** What the use cases refuse whoever calls them, and what the database keeps as it is. */
@ApplicationTest
@Transactional
class EndingRefusalsIT {

	private static final String AGENCY = "q6-thuong-truc";
	private static final String CONTACT = "q6-dau-moi-ccb";
	private static final HostAnswerForm AGREES = new HostAnswerForm(HostStance.AGREE, null);
	private static final HandOverForm ITEMS = new HandOverForm(List.of());

	@Autowired
	private ApplicationContext application;
	@Autowired
	private RetirementHearing hearing;
	@Autowired
	private RetirementSettling settling;
	@Autowired
	private RetirementStore retirements;
	@Autowired
	private MergerHearing mergerHearing;
	@Autowired
	private MergerSettling mergerSettling;
	@Autowired
	private MergerStore mergers;
	@Autowired
	private EndingReminders reminders;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private EntityManager entities;

	private String code;

	@BeforeEach
	void aModelIsRecognised() {
		code = new SampleModels(application).recognised();
		entities.flush();
	}

	@Test
	void nobody_but_the_hosts_office_answers_and_hands_over() {
		asked();
		forbidden(() -> hearing.answer(code, AGREES, "congan", "q6-cong-an"));
		forbidden(() -> hearing.answer(code, AGREES, "thuongtruc", AGENCY));
		forbidden(() -> settling.handOver(code, ITEMS, "nguoidexuat", CONTACT));
	}

	@Test
	void what_is_not_waited_for_is_refused() {
		conflict(() -> hearing.propose(code, proposal(), "thuongtruc", AGENCY));
		hearing.begin(code);
		conflict(() -> hearing.decide(code, new DecideRetirementForm("Lý do", null), "thuongtruc", AGENCY));
		hearing.propose(code, proposal(), "thuongtruc", AGENCY);
		hearing.propose(code, proposal(), "thuongtruc", AGENCY);
		hearing.ask(code);
		conflict(() -> hearing.propose(code, proposal(), "thuongtruc", AGENCY));
		conflict(() -> hearing.decide(code, new DecideRetirementForm("Lý do", null), "thuongtruc", AGENCY));
		assertThatIllegalStateException().isThrownBy(() -> settling.prepareDecision(code));
		hearing.answer(code, AGREES, "nguoidexuat", CONTACT);
		conflict(() -> hearing.answer(code, AGREES, "nguoidexuat", CONTACT));
		conflict(() -> settling.settle(code, new SettleBudgetForm(0L, 0L, 0L, 0L, null), "thuongtruc", AGENCY));
		conflict(() -> settling.archive(code, new ArchiveDossierForm("Kho", 1, 1, true), "thuongtruc", AGENCY));
		assertThatIllegalStateException().as("without a decision").isThrownBy(() -> settling.conclude(code));
		assertThatIllegalStateException().as("without a decision").isThrownBy(() -> settling.order(code));
	}

	@Test
	void of_what_has_come_in_nobody_is_reminded_and_it_is_not_taken_back() {
		asked();
		hearing.answer(code, AGREES, "nguoidexuat", CONTACT);
		hearing.recordNoAnswer(code);
		reminders.remindOfAnswer(code);
		reminders.escalateAnswer(code);
		assertThat(retirements.of(code).orElseThrow().answer().stance()).isEqualTo(HostStance.AGREE);
		assertThat(kinds()).doesNotContain(CaseEventKind.OUTCOME_REMINDED, CaseEventKind.OUTCOME_ESCALATED, CaseEventKind.RETIREMENT_NOT_ANSWERED);
	}

	@Test
	void nobody_judges_the_model_of_ones_own_unit() {
		code = new SampleModels(application).imported("Ban Chỉ đạo 138 Quận 6", "DISTRICT", "2024-01-01", "");
		assertThat(hearing.begin(code)).containsEntry(RetirementProcess.STANDING_AGENCY, AGENCY)
			.containsEntry(RetirementProcess.JUDGE, "q6-ban-thuong-vu");
		forbidden(() -> hearing.propose(code, proposal(), "thuongtruc", AGENCY));
		hearing.propose(code, proposal(), "bithu", "q6-ban-thuong-vu");
		hearing.ask(code);
		hearing.recordNoAnswer(code);
		forbidden(() -> hearing.decide(code, new DecideRetirementForm("Lý do", null), "thuongtruc", AGENCY));
		hearing.decide(code, new DecideRetirementForm("Lý do", null), "bithu", "q6-ban-thuong-vu");
	}

	@Test
	void nobody_plans_the_merger_of_ones_own_units_model() {
		code = new SampleModels(application).imported("Ban Chỉ đạo 138 Quận 6", "DISTRICT", "2024-01-01", "");
		mergerHearing.begin(code);
		forbidden(() -> mergerHearing.plan(code, plan(), "thuongtruc", AGENCY));
		forbidden(() -> mergerHearing.decide(code, new DecideMergerForm(DecideMergerForm.Outcome.MERGE, "Lý do", null), "thuongtruc", AGENCY));
	}

	@Test
	void nobody_of_the_surviving_models_host_concludes_on_a_merger() {
		var other = new SampleModels(application).imported("Ban Chỉ đạo 138 Quận 6", "DISTRICT", "2024-01-01", "");
		entities.flush();
		assertThat(mergerHearing.begin(code)).containsEntry(MergerProcess.JUDGE, AGENCY);
		mergerHearing.plan(code, new PlanMergerForm(other, List.of(PassedOn.DOSSIER), null, "Trùng nội dung."), "thuongtruc", AGENCY);
		assertThat(mergerHearing.ask(code)).containsEntry(MergerProcess.JUDGE, "q6-ban-thuong-vu");
		for (var answer : mergers.of(code).map(application.getBean(MergerAnswers.class)::of).orElseThrow()) {
			mergerHearing.recordNoAnswer(code, answer.office());
		}
		var decision = new DecideMergerForm(DecideMergerForm.Outcome.MERGE, "Lý do", null);
		forbidden(() -> mergerHearing.decide(code, decision, "thuongtruc", AGENCY));
		mergerHearing.decide(code, decision, "bithu", "q6-ban-thuong-vu");
	}

	@Test
	void a_merger_is_settled_once_all_is_handed_over_and_passes_no_budget_on_unless_its_decision_does() {
		mergerHearing.begin(code);
		mergerHearing.plan(code, plan(), "thuongtruc", AGENCY);
		conflict(() -> mergerSettling.settle(code, new SettleMergerForm(0L, 0L, 0L, 0L, 0L, null), "thuongtruc", AGENCY));
		assertThatThrownBy(() -> jdbc.sql("update merger set estimate = 1, allocated = 1, spent = 0, transferred = 1, returned = 0 where model_code = ?")
			.param(code).update()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void a_merger_waits_for_every_host_and_for_nobody_else() {
		conflict(() -> mergerHearing.plan(code, plan(), "thuongtruc", AGENCY));
		mergerHearing.begin(code);
		var decision = new DecideMergerForm(DecideMergerForm.Outcome.MERGE, "Lý do", null);
		mergerHearing.plan(code, plan(), "thuongtruc", AGENCY);
		conflict(() -> mergerHearing.decide(code, decision, "thuongtruc", AGENCY));
		mergerHearing.ask(code);
		assertThat(mergerHearing.ask(code)).as("nobody is asked twice").containsEntry(MergerProcess.HOSTS, CONTACT);
		conflict(() -> mergerHearing.decide(code, decision, "thuongtruc", AGENCY));
		forbidden(() -> mergerHearing.answer(code, CONTACT, AGREES, "congan", "q6-cong-an"));
		conflict(() -> mergerHearing.answer(code, "q6-cong-an", AGREES, "congan", "q6-cong-an"));
		assertThatIllegalStateException().isThrownBy(() -> mergerSettling.prepareDecision(code));
		mergerHearing.answer(code, CONTACT, AGREES, "nguoidexuat", CONTACT);
		conflict(() -> mergerHearing.answer(code, CONTACT, AGREES, "nguoidexuat", CONTACT));
		mergerHearing.recordNoAnswer(code, CONTACT);
		reminders.remindOfMergerAnswer(code, CONTACT);
		reminders.escalateMergerAnswer(code, CONTACT);
		assertThat(kinds()).doesNotContain(CaseEventKind.OUTCOME_REMINDED, CaseEventKind.OUTCOME_ESCALATED, CaseEventKind.MERGER_NOT_ANSWERED);
		mergerHearing.decide(code, decision, "thuongtruc", AGENCY);
		conflict(() -> mergerHearing.plan(code, plan(), "thuongtruc", AGENCY));
		forbidden(() -> mergerSettling.handOver(code, ITEMS, "nguoidexuat", CONTACT));
		assertThatIllegalStateException().as("without a decision").isThrownBy(() -> mergerSettling.conclude(code));
		assertThatIllegalStateException().as("without a decision").isThrownBy(() -> mergerSettling.order(code));
		assertThat(mergers.of(code).orElseThrow().isConcluded()).isFalse();
	}

	@Test
	void an_objection_without_a_reply_does_not_get_past_the_database_either() {
		asked();
		hearing.answer(code, new HostAnswerForm(HostStance.OBJECT, "Vẫn hoạt động."), "nguoidexuat", CONTACT);
		assertThatThrownBy(() -> jdbc.sql("update retirement set final_reasons = 'Lý do', decided_at = now() where model_code = ?").param(code)
			.update()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void amounts_that_do_not_add_up_do_not_get_past_the_database_either() {
		asked();
		assertThatThrownBy(() -> jdbc.sql("update retirement set estimate = 10, allocated = 10, spent = 5, returned = 4 where model_code = ?")
			.param(code).update()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void what_was_handed_over_stays_written() {
		asked();
		jdbc.sql("""
				insert into handed_over_item (retirement_id, position, item, receiver, handed_on)
				select id, 1, 'Sổ họp', 'UBND Quận 6', current_date from retirement where model_code = ?""").param(code).update();
		assertThatThrownBy(() -> jdbc.sql("update handed_over_item set receiver = 'Khu phố 4'").update()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void a_retirement_is_kept() {
		asked();
		assertThatThrownBy(() -> jdbc.sql("delete from retirement where model_code = ?").param(code).update())
			.isInstanceOf(DataAccessException.class).hasMessageContaining("kept as it was concluded");
	}

	@Test
	void the_answer_of_a_host_never_changes() {
		mergerHearing.begin(code);
		mergerHearing.plan(code, plan(), "thuongtruc", AGENCY);
		mergerHearing.ask(code);
		mergerHearing.answer(code, CONTACT, AGREES, "nguoidexuat", CONTACT);
		assertThatThrownBy(() -> jdbc.sql("update merger_answer set state = 'OBJECT', reasons = 'Khác'").update())
			.isInstanceOf(DataAccessException.class).hasMessageContaining("the answer of a host never changes");
	}

	@Test
	void a_decision_that_was_taken_back_ends_nothing() {
		var decisions = application.getBean(EndingDecisions.class);
		var decision = new DocumentSamples(application).issued(DocumentSamples.decision(code, "Về việc kết thúc mô hình"));
		entities.flush();
		assertThat(decisions.requireIssued(decision, code).id()).isEqualTo(decision);
		jdbc.sql("update document set state = 'REVOKED' where id = ?").param(decision).update();
		assertThatIllegalStateException().isThrownBy(() -> decisions.requireIssued(decision, code));
		assertThatIllegalStateException().isThrownBy(() -> decisions.requireIssued(null, code));
	}

	private void asked() {
		hearing.begin(code);
		hearing.propose(code, proposal(), "thuongtruc", AGENCY);
		hearing.ask(code);
	}

	private static ProposeRetirementForm proposal() {
		return new ProposeRetirementForm(RetirementGround.LEGAL, "Kế hoạch số 12/KH-UBND", "Đã bãi bỏ.", "Sổ họp.", "Kinh phí năm 2026.");
	}

	/** Into a model of the same host's. */
	private PlanMergerForm plan() {
		var other = new SampleModels(application).recognised();
		entities.flush();
		return new PlanMergerForm(other, List.of(PassedOn.DOSSIER), null, "Trùng nội dung.");
	}

	private static void forbidden(ThrowingCallable deed) {
		refused(Refusal.Kind.FORBIDDEN, deed);
	}

	private static void conflict(ThrowingCallable deed) {
		refused(Refusal.Kind.CONFLICT, deed);
	}

	private static void refused(Refusal.Kind kind, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind));
	}

	private List<CaseEventKind> kinds() {
		return trail.of(code, 0, 200).items().stream().map(CaseEvent::kind).toList();
	}
}
