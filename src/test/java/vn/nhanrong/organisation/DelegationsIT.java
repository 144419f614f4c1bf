package vn.nhanrong.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SampleDelegations;
import vn.nhanrong.TestClock;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Validity;

@ApplicationTest
@Transactional
class DelegationsIT {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
	private static final String OFFICE = "q6-chu-tich";
	private static final Set<String> NOTICES = Set.of("REJECTION_NOTICE");

	@Autowired
	private ApplicationContext application;
	@Autowired
	private DelegationAdministration administration;
	@Autowired
	private Delegations delegations;
	@Autowired
	private Organisations organisations;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	private SampleDelegations samples;
	private long deputy;

	@BeforeEach
	void aDay() {
		clock.set(TODAY);
		samples = new SampleDelegations(application);
		deputy = samples.person("canbo");
	}

	@Test
	void a_deputy_is_beside_the_office_on_the_days_of_the_delegation_and_never_in_it() {
		samples.add("canbo", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY, TODAY.plusDays(9));
		assertThat(organisations.groupsOf(deputy, TODAY)).contains("q6-chu-tich_deputies").doesNotContain(OFFICE);
		assertThat(organisations.groupsOf(deputy, TODAY.plusDays(9))).contains("q6-chu-tich_deputies");
		assertThat(organisations.groupsOf(deputy, TODAY.minusDays(1))).isEmpty();
		assertThat(organisations.groupsOf(deputy, TODAY.plusDays(10))).isEmpty();
		assertThat(organisations.membersOf(OFFICE, TODAY)).extracting(GroupMember::personId).containsExactly(samples.person("chutich"));
		assertThat(delegations.inForce(OFFICE, deputy, TODAY.plusDays(10))).isEmpty();
		assertThat(delegations.inForce(OFFICE, deputy, TODAY).orElseThrow()).returns("Phó Chủ tịch", SigningDelegation::title)
			.returns(true, granted -> granted.covers("RECOGNITION_DECISION"));
	}

	@Test
	void ended_it_holds_no_more_and_one_that_never_began_is_void() {
		long begun = samples.add("canbo", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY.minusDays(5), null);
		long future = samples.add("uyvien", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY.plusDays(5), null);
		samples.end(begun, TODAY);
		samples.end(future, TODAY);
		assertThat(delegations.inForce(OFFICE, deputy, TODAY)).isEmpty();
		assertThat(delegations.inForce(OFFICE, deputy, TODAY.minusDays(1))).isPresent();
		assertThat(delegations.inForce(OFFICE, samples.person("uyvien"), TODAY.plusDays(5))).isEmpty();
		assertThat(delegations.find(future).orElseThrow().isVoid()).isTrue();
		samples.add("canbo", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY, null);
		assertThat(delegations.list(TODAY, TODAY, 0, 20).items()).extracting(SigningDelegation::deputyId).containsExactly(deputy);
		assertThat(delegations.list(null, TODAY, 0, 20).total()).isEqualTo(3);
	}

	@Test
	void who_ends_an_old_version_is_told() {
		long id = samples.add("canbo", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY.minusDays(5), null);
		administration.end(id, 0, TODAY.plusDays(3), "quantri");
		refused("organisation.changedMeanwhile", () -> administration.end(id, 0, TODAY, "quantri"));
		complains("validTo", () -> administration.end(id, 1, null, "quantri"));
		complains("validTo", () -> administration.end(id, 1, TODAY.minusDays(2), "quantri"));
		complains("validTo", () -> administration.end(id, 1, TODAY.plusDays(4), "quantri"));
		refused("organisation.delegation.unknown", () -> administration.end(-1, 0, TODAY, "quantri"));
	}

	@Test
	void an_authorisation_says_for_what_and_until_when_and_is_never_passed_on() {
		complains("kinds", () -> samples.add("canbo", DelegationMode.TUQ, "Trưởng phòng", Set.of(), TODAY, TODAY.plusDays(1)));
		complains("validTo", () -> samples.add("canbo", DelegationMode.TUQ, "Trưởng phòng", NOTICES, TODAY, null));
		complains("kinds", () -> samples.add("canbo", DelegationMode.TL, "Chánh Văn phòng", Set.of(), TODAY, null));
		samples.add("canbo", DelegationMode.TUQ, "Trưởng phòng", NOTICES, TODAY, TODAY.plusDays(30));
		complains("grantor", "organisation.delegation.passedOn",
				() -> samples.add("uyvien", "canbo", DelegationMode.TUQ, "Phó Trưởng phòng", NOTICES, TODAY, TODAY.plusDays(1)));
		complains("grantor", "organisation.delegation.passedOn",
				() -> samples.add("uyvien", "canbo", DelegationMode.KT, "Phó Trưởng phòng", Set.of(), TODAY, null));
	}

	@Test
	void only_the_holder_or_an_acting_head_grants_it_to_somebody_else_once() {
		complains("grantor", "organisation.delegation.notHolder",
				() -> samples.add("canbo", "vanthu", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY, null));
		complains("deputy", "organisation.delegation.oneself",
				() -> samples.add("chutich", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY, null));
		samples.add("phobithu", DelegationMode.Q, null, Set.of(), TODAY, null);
		samples.add("canbo", "phobithu", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY, TODAY.plusDays(3));
		complains("deputy", "organisation.delegation.isHolder",
				() -> samples.add("chutich", "phobithu", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY, null));
		complains("deputy", "organisation.delegation.second",
				() -> samples.add("canbo", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY.plusDays(3), null));
		samples.add("canbo", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY.plusDays(4), null);
	}

	@Test
	void what_is_missing_or_wrong_is_told_at_its_field() {
		var nothing = new NewDelegation(null, null, null, null, null, null, " ", Validity.ALWAYS);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> administration.add(nothing, "quantri")).satisfies(refusal ->
			assertThat(refusal.complaints()).extracting("field").containsExactly("office", "deputy", "grantor", "mode", "basis", "validFrom"));
		complains("position", () -> samples.add("canbo", DelegationMode.KT, " ", Set.of(), TODAY, null));
		complains("deputy", () -> administration.add(of(samples.office(OFFICE), -1), "quantri"));
		complains("office", () -> administration.add(of(-1, deputy), "quantri"));
		long clerks = samples.office("q6-van-thu");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> administration.add(of(clerks, deputy), "quantri")).satisfies(refusal ->
			assertThat(refusal.complaints()).extracting("field").containsExactly("office", "grantor"));
	}

	@Test
	void the_database_keeps_what_was_granted() {
		long id = samples.add("canbo", DelegationMode.KT, "Phó Chủ tịch", Set.of(), TODAY, null);
		assertThatThrownBy(() -> jdbc.sql("update signing_delegation set title = 'Chủ tịch' where id = :id").param("id", id).update())
			.isInstanceOf(DataAccessException.class);
	}

	private NewDelegation of(long office, long person) {
		return new NewDelegation(office, person, samples.person("chutich"), DelegationMode.KT, "Phó Chủ tịch", Set.of(), "QĐ 12",
				Validity.from(TODAY));
	}

	private static void complains(String field, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(refusal -> assertThat(refusal.complaints())
			.extracting("field").containsExactly(field));
	}

	private static void complains(String field, String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(refusal -> assertThat(refusal.complaints())
			.extracting("field", "key").containsExactly(tuple(field, key)));
	}

	private static void refused(String key, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).returns(key, Refusal::key);
	}
}
