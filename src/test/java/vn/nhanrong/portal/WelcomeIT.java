package vn.nhanrong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.access.DemoAccounts;

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
}
