package vn.nhanrong.portal.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.HttpUser;

/** A proposer who has not proposed anything yet. */
@ApplicationTest
class EmptyProposalListIT {

	@LocalServerPort
	private int port;

	@Test
	void an_empty_list_says_so_and_how_to_begin() {
		assertThat(HttpUser.browser(port, "nguoidexuat.phuong").get("/proposals", "Accept", "text/html").body())
			.contains("chưa có đề xuất nào", "href=\"/proposals/new\"").doesNotContain("??");
	}
}
