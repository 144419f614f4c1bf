package vn.nhanrong.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All pairs of states: what the lifecycle has leads on, and nothing else does. */
class ModelStatusTest {

	/** Each step of the lifecycle as its table has it, with the rejection of a dossier that its check may end in. */
	static final Set<String> LIFECYCLE = Set.of("DRAFT PROPOSED", "PROPOSED UNDER_APPRAISAL", "PROPOSED RETURNED", "PROPOSED REJECTED",
			"RETURNED PROPOSED", "UNDER_APPRAISAL PILOT", "UNDER_APPRAISAL RECOGNISED", "UNDER_APPRAISAL REJECTED", "PILOT RECOGNISED",
			"PILOT CONSOLIDATING", "PILOT RETIRING", "RECOGNISED SCALING_UP", "RECOGNISED CONSOLIDATING", "RECOGNISED MERGING",
			"RECOGNISED RETIRING", "CONSOLIDATING PILOT", "CONSOLIDATING RECOGNISED", "CONSOLIDATING RETIRING", "SCALING_UP RECOGNISED", "MERGING MERGED",
			"RETIRING RETIRED");

	static boolean isAllowed(ModelStatus from, ModelStatus to) {
		return LIFECYCLE.contains(from + " " + to);
	}

	@Test
	void of_all_pairs_exactly_the_steps_of_the_lifecycle_lead_on() {
		var leading = Stream.of(ModelStatus.values()).flatMap(from -> Stream.of(ModelStatus.values()).filter(from::leadsTo)
			.map(to -> from + " " + to)).collect(Collectors.toCollection(TreeSet::new));
		assertThat(ModelStatus.values()).as("a state that is new is decided on here").hasSize(13);
		assertThat(leading).containsExactlyInAnyOrderElementsOf(LIFECYCLE);
	}

	@ParameterizedTest
	@EnumSource(names = { "REJECTED", "MERGED", "RETIRED" })
	void nothing_leads_on_from_an_end(ModelStatus end) {
		assertThat(Arrays.stream(ModelStatus.values()).filter(end::leadsTo)).isEmpty();
	}
}
