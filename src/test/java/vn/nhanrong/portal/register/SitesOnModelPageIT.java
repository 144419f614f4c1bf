package vn.nhanrong.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.HttpUser;
import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.outcome.ConcludedEvaluations;
import vn.nhanrong.outcome.ScaleUpProcess;
import vn.nhanrong.workflow.DocumentStory;
import vn.nhanrong.workflow.EngineUser;

/** The model's page tells how far its scale-up has come and where it is applied. */
@StoryTest
class SitesOnModelPageIT {

	@LocalServerPort
	private int port;
	@Autowired
	private ApplicationContext application;
	@Autowired
	private ProcessEngine engine;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	@Test
	void a_scale_up_is_followed_to_its_sites() {
		clock.set(LocalDate.of(2026, 11, 26));
		var members = new EngineUser(engine);
		String code = new SampleModels(application).recognised();
		assertThat(page(code, "vi")).contains("Điểm mô hình", "Chưa có điểm mô hình nào.").doesNotContain("Đang nhân rộng:", "??");
		new ConcludedEvaluations(application).of(code, "SCALE_UP");
		members.start(ScaleUpProcess.ID, code);
		assertThat(page(code, "vi")).contains("Đang nhân rộng: kế hoạch và quyết định đang được lập.");
		members.complete("thuongtruc", code, "plan-scale-up", Map.of("receivers", List.of(Map.of("unit", "phuong-binh-phu", "budget", 20_000_000)),
				"adaptation", "Giữ nguyên.", "schedule", "Quý I."));
		new DocumentStory(application).issue(code);
		assertThat(page(code, "vi")).contains("Đang nhân rộng: 0 trong 1 đơn vị đã trả lời.");
		assertThat(page(code, "en")).contains("Being scaled up: 0 of 1 units have answered.", "No sites yet.");
		members.complete("canbo.phuong", code, "answer-scale-up", Map.of("answer", "ACCEPT", "startsOn", "01/01/2027", "groups", 1200));
		members.runJobs(code);
		assertThat(page(code, "vi")).contains("phường Bình Phú", "01/01/2027", "1.200", "/QĐ-UBND").doesNotContain("Đang nhân rộng:", "Chưa có điểm mô hình nào.");
		jdbc.sql("update model_site set ended = date '2028-06-30' where model_code = ?").param(code).update();
		assertThat(page(code, "vi")).contains("(kết thúc 30/06/2028)");
		assertThat(page(code, "en")).contains("(ended 30/06/2028)");
	}

	private String page(String code, String language) {
		var user = HttpUser.browser(port, "canbo");
		user.submit("/models/" + code, "/language", Map.of("lang", language, "return", "/"));
		return user.get("/models/" + code, "Accept", "text/html").body();
	}
}
