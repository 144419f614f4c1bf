package vn.nhanrong.portal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.Visitor;
import vn.nhanrong.lifecycle.Lifecycles;

/** What the standing agency asks for on a model's page. */
@StoryTest
class LifeRequestPageIT {

	@LocalServerPort
	private int port;
	@Autowired
	private ApplicationContext application;
	@Autowired
	private Lifecycles lifecycles;

	private String model;
	private String form;

	@BeforeEach
	void aModelIsWatchedOver() {
		String code = new SampleModels(application).imported(SampleModels.HOST, "DISTRICT", "2024-01-01", "interim evaluation held 2025-11");
		lifecycles.enter(code);
		model = "/models/" + code;
		form = model + "/requests/new";
	}

	@Test
	void the_page_tells_when_the_model_is_reviewed_and_evaluated_next() {
		var page = new Visitor(port).loggedIn("canbo").get(model).body();
		assertThat(page).contains("Kỳ rà soát tới", "Đánh giá tới", "Sơ kết, hạn 01/11/2028").doesNotContain("/requests/new");
	}

	@Test
	void only_the_standing_agency_and_administrators_come_to_the_form() {
		assertThat(new Visitor(port).loggedIn("thuongtruc").get(model).body()).contains("/requests/new");
		assertThat(new Visitor(port).loggedIn("thuongtruc").get(form).body()).contains("Sơ kết sớm", "Tổng kết sớm", "Tạm dừng",
				"Chuyển đơn vị chủ trì").doesNotContain("Cho hoạt động lại");
		assertThat(new Visitor(port).loggedIn("quantri").get(model).body()).contains("/requests/new");
		assertThat(new Visitor(port).loggedIn("quantri").get(form).body()).contains("Chuyển đơn vị chủ trì").doesNotContain("Sơ kết sớm");
		assertThat(new Visitor(port).loggedIn("congan").get(form).status()).isEqualTo(403);
		assertThat(new Visitor(port).loggedIn("nguoidexuat").get(form).status()).isEqualTo(403);
		assertThat(new Visitor(port).get(form).status()).isEqualTo(302);
	}

	@Test
	void what_is_missing_is_told_at_its_field_and_what_was_typed_stays() {
		var agency = new Visitor(port).loggedIn("thuongtruc");
		var refused = ask(agency, Map.of("reason", "Ba phường xin tiếp nhận"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("Hãy chọn một việc.", "Ba phường xin tiếp nhận");
		assertThat(ask(agency, Map.of("what", "FINAL", "reason", " ")).body()).contains("id=\"reason-error\"");
	}

	@Test
	void an_early_evaluation_is_asked_for_once() {
		var agency = new Visitor(port).loggedIn("thuongtruc");
		assertThat(ask(agency, Map.of("what", "SUSPENSION", "reason", "Khu phố giải tỏa")).status()).isEqualTo(302);
		assertThat(agency.get(model).body()).contains("Chờ quyết định tạm dừng");
		assertThat(ask(agency, Map.of("what", "SUSPENSION", "reason", "Lần nữa")).body()).contains("Yêu cầu này đã có");
	}

	@Test
	void others_are_refused_however_they_ask() {
		var police = new Visitor(port).loggedIn("congan");
		var fields = Map.of("_csrf", police.csrf("/account"), "what", "FINAL", "reason", "Sớm");
		assertThat(police.postForm(model + "/requests", fields).status()).isEqualTo(403);
	}

	private Visitor.Answer ask(Visitor agency, Map<String, String> typed) {
		var fields = new HashMap<>(typed);
		fields.put("_csrf", agency.csrf(form));
		return agency.postForm(model + "/requests", fields);
	}
}
