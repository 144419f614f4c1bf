package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import vn.nhanrong.SampleEvaluations;
import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.access.Accounts;
import vn.nhanrong.access.Role;
import vn.nhanrong.evaluation.EvaluationConclusionProcess;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.workflow.AtOnce;

/** Six members of a panel vote in the same instant: all votes count, and nobody meets an error. */
@StoryTest
class SixPanelistsAtOnceIT extends ProcessStory {

	@Autowired
	private PlatformTransactionManager transactions;
	@Autowired
	private Accounts accounts;
	@Autowired
	private JdbcClient jdbc;

	@Test
	void all_votes_of_one_instant_count_and_nobody_meets_an_error() throws Exception {
		var samples = new SampleEvaluations(application);
		code = new SampleModels(application).recognised();
		var panel = sixOnThePanel(samples.scored(code, "FINAL", "MAINTAIN"));
		members.start(EvaluationConclusionProcess.ID, code);
		members.complete("nguoidexuat", code, "answer-evaluation", Map.of("answer", "NO_COMMENT"));
		members.complete("thuongtruc", code, "hold-panel-meeting", Map.of("metOn", "26/11/2026", "place", "Hội trường", "present",
				List.of(samples.person("congan")), "discussion", "Thống nhất.", "outcome", "MAINTAIN", "votingDays", 5));

		new AtOnce(transactions).each(panel, member -> members.complete(member, code, "vote-on-evaluation", Map.of("ballot", "AGREE")));
		members.runJobs(code);

		var events = trail.of(code, 0, 100).items();
		assertThat(events).filteredOn(event -> event.kind() == CaseEventKind.PANEL_VOTED).hasSize(6);
		assertThat(events).filteredOn(event -> event.kind() == CaseEventKind.PANEL_COUNTED).singleElement()
			.satisfies(event -> assertThat(event.note()).startsWith("Tán thành 6/6"));
		assertThat(members.openTasks(code)).containsExactly("draft-document");
	}

	/** The four of the demo and two more. */
	private List<String> sixOnThePanel(long evaluation) {
		var panel = new ArrayList<>(List.of("congan", "mattran", "phunu", "taichinh"));
		for (int more = 1; more <= 2; more++) {
			long person = jdbc.sql("insert into person (full_name, unit_id) select ?, id from unit where code = 'cong-an-quan-6' returning id")
				.param("Ủy viên Hội Đồng " + more).query(Long.class).single();
			String username = accounts.create(person, "hoidong" + more, Set.of(Role.OFFICIAL)).username();
			jdbc.sql("""
					insert into panel_member (evaluation_id, position, person_id, full_name, committee, role, username, recused, substitute)
					values (:evaluation, :position, :person, :name, 'q6-cong-an', 'MEMBER', :username, false, true)""")
				.param("evaluation", evaluation).param("position", 100 + more).param("person", person)
				.param("name", "Ủy viên Hội Đồng " + more).param("username", username).update();
			panel.add(username);
		}
		return panel;
	}
}
