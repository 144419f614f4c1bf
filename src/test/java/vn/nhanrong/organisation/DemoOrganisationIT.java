package vn.nhanrong.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SqlLog;

/** District 6 of 2023 and the ward of 2026, as the demo's data files have them. */
@ApplicationTest
class DemoOrganisationIT {

	private static final LocalDate IN_2023 = LocalDate.of(2023, 11, 24);
	private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
	private static final LocalDate IN_2026 = LocalDate.of(2026, 3, 2);

	@Autowired
	private Organisations organisations;
	@Autowired
	private DemoOrganisation demo;
	@Autowired
	private JdbcClient jdbc;

	@Test
	void theDistrictEndsWithTheReformAndItsWardsPassToFourNewOnes() {
		assertThat(unit("quan-6").validity().contains(LAST_DAY)).isTrue();
		assertThat(unit("quan-6").validity().contains(LAST_DAY.plusDays(1))).isFalse();
		assertThat(predecessors("phuong-binh-tien"))
			.containsExactlyInAnyOrder("phuong-1-quan-6", "phuong-7-quan-6", "phuong-8-quan-6", "quan-6");
		assertThat(predecessors("phuong-binh-tay"))
			.containsExactlyInAnyOrder("phuong-2-quan-6", "phuong-9-quan-6", "quan-6");
		assertThat(predecessors("phuong-binh-phu"))
			.containsExactlyInAnyOrder("phuong-10-quan-6", "phuong-11-quan-6", "phuong-16-quan-8", "quan-6");
		assertThat(predecessors("phuong-phu-lam"))
			.containsExactlyInAnyOrder("phuong-12-quan-6", "phuong-13-quan-6", "phuong-14-quan-6", "quan-6");
	}

	@Test
	void whatIsNotKnownOfASuccessionStaysUnknown() {
		assertThat(share("phuong-10-quan-6", "phuong-binh-phu")).isEqualByComparingTo("1");
		assertThat(share("phuong-16-quan-8", "phuong-binh-phu")).isNull();
		assertThat(share("quan-6", "phuong-phu-lam")).isNull();
	}

	@Test
	void everyBodyOfTheDistrictHasItsPeopleWhateverTheClockSays() {
		for (LocalDate day : List.of(IN_2023, IN_2026)) {
			assertThat(groupsOf("Trần Thí Điểm", day)).containsExactly("q6-thuong-truc");
			assertThat(groupsOf("Huỳnh Văn Mẫu", day)).containsExactly("q6-ban-thuong-vu");
			assertThat(groupsOf("Hồ Giả Định", day)).containsExactly("q6-chu-tich");
			assertThat(groupsOf("Nguyễn Minh Họa", day)).containsExactly("q6-dau-moi-ccb");
		}
	}

	@Test
	void theWardsBodiesBeginWithTheWard() {
		assertThat(groupsOf("Phạm Thị Bình Mẫu", LAST_DAY)).isEmpty();
		assertThat(groupsOf("Phạm Thị Bình Mẫu", LAST_DAY.plusDays(1))).containsExactly("bp-cong-an");
	}

	@Test
	void groupsOfAPersonAreOneStatement() throws Exception {
		long person = person("Huỳnh Văn Mẫu");

		assertThat(SqlLog.during(() -> organisations.groupsOf(person, IN_2026))).hasSize(1);
		assertThat(SqlLog.during(() -> organisations.groupsOfAll(IN_2026))).hasSize(1);
	}

	@Test
	void groupsOfAllAreThoseOfEach() {
		assertThat(organisations.groupsOfAll(IN_2026)).hasSize(23)
			.allSatisfy((person, groups) -> assertThat(organisations.groupsOf(person, IN_2026)).isEqualTo(groups));
	}

	@Test
	void theChairComesFirstAmongTheMembers() {
		assertThat(organisations.membersOf("q6-ban-thuong-vu", IN_2023)).extracting(GroupMember::role)
			.containsExactly(MemberRole.CHAIR, MemberRole.DEPUTY, MemberRole.MEMBER);
		assertThat(organisations.membersOf("q6-chu-tich", IN_2023)).extracting(GroupMember::fullName).containsExactly("Hồ Giả Định");
	}

	@Test
	void aModelOfThePoliceIsDecidedByTheRuleOfTheirDistrict() {
		var rule = organisations.ruleFor("TOAN_DAN_BAO_VE_ANTQ", Level.DISTRICT, unit("cong-an-quan-6").id(), IN_2023).orElseThrow();

		assertThat(rule.territoryId()).isEqualTo(unit("quan-6").id());
		assertThat(rule.appraisers()).containsExactly("q6-cong-an", "q6-mat-tran", "q6-phu-nu", "q6-tai-chinh");
		assertThat(List.of(rule.standingAgency(), rule.authority(), rule.signingOffice(), rule.clerkOffice()))
			.containsExactly("q6-thuong-truc", "q6-ban-thuong-vu", "q6-chu-tich", "q6-van-thu");
		assertThat(List.of(rule.quorumPercent(), rule.majorityPercent(), rule.appraisalDays())).containsExactly(66, 50, 10);
	}

	@Test
	void thereIsNoRuleForAnotherLevelOrBeforeTheWardWasMade() {
		assertThat(organisations.ruleFor(null, Level.WARD, unit("cong-an-quan-6").id(), IN_2023)).isEmpty();
		assertThat(organisations.ruleFor(null, Level.WARD, unit("phuong-binh-phu").id(), LAST_DAY)).isEmpty();
		assertThat(organisations.ruleFor(null, Level.WARD, unit("phuong-binh-phu").id(), IN_2026)).isPresent();
	}

	@Test
	void committeesAndOfficesAreGroups() {
		assertThat(organisations.groups()).extracting(GroupSummary::code).contains("q6-cong-an", "q6-chu-tich", "bp-van-thu")
			.hasSizeGreaterThanOrEqualTo(16);
	}

	@Test
	void aSecondStartLeavesTheDataAsTheyAre() {
		long before = jdbc.sql("select count(*) from organisation_change").query(Long.class).single();

		demo.run(new DefaultApplicationArguments());

		assertThat(jdbc.sql("select count(*) from organisation_change").query(Long.class).single()).isEqualTo(before);
	}

	private UnitSummary unit(String code) {
		return organisations.unitWithCode(code).orElseThrow();
	}

	private Set<String> groupsOf(String name, LocalDate day) {
		return organisations.groupsOf(person(name), day);
	}

	private long person(String name) {
		return jdbc.sql("select id from person where full_name = :name").param("name", name).query(Long.class).single();
	}

	private List<String> predecessors(String code) {
		return jdbc.sql("""
				select p.code from unit_link l join unit p on p.id = l.from_unit_id join unit s on s.id = l.to_unit_id
				where l.kind = 'SUCCESSOR' and s.code = :code""").param("code", code).query(String.class).list();
	}

	private BigDecimal share(String from, String to) {
		return jdbc.sql("""
				select l.share from unit_link l join unit p on p.id = l.from_unit_id join unit s on s.id = l.to_unit_id
				where l.kind = 'SUCCESSOR' and p.code = :from and s.code = :to""")
			.param("from", from).param("to", to).query((row, number) -> row.getBigDecimal(1)).list().get(0);
	}
}
