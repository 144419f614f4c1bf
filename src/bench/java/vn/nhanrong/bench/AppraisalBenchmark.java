package vn.nhanrong.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import vn.nhanrong.CountedStatements;
import vn.nhanrong.CountingDataSource;
import vn.nhanrong.SampleProposals;
import vn.nhanrong.StoryTest;
import vn.nhanrong.appraisal.AppraisalProcess;
import vn.nhanrong.proposal.DossierCheck;
import vn.nhanrong.workflow.EngineUser;

/**
 * The appraisal of a proposal, from the check of the dossier to the counted vote, by the application (validation, rules,
 * trail, tables of its own) and by the engine alone on the same server, in turns. Prints completions of user tasks per
 * second and statements per completion; gates nothing.
 */
@StoryTest
@Import(CountedStatements.class)
class AppraisalBenchmark {

	private static final int CASES = 10;
	private static final int WARM_UP = 3;
	private static final int ROUNDS = 9;
	private static final Map<String, String> GROUPS = Map.of("congan", "q6-cong-an", "mattran", "q6-mat-tran", "phunu", "q6-phu-nu",
			"taichinh", "q6-tai-chinh");

	@Autowired
	private ProcessEngine engine;
	@Autowired
	private DataSource database;
	@Autowired
	private ApplicationContext context;

	@Test
	void appraisal() throws Exception {
		var bare = BareEngine.on(database);
		var proposals = new SampleProposals(context);
		var application = new Side("application", engine, (CountingDataSource) database);
		var alone = new Side("engine alone", bare.engine(), bare.database());
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			application.run(proposals.submit(CASES), round >= 0);
			alone.run(started(bare.engine(), round), round >= 0);
		}
		System.out.printf("%nAppraisal: %d rounds of %d cases, %d completions each; medians%n", ROUNDS, CASES, application.completions / CASES);
		System.out.printf("  %-14s %14s %26s%n", "", "completions/s", "statements per completion");
		application.print();
		alone.print();
		System.out.printf(Locale.ROOT, "  ratio %.2f%n", application.rate() / alone.rate());
		bare.engine().close();
	}

	private static List<String> started(ProcessEngine bare, int round) {
		var codes = new ArrayList<String>();
		for (int n = 0; n < CASES; n++) {
			var code = "BARE-" + round + "-" + n;
			bare.getRuntimeService().startProcessInstanceByKey(AppraisalProcess.ID, code,
					Map.of(AppraisalProcess.STANDING_AGENCY, "q6-thuong-truc"));
			codes.add(code);
		}
		return codes;
	}

	private final class Side {

		private final String name;
		private final EngineUser members;
		private final TaskService tasks;
		private final CountingDataSource sent;
		private final List<Double> rates = new ArrayList<>();
		private int completions;
		private double statements;

		Side(String name, ProcessEngine engine, CountingDataSource sent) {
			this.name = name;
			this.members = new EngineUser(engine);
			this.tasks = engine.getTaskService();
			this.sent = sent;
		}

		void run(List<String> codes, boolean counts) {
			completions = 0;
			int before = sent.statements();
			long start = System.nanoTime();
			codes.forEach(this::appraise);
			double seconds = (System.nanoTime() - start) / 1e9;
			if (counts) {
				rates.add(completions / seconds);
				statements = (double) (sent.statements() - before) / completions;
			}
		}

		private void appraise(String code) {
			complete("thuongtruc", "q6-thuong-truc", code, DossierCheck.TASK,
					Map.of("decision", DossierCheck.ACCEPTED, DossierCheck.OUTCOME, DossierCheck.ACCEPTED));
			for (String committee : List.of("congan", "mattran", "phunu", "taichinh")) {
				complete(committee, GROUPS.get(committee), code, AppraisalProcess.GIVE_OPINION, Map.of("opinion", "AGREE", "reason",
						"Phù hợp với địa bàn.", "conditions", "Báo cáo kết quả hằng quý."));
			}
			complete("thuongtruc", "q6-thuong-truc", code, AppraisalProcess.PUT_QUESTION, Map.of("target", "PILOT", "pilotMonths", 12,
					"question", "Công nhận mô hình thí điểm?", "votingDays", 5));
			for (String voter : List.of("bithu", "phobithu", "uyvien")) {
				complete(voter, null, code, AppraisalProcess.CAST_VOTE, Map.of("ballot", "AGREE", "reason", "Đồng ý."));
			}
		}

		/** Finds the task, claims it where it is a group's, completes it, and does what is due then. */
		private void complete(String username, String group, String code, String task, Map<String, Object> form) {
			members.as(username, () -> {
				var open = tasks.createTaskQuery().processInstanceBusinessKey(code).taskDefinitionKey(task);
				var found = (group == null ? open.taskAssignee(username) : open.taskCandidateGroup(group)).singleResult();
				if (group != null) {
					tasks.claim(found.getId(), username);
				}
				tasks.complete(found.getId(), form);
			});
			members.runJobs(code);
			completions++;
		}

		double rate() {
			var sorted = rates.stream().mapToDouble(Double::doubleValue).toArray();
			Arrays.sort(sorted);
			return sorted[sorted.length / 2];
		}

		void print() {
			System.out.printf(Locale.ROOT, "  %-14s %14.1f %26.1f%n", name, rate(), statements);
		}
	}
}
