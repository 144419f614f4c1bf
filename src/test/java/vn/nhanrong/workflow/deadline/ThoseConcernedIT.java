package vn.nhanrong.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SampleModels;
import vn.nhanrong.access.Accounts;

/** Who has a task, and who is one level up. */
@ApplicationTest
@Transactional
class ThoseConcernedIT {

	@Autowired
	private ThoseConcerned concerned;
	@Autowired
	private Accounts accounts;
	@Autowired
	private ApplicationContext application;

	private String code;

	@BeforeEach
	void aModelOfTheDistrict() {
		code = new SampleModels(application).recognised();
	}

	@ParameterizedTest(name = "over {0} are {1}")
	@CsvSource({ "q6-thuong-truc, bithu phobithu uyvien thuongtruc", "q6-chu-tich, bithu phobithu uyvien", "q6-van-thu, chutich",
			"q6-dau-moi-ccb, thuongtruc", "q6-cong-an, thuongtruc congan", "q6-ban-thuong-vu, thuongtruc bithu" })
	void over_each_body_is_another_and_its_chair_hears_of_it(String late, String told) {
		assertThat(concerned.above(task(null, late), code)).isEqualTo(people(told.split(" ")));
	}

	@Test
	void over_the_chair_that_breaks_a_tie_is_nobody_so_the_standing_agency_is_told() {
		assertThat(concerned.above(task("bithu"), code)).isEqualTo(people("thuongtruc"));
	}

	@Test
	void where_no_rule_applies_the_chair_is_told_or_the_members() {
		String ruleless = new SampleModels(application).imported("Thành đoàn", "CITY", "2024-01-01", "");
		assertThat(concerned.above(task("phobithu", "q6-ban-thuong-vu"), ruleless)).isEqualTo(people("bithu"));
		assertThat(concerned.above(task(null, "q6-van-thu"), ruleless)).isEqualTo(people("vanthu"));
		assertThat(concerned.above(task("bithu"), ruleless)).isEmpty();
	}

	@Test
	void whoever_has_claimed_it_is_able_to_do_it_and_otherwise_everybody_in_the_group() {
		assertThat(concerned.ableTo(task(null, "q6-ban-thuong-vu"))).isEqualTo(people("bithu", "phobithu", "uyvien"));
		assertThat(concerned.ableTo(task("uyvien", "q6-ban-thuong-vu"))).isEqualTo(people("uyvien"));
		assertThat(concerned.ableTo(task("congan", "q6-ban-thuong-vu"))).as("has left the group").isEqualTo(people("bithu", "phobithu", "uyvien"));
		assertThat(concerned.ableTo(task("bithu"))).as("given to one person").isEqualTo(people("bithu"));
	}

	private static LateTask task(String assignee, String... groups) {
		return new LateTask("1", "sign-document", "MH-0001", assignee, List.of(groups), Instant.EPOCH);
	}

	private Collection<Long> people(String... usernames) {
		return Stream.of(usernames).map(name -> accounts.named(name).orElseThrow().personId()).collect(Collectors.toSet());
	}
}
