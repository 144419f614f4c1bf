package vn.nhanrong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.demo.DemoCasesReady;

@ApplicationTest
class WelcomeIT {

	@LocalServerPort
	private int port;
	@Autowired
	private Welcome notice;

	@Test
	void tellsWhereEverythingIsAndWhomToBe() {
		assertThat(notice.text()).contains("http://localhost:" + port + "/", "http://localhost:" + port + "/camunda/app/tasklist/",
				"http://localhost:" + port + "/v3/api-docs", DemoAccounts.PASSWORD).contains(DemoAccounts.USERNAMES);
	}

	@Test
	void fitsATerminalOf80Columns() {
		assertThat(notice.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
	}

	@Test
	void tellsWhereToLookOnceThereAreCases() {
		String text = notice.text(new DemoCasesReady("AB3DE-FGH7K"));
		assertThat(text).contains("http://localhost:" + port + "/signing", "http://localhost:" + port + "/verify?code=AB3DE-FGH7K").doesNotContain("??");
		assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
		assertThat(notice.text(new DemoCasesReady(null))).contains("/signing").doesNotContain("/verify");
	}
}
