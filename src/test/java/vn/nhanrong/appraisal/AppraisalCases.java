package vn.nhanrong.appraisal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.ProposedModel;
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
	private final ObjectMapper json;

	AppraisalCases(List<StepUseCase> steps, List<TaskUseCase<?>> tasks, Register register, Organisations organisations, JdbcClient jdbc,
			EntityManager entities, ObjectMapper json) {
		this.steps = steps.stream().collect(Collectors.toMap(StepUseCase::step, Function.identity()));
		this.tasks = tasks.stream().collect(Collectors.toMap(TaskUseCase::task, Function.identity()));
		this.register = register;
		this.organisations = organisations;
		this.jdbc = jdbc;
		this.entities = entities;
		this.json = json;
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

	/** @param rejection null unless the standing agency rejected the dossier */
	String proposed(String proposerUnit, String hostUnit, CompetenceRuleView rule, String rejection) {
		String code = register.propose(new ProposedModel("Khu dân cư an toàn", null, "TU_QUAN", unit(hostUnit), Level.DISTRICT));
		entities.flush();
		var id = UUID.randomUUID();
		jdbc.sql("""
				insert into proposal (id, proposed_by, person_id, unit_id, state, name, field_code, level, host_text, host_id, need, surveyed_on,
				    survey_facts, plan, model_code, rule_id, rule, rejection, started_at, saved_at, submitted_at, version)
				select :id, 'nguoidexuat', a.person_id, :unit, :state, 'Khu dân cư an toàn', 'TU_QUAN', 'DISTRICT', 'Đơn vị chủ trì', :host,
				    'Nhiều vụ mất trộm', '2026-10-01', '1.240 vụ', 'Ra mắt quý I', :code, :ruleId, :rule, :rejection, now(), now(), now(), 0
				from account a where a.username = 'nguoidexuat'""")
			.param("id", id).param("unit", unit(proposerUnit)).param("state", rejection == null ? "ACCEPTED" : "REJECTED")
			.param("host", unit(hostUnit)).param("code", code).param("ruleId", rule.id()).param("rule", json(rule))
			.param("rejection", rejection).update();
		jdbc.sql("insert into proposal_partner values (?, 0, 'Đoàn Thanh niên')").param(id).update();
		jdbc.sql("insert into proposal_indicator values (?, 0, 'Vụ trộm', 'vụ', 1240, 600)").param(id).update();
		jdbc.sql("insert into proposal_budget_line values (?, 0, 'Camera', 'STATE_BUDGET', 15000000)").param(id).update();
		return code;
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

	private String json(CompetenceRuleView rule) {
		try {
			return json.writeValueAsString(rule);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
