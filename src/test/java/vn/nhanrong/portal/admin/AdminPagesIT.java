package vn.nhanrong.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.Visitor;
import vn.nhanrong.Visitor.Answer;

/** The administrator's pages over HTTP, as a browser without JavaScript uses them. */
@ApplicationTest
class AdminPagesIT {

	@LocalServerPort
	int port;
	@Autowired
	JdbcClient jdbc;
	@Autowired
	IdentityService engine;

	@ParameterizedTest
	@ValueSource(strings = { "/admin", "/admin/units", "/admin/units?q=quan 6&level=DISTRICT&sort=-name", "/admin/committees",
			"/admin/offices?duty=SIGNING", "/admin/people?q=vi du", "/admin/rules", "/admin/failed-steps", "/admin/migrations", "/admin/seals", "/admin/units/new", "/admin/committees/new",
			"/admin/delegations", "/admin/delegations?day=2020-01-01", "/admin/delegations/new",
			"/admin/offices/new", "/admin/people/new", "/admin/units?q=khong-co-gi-ca" })
	void pages_open_to_administrators_only_and_in_both_languages(String path) {
		var address = path.replace(" ", "%20");
		var administrator = new Visitor(port).loggedIn("quantri");
		assertThat(administrator.get(address).status()).isEqualTo(200);
		administrator.postForm("/language", Map.of("_csrf", administrator.csrf("/account"), "lang", "en", "return", "/"));
		assertThat(administrator.get(address).body()).contains("lang=\"en\"").doesNotContain("??");
		for (String other : List.of("thuongtruc", "canbo", "nguoidexuat")) {
			assertThat(new Visitor(port).loggedIn(other).get(address).status()).as(other).isEqualTo(403);
		}
		assertThat(new Visitor(port).get(address).status()).isEqualTo(302);
	}

	@Test
	void every_page_of_every_kind_of_thing_opens_with_its_forms_and_history() {
		var administrator = new Visitor(port).loggedIn("quantri");
		long unit = id("select id from unit where code = 'quan-6'");
		long committee = id("select id from committee where code = 'q6-cong-an'");
		long office = id("select id from office where code = 'q6-chu-tich'");
		long person = id("select person_id from account where username = 'congan'");
		long rule = id("select min(id) from competence_rule");
		long member = id("select id from membership where committee_id = " + committee);
		long holder = id("select id from office_holder where office_id = " + office);
		long link = id("select min(id) from unit_link where from_unit_id = " + unit);
		for (String page : List.of("/admin/units/" + unit, "/admin/committees/" + committee, "/admin/offices/" + office,
				"/admin/people/" + person, "/admin/rules/" + rule)) {
			assertThat(administrator.get(page).body()).as(page).contains("Lịch sử thay đổi").doesNotContain("??");
			assertThat(administrator.get(page + "/edit").status()).as(page).isEqualTo(200);
			assertThat(administrator.get(page + "/delete").status()).as(page).isEqualTo(200);
		}
		for (String page : List.of("/admin/units/" + unit + "/end", "/admin/units/" + unit + "/links/new?relation=SUCCESSOR",
				"/admin/units/" + unit + "/links/" + link + "/edit", "/admin/committees/" + committee + "/members/new",
				"/admin/committees/" + committee + "/members/" + member + "/role", "/admin/committees/" + committee + "/members/" + member + "/end",
				"/admin/offices/" + office + "/holders/new", "/admin/offices/" + office + "/holders/" + holder + "/end",
				"/admin/rules/new?territory=" + unit, "/admin/rules/" + rule + "/end", "/admin/lookup/units?unit=cong an".replace(" ", "%20"))) {
			assertThat(administrator.get(page).status()).as(page).isEqualTo(200);
		}
		assertThat(administrator.get("/admin/units/999999").status()).isEqualTo(404);
	}

	@Test
	void a_refused_form_names_the_field_keeps_what_was_typed_and_saves_nothing() {
		var administrator = new Visitor(port).loggedIn("quantri");
		var refused = post(administrator, "/admin/units/new", "/admin/units",
				Map.of("name", "Đơn vị thử", "code", "Sai Mã", "level", "WARD", "family", "STATE", "validFrom", "2026-02-01", "validTo", "2026-01-01"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(HtmlUtils.htmlUnescape(refused.body())).contains("value=\"Đơn vị thử\"", "value=\"Sai Mã\"", "aria-invalid=\"true\"");
		assertThat(jdbc.sql("select count(*) from unit where name = 'Đơn vị thử'").query(Long.class).single()).isZero();
	}

	@Test
	void who_saves_an_old_version_is_told_and_nothing_is_overwritten() {
		var first = new Visitor(port).loggedIn("quantri");
		var made = post(first, "/admin/units/new", "/admin/units",
				Map.of("name", "Đơn vị hai người sửa", "level", "WARD", "family", "STATE"));
		var address = URI.create(made.header("Location").orElseThrow()).getPath();
		var seen = fields("Tên của người thứ nhất", version("Đơn vị hai người sửa"));
		assertThat(post(first, address + "/edit", address + "/edit", seen).status()).isEqualTo(302);
		var late = new TreeMap<>(seen);
		late.put("name", "Tên của người thứ hai");
		var refused = post(first, address + "/edit", address + "/edit", late);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(HtmlUtils.htmlUnescape(refused.body())).contains("Người khác vừa thay đổi").contains("Tên của người thứ hai");
		assertThat(first.get(address).body()).contains("Tên của người thứ nhất", "quantri");
	}

	@Test
	void a_member_who_is_added_is_in_the_engines_group_at_once_and_out_of_it_when_the_term_is_over() {
		var administrator = new Visitor(port).loggedIn("quantri");
		long committee = id("select id from committee where code = 'q6-phu-nu'");
		var page = "/admin/committees/" + committee;
		var add = post(administrator, page + "/members/new", page + "/members", Map.of("version", committeeVersion(committee),
				"person", "Lê Thị Giả Thiết", "role", "MEMBER", "validFrom", "2026-01-01"));
		assertThat(add.status()).as(add.body()).isEqualTo(302);
		assertThat(engine.createGroupQuery().groupMember("mattran").groupId("q6-phu-nu").count()).isEqualTo(1);
		long term = id("select max(id) from membership where committee_id = " + committee);
		var end = post(administrator, page + "/members/" + term + "/end", page + "/members/" + term + "/end",
				Map.of("version", committeeVersion(committee), "validTo", "2026-01-31"));
		assertThat(end.status()).as(end.body()).isEqualTo(302);
		assertThat(engine.createGroupQuery().groupMember("mattran").groupId("q6-phu-nu").count()).isZero();
	}

	private static Map<String, String> fields(String name, String version) {
		return Map.of("version", version, "name", name, "level", "WARD", "family", "STATE");
	}

	private String version(String name) {
		return jdbc.sql("select version from unit where name = :name").param("name", name).query(String.class).single();
	}

	private String committeeVersion(long id) {
		return jdbc.sql("select version from committee where id = :id").param("id", id).query(String.class).single();
	}

	private long id(String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}

	private static Answer post(Visitor visitor, String page, String action, Map<String, String> fields) {
		var all = new TreeMap<>(fields);
		all.put("_csrf", visitor.csrf(page));
		return visitor.postForm(action, all);
	}
}
