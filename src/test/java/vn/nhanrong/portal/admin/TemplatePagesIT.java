package vn.nhanrong.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

/** The pages of templates, legal bases and issuers over HTTP. What they save is for units and kinds that no other test drafts for. */
@ApplicationTest
class TemplatePagesIT {

	private static final String OWN = "Hội Liên hiệp Phụ nữ Quận 6 (hoi-phu-nu-quan-6)";

	@LocalServerPort
	int port;
	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/admin/templates", "/admin/templates?family=PARTY", "/admin/templates/EVALUATION_CONCLUSION/STATE",
			"/admin/templates/MERGER/PARTY/history", "/admin/legal-bases?day=2026-01-01", "/admin/legal-bases/new", "/admin/issuer-profiles?q=quan%206",
			"/admin/issuer-profiles/new" })
	void pages_open_to_administrators_only_and_in_both_languages(String path) {
		var administrator = new Visitor(port).loggedIn("quantri");
		assertThat(administrator.get(path).status()).isEqualTo(200);
		administrator.postForm("/language", Map.of("_csrf", administrator.csrf("/account"), "lang", "en", "return", "/"));
		assertThat(administrator.get(path).body()).contains("lang=\"en\"").doesNotContain("??");
		assertThat(new Visitor(port).loggedIn("thuongtruc").get(path).status()).isEqualTo(403);
		assertThat(new Visitor(port).get(path).status()).isEqualTo(302);
	}

	@Test
	void a_template_is_begun_for_a_unit_saved_and_found_in_its_history() {
		var administrator = new Visitor(port).loggedIn("quantri");
		var begun = post(administrator, "/admin/templates", "/admin/templates/own", Map.of("kind", "REVIEW_REPORT", "unit", "hoi-phu-nu-quan-6"));
		assertThat(begun.status()).as(begun.body()).isEqualTo(302);
		var address = begun.header("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
		assertThat(address).startsWith("/admin/templates/REVIEW_REPORT/STATE?unit=");
		assertThat(post(administrator, address, address, texts("0", "Nơi nhận một")).status()).isEqualTo(302);
		var late = post(administrator, address, address, texts("0", "Nơi nhận của người thứ hai"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(HtmlUtils.htmlUnescape(late.body())).contains("Người khác vừa thay đổi", "Nơi nhận của người thứ hai");
		assertThat(post(administrator, address, address, texts("1", "Nơi nhận hai")).status()).isEqualTo(302);
		var history = HtmlUtils.htmlUnescape(administrator.get(address.replace("?", "/history?") + "&version=2").body());
		assertThat(history).contains("change-removed", "Nơi nhận một", "change-added", "Nơi nhận hai").doesNotContain("??");
		var restored = HtmlUtils.htmlUnescape(administrator.get(address + "&from=1").body());
		assertThat(restored).contains("Nơi nhận một", "name=\"version\" value=\"2\"");
		assertThat(administrator.get("/admin/templates").body()).contains("Hội Liên hiệp Phụ nữ Quận 6");
		assertThat(administrator.get("/admin/templates?page=7").header("Location").orElseThrow()).endsWith("/admin/templates?family=STATE&page=0");
	}

	@Test
	void a_broken_template_is_shown_again_with_the_place_of_its_errors() {
		var administrator = new Visitor(port).loggedIn("quantri");
		var address = "/admin/templates/REVIEW_CONCLUSION/STATE";
		var fields = texts("0", "{{hots}}");
		fields.put("signingForm", "DEPUTY");
		var refused = post(administrator, address, address, fields);
		assertThat(refused.status()).isEqualTo(422);
		fields.remove("signingForm");
		refused = post(administrator, address, address, fields);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(HtmlUtils.htmlUnescape(refused.body())).contains("Dòng 1: không có tên “hots”; có phải là “host” không?", "recipients-error", "{{hots}}",
				"Thử");
		assertThat(post(administrator, address, address + "/preview", fields).status()).isEqualTo(422);
		assertThat(jdbc.sql("select count(*) from document_template where kind = 'REVIEW_CONCLUSION'").query(Long.class).single()).isZero();
	}

	@Test
	void a_preview_is_a_pdf_that_is_shown_and_nothing_is_saved() {
		var administrator = new Visitor(port).loggedIn("quantri");
		var address = "/admin/templates/REVIEW_CONCLUSION/STATE";
		var fields = texts("0", "{{host}}");
		fields.put("sample", "1");
		var shown = post(administrator, address, address + "/preview", fields);
		assertThat(shown.status()).as(shown.body()).isEqualTo(200);
		assertThat(shown.header("Content-Type")).hasValue("application/pdf");
		assertThat(shown.header("Content-Disposition").orElseThrow()).startsWith("inline");
		assertThat(shown.body()).startsWith("%PDF-");
		assertThat(new Visitor(port).loggedIn("thuongtruc").get(address).status()).isEqualTo(403);
		assertThat(jdbc.sql("select count(*) from document_template where kind = 'REVIEW_CONCLUSION'").query(Long.class).single()).isZero();
	}

	@Test
	void a_choice_without_a_unit_is_refused_at_its_field() {
		var administrator = new Visitor(port).loggedIn("quantri");
		assertThat(post(administrator, "/admin/templates", "/admin/templates/own", Map.of("kind", "MERGER", "unit", "không có")).body()).contains("unit-error");
		assertThat(post(administrator, "/admin/templates", "/admin/templates/own", Map.of("unit", OWN)).body()).contains("kind-error");
		assertThat(administrator.get("/admin/templates/MERGER/STATE?unit=999999").status()).isEqualTo(404);
		assertThat(administrator.get("/admin/templates/MERGER/STATE?from=7").status()).isEqualTo(404);
	}

	@Test
	void a_legal_basis_is_added_and_ended() {
		var administrator = new Visitor(port).loggedIn("quantri");
		var fields = new TreeMap<>(Map.of("text", "Căn cứ Quy chế của Hội", "family", "STATE", "unit", "hoi-phu-nu-quan-6", "validFrom", "2026-01-01"));
		assertThat(post(administrator, "/admin/legal-bases/new", "/admin/legal-bases", fields).body()).contains("kinds-error", "Căn cứ Quy chế của Hội");
		fields.put("kinds", "MERGER");
		assertThat(post(administrator, "/admin/legal-bases/new", "/admin/legal-bases", fields).status()).isEqualTo(302);
		long id = jdbc.sql("select id from legal_basis where text = 'Căn cứ Quy chế của Hội'").query(Long.class).single();
		var end = "/admin/legal-bases/" + id + "/end";
		assertThat(post(administrator, end, end, Map.of("version", "0", "validTo", "2025-01-01")).status()).isEqualTo(422);
		assertThat(post(administrator, end, end, Map.of("version", "0", "validTo", "2026-01-31")).status()).isEqualTo(302);
		assertThat(post(administrator, end, end, Map.of("version", "0", "validTo", "2026-01-31")).status()).isEqualTo(409);
		assertThat(administrator.get("/admin/legal-bases?day=2026-02-01").body()).doesNotContain("Quy chế của Hội");
		assertThat(administrator.get("/admin/legal-bases/999999/end").status()).isEqualTo(404);
	}

	@Test
	void an_issuer_is_described_with_how_its_officer_signs() {
		var administrator = new Visitor(port).loggedIn("quantri");
		var fields = new TreeMap<>(Map.of("unit", "hoi-phu-nu-quan-6", "name", "Hội Liên hiệp Phụ nữ Quận 6", "abbreviation", "HPN", "place", "Quận 6",
				"signingForm", "DEPUTY", "signingCollective", "Ban Thường vụ", "signingTitle", "Phó Chủ tịch", "validFrom", "2026-01-01"));
		var refused = post(administrator, "/admin/issuer-profiles/new", "/admin/issuer-profiles", fields);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("signingHead-error");
		fields.put("signingHead", "Chủ tịch");
		for (var wrong : List.of(Map.of("abbreviation", "hội phụ nữ"), Map.of("place", ""), Map.of("name", "x".repeat(301)), Map.of("unit", "nơi nào"))) {
			var bad = new TreeMap<>(fields);
			bad.putAll(wrong);
			assertThat(post(administrator, "/admin/issuer-profiles/new", "/admin/issuer-profiles", bad).body()).contains(wrong.keySet().iterator().next() + "-error");
		}
		assertThat(post(administrator, "/admin/issuer-profiles/new", "/admin/issuer-profiles", fields).status()).isEqualTo(302);
		assertThat(HtmlUtils.htmlUnescape(administrator.get("/admin/issuer-profiles?q=phu%20nu").body()))
			.contains("TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "HPN");
	}

	private static TreeMap<String, String> texts(String version, String recipients) {
		return new TreeMap<>(Map.of("version", version, "subject", "Kết quả rà soát {{quarter}}", "body", "{{standingAgency}} báo cáo như sau:\nI. ĐÁNH GIÁ\n#. {{conclusion}}.",
				"recipients", recipients, "note", "Thử"));
	}

	private static Answer post(Visitor visitor, String page, String action, Map<String, String> fields) {
		var all = new TreeMap<>(fields);
		all.put("_csrf", visitor.csrf(page));
		return visitor.postForm(action, all);
	}
}
