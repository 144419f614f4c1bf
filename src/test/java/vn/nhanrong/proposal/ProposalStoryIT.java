package vn.nhanrong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.StoryTest;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.attachment.SubjectRef;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Language;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase.TaskAtHand;
import vn.nhanrong.workflow.EngineUser;

/** From the submission of a proposal to the check of its dossier. */
@StoryTest
@RecordApplicationEvents
class ProposalStoryIT extends ProposalStory {

	@Autowired
	private CheckDossierTask task;
	@Autowired
	private DossierChecks checks;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private Register register;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private ApplicationEvents events;
	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void submission_names_all_that_is_missing() {
		UUID id = drafts.start(proposer);
		refused(() -> submission.submit(id, view(id).version(), true, proposer), "name", "field", "level", "host", "need", "surveyedOn",
				"surveyFacts", "indicators", "plan", "startsOn", "endsOn", "budget");
		assertThat(submission.missing(id, proposer)).hasSize(12);
	}

	@Test
	void where_no_rule_is_in_force_the_proposer_is_told_what_to_do() {
		UUID id = complete("Mô hình cấp Thành phố");
		save(id, SampleProposal.about("Mô hình cấp Thành phố", SampleProposal.HOST, Level.CITY));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> submit(id))
			.satisfies(refusal -> assertThat(refusal.complaints()).singleElement().returns("host", Refusal.FieldComplaint::field)
				.returns("refusal.proposal.noRule", Refusal.FieldComplaint::key));
		assertThat(view(id).state()).isEqualTo(ProposalState.DRAFT);
	}

	@Test
	void a_submission_opens_one_case_however_often_it_is_asked_for() throws Exception {
		UUID id = complete("Vườn rau chung của khu phố");
		save(id, new ProposalContent.Indicators(List.of(ProposalContent.Indicator.EMPTY, new ProposalContent.Indicator("Vườn", "vườn", 0L, 5L))));
		long seen = view(id).version();
		Callable<String> click = () -> submission.submit(id, seen, true, proposer);
		List<String> codes;
		try (var hands = Executors.newFixedThreadPool(4)) {
			codes = hands.invokeAll(List.of(click, click, click, click)).stream().map(answer -> answer.resultNow()).distinct().toList();
		}
		assertThat(codes).hasSize(1);
		String code = codes.getFirst();
		assertThat(register.find(code).orElseThrow().summary().status()).isEqualTo(ModelStatus.PROPOSED);
		assertThat(kinds(code)).containsExactly(CaseEventKind.PROPOSED);
		assertThat(proposals.caseFile(code).orElseThrow()).returns("Vườn rau chung của khu phố", CaseFile::name)
			.returns("Tự quản", file -> file.field().nameVi()).returns(null, CaseFile::movement).returns("nguoidexuat", CaseFile::proposedBy)
			.returns(List.of("cong-an-quan-6", "Ban điều hành khu phố 3"), CaseFile::partners)
			.returns(List.of(new CaseFile.Indicator("Vườn", "vườn", 0, 5)), CaseFile::indicators)
			.returns("q6-thuong-truc", file -> file.rule().standingAgency()).returns(null, CaseFile::rejection);
		assertThat(proposals.mine(proposer, 0, 50).items()).filteredOn(row -> row.id().equals(id)).singleElement()
			.returns(Whereabouts.DOSSIER_CHECK, ProposalSummary::stands).returns(code, ProposalSummary::modelCode);
		kind(Refusal.Kind.CONFLICT, () -> save(id, SampleProposal.named("Quá muộn").about()));
	}

	@Test
	void likely_duplicates_have_to_be_looked_at_first() {
		UUID id = complete("Tổ tự quản an ninh trật tự khu vực chung cư");
		refused(() -> submission.submit(id, view(id).version(), false, proposer), "duplicatesSeen");
		String code = submit(id);
		assertThat(events.stream(ProposalSubmitted.class)).containsExactly(new ProposalSubmitted(code, "q6-thuong-truc"));
		assertThat(proposals.duplicates(code)).isNotEmpty().hasSizeLessThanOrEqualTo(5)
			.noneMatch(one -> one.modelCode().equals(code)).first().returns(100, Duplicate::score)
			.satisfies(one -> assertThat(one.reasons()).contains(Duplicate.Reason.SAME_NAME, Duplicate.Reason.SAME_FIELD));
	}

	@Test
	void a_returned_dossier_is_corrected_and_goes_on_and_a_checked_one_is_closed() {
		UUID id = complete("Đọc sách cùng trẻ em cuối tuần");
		String code = submit(id);
		refused(() -> check(code, DossierCheck.RETURNED, "  "), "reason");
		var members = new EngineUser(engine);
		members.complete("thuongtruc", code, DossierCheck.TASK,
				Map.of("decision", DossierCheck.RETURNED, "reason", "Thiếu số liệu khảo sát"));
		assertThat(members.openTasks(code)).as("it waits for the proposer").isEmpty();
		assertThat(register.find(code).orElseThrow().summary().status()).isEqualTo(ModelStatus.RETURNED);
		assertThat(view(id)).returns(ProposalState.RETURNED, ProposalView::state).returns(true, ProposalView::editable)
			.satisfies(view -> assertThat(view.returns()).singleElement().returns("Thiếu số liệu khảo sát", ReturnNote::reason));
		assertThat(noticesOf(proposer)).contains("notice.proposalReturned");
		kind(Refusal.Kind.CONFLICT, () -> check(code, DossierCheck.ACCEPTED, null));

		save(id, SampleProposal.about("Đọc sách cùng trẻ em", "phuong-binh-phu", Level.WARD));
		refused(() -> submit(id), "host");
		save(id, SampleProposal.about("Đọc sách cùng trẻ em", SampleProposal.HOST, Level.DISTRICT));
		assertThat(submit(id)).isEqualTo(code);
		assertThat(register.find(code).orElseThrow().summary()).returns(ModelStatus.PROPOSED, model -> model.status())
			.returns("Đọc sách cùng trẻ em", model -> model.name());
		assertThat(events.stream(ProposalResubmitted.class)).containsExactly(new ProposalResubmitted(code));

		check(code, DossierCheck.ACCEPTED, null);
		assertThat(register.find(code).orElseThrow().summary().status()).isEqualTo(ModelStatus.UNDER_APPRAISAL);
		assertThat(view(id)).returns(ProposalState.ACCEPTED, ProposalView::state).returns(false, ProposalView::editable);
		assertThat(kinds(code)).containsExactly(CaseEventKind.DOSSIER_ACCEPTED, CaseEventKind.RESUBMITTED,
				CaseEventKind.DOCUMENT_SUPERSEDED, CaseEventKind.RETURNED, CaseEventKind.PROPOSED);
		assertThat(trail.of(code, 0, 9).items().get(3)).returns("q6-thuong-truc", CaseEvent::office)
			.returns("Thiếu số liệu khảo sát", CaseEvent::note).returns("thuongtruc", CaseEvent::by);
		kind(Refusal.Kind.CONFLICT, () -> submit(id));
	}

	@Test
	void a_rejected_dossier_waits_for_the_signed_notice() {
		UUID id = complete("Chợ phiên đồ cũ");
		String code = submit(id);
		check(code, DossierCheck.REJECTED, "Không thuộc phạm vi phong trào");
		assertThat(register.find(code).orElseThrow().summary().status()).isEqualTo(ModelStatus.PROPOSED);
		assertThat(proposals.caseFile(code).orElseThrow().rejection()).isEqualTo("Không thuộc phạm vi phong trào");
		assertThat(kinds(code)).startsWith(CaseEventKind.DOSSIER_REJECTED);
		assertThat(view(id).editable()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"nguoidexuat", "congan"})
	void nobody_of_the_proposing_unit_or_the_host_checks_it(String username) {
		UUID id = complete("Cùng nhau giữ hẻm sạch " + username);
		save(id, SampleProposal.about("Cùng nhau giữ hẻm sạch " + username, "cong-an-quan-6", Level.DISTRICT));
		String code = submit(id);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> checks.accept(code, new DossierChecks.Checker(username, "q6-thuong-truc")))
			.returns(Refusal.Kind.FORBIDDEN, Refusal::kind).returns("refusal.dossier.ownUnit", Refusal::key);
		kind(Refusal.Kind.FORBIDDEN, () -> checks.accept(code, new DossierChecks.Checker(null, null)));
	}

	@Test
	void officials_and_the_units_proposers_read_the_dossier_and_its_files() {
		UUID id = complete("Lớp học bơi cho trẻ em trong hè");
		var subject = new SubjectRef(Proposals.ATTACHMENTS, id.toString());
		attachments.attach(subject, "khảo sát.pdf", new ByteArrayResource(pdf()), proposer);
		String code = submit(id);
		assertThat(proposals.dossier(code, official).proposalId()).isEqualTo(id);
		assertThat(proposals.dossier(code, People.colleagueOf(proposer)).content().plan().plan()).isEqualTo("Tháng 1: vận động");
		assertThat(attachments.of(subject, official, 0, 10).total()).isEqualTo(1);
		kind(Refusal.Kind.NOT_FOUND, () -> proposals.dossier(code, new People(jdbc).named("nguoidexuat.phuong")));
		kind(Refusal.Kind.NOT_FOUND, () -> proposals.dossier("MH-0001", official));
		kind(Refusal.Kind.FORBIDDEN, () -> attachments.attach(subject, "thêm.pdf", new ByteArrayResource(pdf()), proposer));
		assertThat(proposals.caseFile("MH-0001")).isEmpty();
	}

	@Test
	void the_form_of_the_check_shows_the_dossier_as_plain_text() {
		UUID id = complete("Tổ tự quản *an ninh* trật tự khu vực chung cư");
		String code = submit(id);
		var view = task.view(atHand(code));
		assertThat(view.get("proposalName").toString()).startsWith(code).contains("\\*an ninh\\*");
		assertThat(view.get("proposalFacts").toString()).contains("Hội Cựu chiến binh Quận 6", "02/11/2026");
		assertThat(view.get("budgetTotals").toString()).contains("75.000.000 VND", "15.000.000 VND");
		assertThat(view).containsEntry("caseLink", "/cases/" + code).containsEntry("hasDuplicates", true).containsEntry("hasReturns", false);
		assertThat(view.get("indicators")).isEqualTo(List.of(Map.of("name", "Vụ mất trộm", "unit", "vụ", "baseline", "23", "target", "12")));
	}

	@Test
	void the_form_of_the_check_is_in_English_for_whoever_chose_it() {
		String code = submit(complete("Tổ tự quản an ninh trật tự khu vực chung cư"));
		LocaleContextHolder.setLocale(Language.ENGLISH);
		var view = task.view(atHand(code));
		assertThat(view.get("proposalFacts").toString()).contains("**Field:** Self\\-management", "02/11/2026");
		assertThat(view.get("budgetTotals").toString()).contains("75,000,000 VND", "15,000,000 VND");
	}

	private Map<String, Object> check(String code, String decision, String reason) {
		return new TransactionTemplate(transactions)
			.execute(status -> task.complete(atHand(code), new DossierVerdict(decision, reason)));
	}

	private static TaskAtHand atHand(String code) {
		return new TaskAtHand("task", code, "thuongtruc", "q6-thuong-truc", Map.of());
	}

	private List<String> noticesOf(CurrentUser user) {
		return jdbc.sql("select key from notice where person_id = :person").param("person", user.personId()).query(String.class).list();
	}

	private List<CaseEventKind> kinds(String code) {
		return trail.of(code, 0, 20).items().stream().map(CaseEvent::kind).toList();
	}
}
