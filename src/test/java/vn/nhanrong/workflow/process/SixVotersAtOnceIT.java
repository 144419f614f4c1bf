package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

import vn.nhanrong.SampleProposals;
import vn.nhanrong.StoryTest;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.workflow.AtOnce;

/** Six members complete their tasks in the same instant: all votes count, and nobody meets an error. */
@StoryTest
class SixVotersAtOnceIT extends ProcessStory {

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void all_votes_of_one_instant_count_and_nobody_meets_an_error() throws Exception {
		var voters = new ArrayList<>(List.of("bithu.phuong", "phobithu.phuong", "uyvien.phuong"));
		voters.addAll(new MoreMembers(application).join("bp-ban-thuong-vu", "dang-uy-phuong-binh-phu", 3, "Ủy viên Bổ Sung", "uyvien"));
		code = new SampleProposals(application).submitInWard();
		members.complete("thuongtruc.phuong", code, "check-dossier", Map.of("decision", "ACCEPTED"));
		for (String committee : List.of("congan.phuong", "mattran.phuong", "phunu.phuong", "taichinh.phuong")) {
			members.complete(committee, code, "give-opinion", Map.of("opinion", "AGREE"));
		}
		members.runJobs(code);
		members.complete("thuongtruc.phuong", code, "put-question", Map.of("target", "RECOGNISED", "votingDays", 5));

		new AtOnce(transactions).each(voters, voter -> members.complete(voter, code, "cast-vote", Map.of("ballot", "AGREE")));
		members.runJobs(code);

		var events = trail.of(code, 0, 100).items();
		assertThat(events).filteredOn(event -> event.kind() == CaseEventKind.VOTE_CAST).hasSize(6);
		assertThat(events).filteredOn(event -> event.kind() == CaseEventKind.VOTE_COUNTED).singleElement()
			.satisfies(event -> assertThat(event.note()).startsWith("Tán thành 6/6"));
		assertThat(members.openTasks(code)).containsExactly("draft-document");
	}
}
