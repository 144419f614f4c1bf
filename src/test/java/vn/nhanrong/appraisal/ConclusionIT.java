package vn.nhanrong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.Documents;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;

@ApplicationTest
@Transactional
class ConclusionIT {

	@Autowired
	private AppraisalCases cases;

	@Autowired
	private Register register;

	@Autowired
	private CaseTrail trail;

	@Autowired
	private Documents documents;

	@Autowired
	private Organisations organisations;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void aThursday() {
		clock.set(LocalDate.of(2026, 11, 26));
	}

	@Test
	void aVoteThatPassedBecomesADraftDecisionAndThenAPilot() {
		String code = voted(AppraisalCases.pilot(), Ballot.AGREE);
		var draft = draft(AppraisalProcess.PREPARE_DECISION, code);
		assertThat(documents.ofModel(code)).as("nobody outside knows of a draft").isEmpty();
		assertThat(draft.subject()).isEqualTo("Về việc công nhận thí điểm mô hình “Khu dân cư an toàn”");
		assertThat(draft.body()).contains("4. Địa bàn thực hiện: Quận 6.", "2. Thực hiện kiến nghị của Tổ thẩm định Công an Quận 6: Có camera.");
		conclude(code);
		conclude(code);
		assertThat(status(code)).isEqualTo(ModelStatus.PILOT);
		assertThat(kinds(code)).containsOnlyOnce("BECAME_PILOT");
		assertThat(told(code)).containsExactly("notice.becamePilot nguoidexuat@quan6.example");
	}

	@Test
	void aModelMayBeRecognisedAtOnce() {
		String code = voted(new PutQuestionForm(Recognition.RECOGNISED, null, null, 5), Ballot.AGREE);
		draft(AppraisalProcess.PREPARE_DECISION, code);
		conclude(code);
		assertThat(status(code)).isEqualTo(ModelStatus.RECOGNISED);
		assertThat(kinds(code)).contains("BECAME_RECOGNISED");
	}

	@Test
	void aVoteThatDidNotPassBecomesANoticeWithTheReasons() {
		String code = voted(AppraisalCases.pilot(), Ballot.DISAGREE);
		var draft = draft(AppraisalProcess.PREPARE_REJECTION, code);
		assertThat(draft.body()).contains("2. Biểu quyết: Tán thành 0/3, không tán thành 3, không biểu quyết 0.",
				"- Chưa cần thiết, bithu.", "- Ý kiến của Tổ thẩm định tài chính Quận 6: Chưa rõ nguồn vốn.");
		conclude(code);
		assertThat(status(code)).isEqualTo(ModelStatus.REJECTED);
		assertThat(kinds(code)).contains("BECAME_REJECTED");
		assertThat(told(code)).containsExactly("notice.becameRejected nguoidexuat@quan6.example");
	}

	@Test
	void aRejectedDossierBecomesANoticeWithoutAVote() {
		var rule = organisations.ruleFor(null, Level.DISTRICT, cases.unit("quan-6"), LocalDate.of(2026, 11, 26)).orElseThrow();
		String code = cases.proposed("hoi-cuu-chien-binh-quan-6", "ubnd-quan-6", rule, "Trùng với mô hình khác");
		assertThat(draft(AppraisalProcess.PREPARE_REJECTION, code).body()).contains("2. Lý do: Trùng với mô hình khác.");
		conclude(code);
		assertThat(status(code)).isEqualTo(ModelStatus.REJECTED);
	}

	@Test
	void whatTheChairDecidedInATieCounts() {
		jdbc.sql("update person set unit_id = ? where full_name = 'Đỗ Thí Dụ'").param(cases.unit("hoi-cuu-chien-binh-quan-6")).update();
		String code = cases.withVote();
		cases.vote(code, "bithu", Ballot.DISAGREE);
		cases.vote(code, "phobithu", Ballot.AGREE);
		cases.count(code);
		cases.complete(AppraisalProcess.BREAK_TIE, code, "bithu", null, Map.of(),
				new BreakTieForm(BreakTieForm.Decision.PASSED, "Nhân dân đồng tình"));
		draft(AppraisalProcess.PREPARE_DECISION, code);
		conclude(code);
		assertThat(status(code)).isEqualTo(ModelStatus.PILOT);
	}

	@Test
	void nothingIsRecognisedThatWasNotVotedFor() {
		String code = voted(AppraisalCases.pilot(), Ballot.DISAGREE);
		assertThatIllegalStateException().isThrownBy(() -> cases.step(AppraisalProcess.PREPARE_DECISION, code));
	}

	private String voted(PutQuestionForm question, Ballot ballot) {
		String code = cases.withVote(question);
		List.of("bithu", "phobithu", "uyvien").forEach(user -> cases.vote(code, user, ballot));
		cases.count(code);
		return code;
	}

	private DocumentContent draft(String step, String code) {
		var routing = cases.step(step, code);
		assertThat(routing).containsOnlyKeys(IssuanceProcess.DOCUMENT, IssuanceProcess.SIGNING_OFFICE, IssuanceProcess.CLERK_OFFICE)
			.containsEntry(IssuanceProcess.SIGNING_OFFICE, "q6-chu-tich").containsEntry(IssuanceProcess.CLERK_OFFICE, "q6-van-thu");
		return documents.content(UUID.fromString(routing.get(IssuanceProcess.DOCUMENT).toString())).orElseThrow();
	}

	private void conclude(String code) {
		cases.step(AppraisalProcess.CONCLUDE, code);
		entities.flush();
	}

	private ModelStatus status(String code) {
		return register.find(code).orElseThrow().summary().status();
	}

	private List<String> kinds(String code) {
		return trail.of(code, 0, 100).items().stream().map(CaseEvent::kind).map(Enum::name).toList();
	}

	private List<String> told(String code) {
		return jdbc.sql("""
				select n.key || ' ' || p.email from notice n join person p on p.id = n.person_id
				where n.key like 'notice.became%' and n.arguments ->> 0 = ?""").param(code).query(String.class).list();
	}
}
