package vn.nhanrong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import vn.nhanrong.CountedStatements;
import vn.nhanrong.CountingDataSource;
import vn.nhanrong.SampleProposals;
import vn.nhanrong.StoryTest;
import vn.nhanrong.proposal.DossierCheck;
import vn.nhanrong.workflow.EngineUser;

/** How many statements a completion of each task takes, the engine's own, the claim and the jobs that follow included. */
@StoryTest
@Import(CountedStatements.class)
class AppraisalStatementsIT {

	@Autowired
	private ProcessEngine engine;
	@Autowired
	private DataSource database;
	@Autowired
	private ApplicationContext context;
	private final Map<String, List<Integer>> taken = new HashMap<>();
	private EngineUser members;
	private SampleProposals proposals;

	@BeforeEach
	void prepare() {
		members = new EngineUser(engine);
		proposals = new SampleProposals(context);
		// What the engine has to read once, it has read with this.
		appraise(proposals.submit());
	}

	@Test
	void no_completion_takes_more_statements_than_it_needs() {
		appraise(proposals.submit());
		assertThat(taken.get(DossierCheck.TASK)).as("check of the dossier").hasSize(1).allMatch(statements -> statements <= 70);
		assertThat(taken.get(AppraisalProcess.GIVE_OPINION)).as("opinions; the last closes them, and four sheets are made").hasSize(4)
			.allMatch(statements -> statements <= 156).filteredOn(statements -> statements > 80).hasSizeLessThanOrEqualTo(1);
		assertThat(taken.get(AppraisalProcess.PUT_QUESTION)).as("question").hasSize(1).allMatch(statements -> statements <= 66);
		assertThat(taken.get(AppraisalProcess.CAST_VOTE)).as("votes; the last is counted, with its minutes, and a decision drafted").hasSize(3)
			.allMatch(statements -> statements <= 125).filteredOn(statements -> statements > 62).hasSizeLessThanOrEqualTo(1);
	}

	private void appraise(String code) {
		taken.clear();
		complete("thuongtruc", code, DossierCheck.TASK, Map.of("decision", DossierCheck.ACCEPTED));
		for (String committee : List.of("congan", "mattran", "phunu", "taichinh")) {
			complete(committee, code, AppraisalProcess.GIVE_OPINION, Map.of("opinion", "AGREE", "reason", "Phù hợp với địa bàn.",
					"conditions", "Báo cáo kết quả hằng quý."));
		}
		complete("thuongtruc", code, AppraisalProcess.PUT_QUESTION, Map.of("target", "PILOT", "pilotMonths", 12, "question",
				"Công nhận mô hình thí điểm?", "votingDays", 5));
		for (String voter : List.of("bithu", "phobithu", "uyvien")) {
			complete(voter, code, AppraisalProcess.CAST_VOTE, Map.of("ballot", "AGREE", "reason", "Đồng ý."));
		}
	}

	private void complete(String username, String code, String task, Map<String, Object> form) {
		int before = ((CountingDataSource) database).statementsOfThisThread();
		members.complete(username, code, task, form);
		members.runJobs(code);
		taken.computeIfAbsent(task, none -> new ArrayList<>()).add(((CountingDataSource) database).statementsOfThisThread() - before);
	}
}
