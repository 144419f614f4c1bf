package vn.nhanrong.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.nhanrong.register.CaseEventKind;

class WhereaboutsTest {

	@ParameterizedTest
	@EnumSource
	void after_everything_that_can_happen_a_case_is_somewhere(CaseEventKind last) {
		assertThat(Whereabouts.of(ProposalState.SUBMITTED, last)).isNotNull().isNotEqualTo(Whereabouts.DRAFT);
	}

	@ParameterizedTest
	@CsvSource({"PROPOSED, DOSSIER_CHECK", "RETURNED, RETURNED", "RESUBMITTED, DOSSIER_CHECK", "OPINION_GIVEN, OPINIONS", "VOTE_CAST, VOTE",
			"DOSSIER_REJECTED, DRAFTING", "NUMBERED, SIGNING", "SIGNED, SEALING", "BECAME_PILOT, APPROVED", "BECAME_REJECTED, REJECTED"})
	void the_last_entry_tells_where(CaseEventKind last, Whereabouts where) {
		assertThat(Whereabouts.of(ProposalState.SUBMITTED, last)).isEqualTo(where);
	}

	@Test
	void what_was_never_submitted_is_a_draft() {
		assertThat(Whereabouts.of(ProposalState.DRAFT, null)).isEqualTo(Whereabouts.DRAFT);
	}
}
