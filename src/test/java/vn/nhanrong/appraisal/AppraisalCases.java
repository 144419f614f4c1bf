package vn.nhanrong.appraisal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhanrong.SampleProposals;
import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.ProposalContent;
import vn.nhanrong.proposal.ProposalSubmission;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.StepUseCase;
import vn.nhanrong.shared.StepUseCase.StepAtHand;
import vn.nhanrong.shared.TaskUseCase;
import vn.nhanrong.shared.TaskUseCase.TaskAtHand;

/** Takes cases through their appraisal by the use cases that the process calls, without a process. */
@Component
class AppraisalCases {

	static final List<String> COMMITTEES = List.of("q6-cong-an", "q6-mat-tran", "q6-phu-nu", "q6-tai-chinh");
	static final OpinionForm AGREES = new OpinionForm(Stance.AGREE, null, null);

	private final Map<String, StepUseCase> steps;
	private final Map<String, TaskUseCase<?>> tasks;
	private final Register register;
	private final Organisations organisations;
	private final JdbcClient jdbc;
	private final EntityManager entities;
	private final ProposalSubmission submission;
	private final ObjectMapper json;
	private final SampleProposals samples;

	AppraisalCases(List<StepUseCase> steps, List<TaskUseCase<?>> tasks, Register register, Organisations organisations, JdbcClient jdbc,
			EntityManager entities, ProposalSubmission submission, ObjectMapper json, ApplicationContext application) {
		this.submission = submission;
		this.json = json;
		this.samples = new SampleProposals(application);
		this.steps = steps.stream().collect(Collectors.toMap(StepUseCase::step, Function.identity()));
		this.tasks = tasks.stream().collect(Collectors.toMap(TaskUseCase::task, Function.identity()));
		this.register = register;
		this.organisations = organisations;
		this.jdbc = jdbc;
		this.entities = entities;
	}

	/** A case whose dossier was accepted. */
	String accepted(String proposerUnit, String hostUnit) {
		var rule = organisations.ruleFor(null, Level.DISTRICT, unit("quan-6"), LocalDate.of(2026, 11, 26)).orElseThrow();
		return accepted(proposerUnit, hostUnit, rule);
	}

	String accepted() {
		return accepted("hoi-cuu-chien-binh-quan-6", "ubnd-quan-6");
	}

	String accepted(String proposerUnit, String hostUnit, CompetenceRuleView rule) {
		var code = proposed(proposerUnit, hostUnit, rule, null);
		register.changeStatus(code, ModelStatus.UNDER_APPRAISAL);
		entities.flush();
		return code;
	}

	/**
	 * A case as if its proposer were of that unit and it had come under that rule.
	 *
	 * @param rejection null unless the standing agency rejected the dossier
	 */
	String proposed(String proposerUnit, String hostUnit, CompetenceRuleView rule, String rejection) {
		var content = new ProposalContent(
				new ProposalContent.About("Khu dân cư an toàn", null, "TU_QUAN", Level.DISTRICT, hostUnit, List.of("Đoàn Thanh niên")),
				new ProposalContent.Need("Nhiều vụ mất trộm trong hai năm qua ở các hẻm nhỏ", LocalDate.of(2026, 10, 1), "Khảo sát 420 hộ"),
				new ProposalContent.Indicators(List.of(new ProposalContent.Indicator("Vụ trộm", "vụ", 1240L, 600L))),
				new ProposalContent.Plan("Ra mắt quý I, rà soát hằng quý", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
				new ProposalContent.Budget(false, List.of(new ProposalContent.Line("Camera", BudgetSource.STATE_BUDGET, 15_000_000L))));
		String code = submission.propose(content, true, null, samples.user(SampleProposals.PROPOSER)).modelCode();
		entities.flush();
		jdbc.sql("update proposal set unit_id = ?, rule = ?, rejection = ? where model_code = ?").param(unit(proposerUnit))
			.param(json(rule)).param(rejection).param(code).update();
		entities.clear();
		return code;
	}

	private String json(CompetenceRuleView rule) {
		try {
			return json.writeValueAsString(rule);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	Map<String, Object> step(String step, String code) {
		return step(step, code, Map.of());
	}

	Map<String, Object> step(String step, String code, Map<String, Object> variables) {
		return steps.get(step).run(new StepAtHand(code, variables));
	}

	Map<String, Object> view(String task, String code, String username, String office) {
		return tasks.get(task).view(new TaskAtHand("task", code, username, office, Map.of()));
	}

	@SuppressWarnings("unchecked")
	<F extends Record> Map<String, Object> complete(String task, String code, String username, String office,
			Map<String, Object> variables, F form) {
		return ((TaskUseCase<F>) tasks.get(task)).complete(new TaskAtHand("task", code, username, office, variables), form);
	}

	void give(String code, String username, String committee, OpinionForm form) {
		complete(AppraisalProcess.GIVE_OPINION, code, username, committee, Map.of(AppraisalProcess.COMMITTEE, committee), form);
	}

	/** All committees have answered and the opinions are closed. */
	String withOpinions() {
		String code = accepted();
		step(AppraisalProcess.OPEN_OPINIONS, code);
		give(code, "congan", "q6-cong-an", new OpinionForm(Stance.AGREE, null, "Có camera"));
		give(code, "mattran", "q6-mat-tran", AGREES);
		give(code, "phunu", "q6-phu-nu", new OpinionForm(Stance.OTHER, "Cần thêm phụ nữ", null));
		give(code, "taichinh", "q6-tai-chinh", new OpinionForm(Stance.DISAGREE, "Chưa rõ nguồn vốn", null));
		step(AppraisalProcess.CLOSE_OPINIONS, code);
		return code;
	}

	void put(String code, PutQuestionForm form) {
		complete(AppraisalProcess.PUT_QUESTION, code, "thuongtruc", "q6-thuong-truc", new HashMap<>(), form);
	}

	static PutQuestionForm pilot() {
		return new PutQuestionForm(Recognition.PILOT, 12, null, 5);
	}

	String withVote() {
		return withVote(pilot());
	}

	String withVote(PutQuestionForm form) {
		String code = withOpinions();
		put(code, form);
		step(AppraisalProcess.OPEN_VOTE, code);
		return code;
	}

	void vote(String code, String username, Ballot ballot) {
		complete(AppraisalProcess.CAST_VOTE, code, username, null, Map.of(AppraisalProcess.VOTER, username),
				new CastVoteForm(ballot, ballot == Ballot.DISAGREE ? "Chưa cần thiết, " + username : null));
	}

	void noVote(String code, String username) {
		step(AppraisalProcess.RECORD_NO_VOTE, code, Map.of(AppraisalProcess.VOTER, username));
	}

	Map<String, Object> count(String code) {
		return step(AppraisalProcess.COUNT_VOTES, code);
	}

	long unit(String code) {
		return organisations.unitWithCode(code).orElseThrow().id();
	}

	JdbcClient jdbc() {
		return jdbc;
	}
}
