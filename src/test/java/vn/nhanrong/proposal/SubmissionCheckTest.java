package vn.nhanrong.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.nhanrong.proposal.ProposalContent.Budget;
import vn.nhanrong.proposal.ProposalContent.Line;
import vn.nhanrong.proposal.ProposalContent.Plan;
import vn.nhanrong.shared.Refusal.FieldComplaint;

class SubmissionCheckTest {

	private static final LocalDate TODAY = SampleProposal.SURVEYED;

	@Test
	void a_complete_proposal_lacks_nothing_and_a_survey_may_end_today() {
		assertThat(SubmissionCheck.complaints(SampleProposal.named("Tên"), true, TODAY)).isEmpty();
	}

	@Test
	void a_survey_of_tomorrow_and_an_unknown_host_are_named() {
		assertThat(SubmissionCheck.complaints(SampleProposal.named("Tên"), false, TODAY.minusDays(1)))
			.containsExactly(new FieldComplaint("host", "refusal.proposal.hostUnknown"),
					new FieldComplaint("surveyedOn", "refusal.proposal.surveyInFuture"));
	}

	@Test
	void money_is_either_estimated_or_not_needed() {
		var line = new Line("Loa", BudgetSource.STATE_BUDGET, 1L);
		assertThat(fields(budget(new Budget(true, List.of())))).isEmpty();
		assertThat(fields(budget(new Budget(true, List.of(Line.EMPTY))))).isEmpty();
		assertThat(fields(budget(new Budget(false, List.of(Line.EMPTY))))).containsExactly("budget");
		assertThat(fields(budget(new Budget(true, List.of(line))))).containsExactly("noBudget");
		assertThat(fields(budget(new Budget(false, List.of(line, new Line(null, null, 0L))))))
			.containsExactly("budget[1].item", "budget[1].source", "budget[1].amount");
	}

	@Test
	void a_plan_does_not_end_before_it_begins() {
		var sample = SampleProposal.named("Tên");
		var backwards = new ProposalContent(sample.about(), sample.need(), sample.indicators(),
				new Plan("Kế hoạch", TODAY, TODAY.minusDays(1)), sample.budget());
		assertThat(fields(backwards)).containsExactly("endsOn");
	}

	private static ProposalContent budget(Budget budget) {
		var sample = SampleProposal.named("Tên");
		return new ProposalContent(sample.about(), sample.need(), sample.indicators(), sample.plan(), budget);
	}

	private static List<String> fields(ProposalContent content) {
		return SubmissionCheck.complaints(content, true, TODAY).stream().map(FieldComplaint::field).toList();
	}
}
