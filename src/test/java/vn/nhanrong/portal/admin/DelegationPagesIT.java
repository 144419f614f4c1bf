package vn.nhanrong.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.HttpUser;

/** An administrator lets somebody sign, and ends it: for an office of the ward, whose documents no other test signs. */
@ApplicationTest
class DelegationPagesIT {

	private static final String LIST = "/admin/delegations";

	@LocalServerPort
	private int port;
	@Autowired
	private JdbcClient jdbc;

	@Test
	void a_delegation_is_made_listed_and_ended() {
		var administrator = HttpUser.browser(port, "quantri");
		var fields = new HashMap<>(Map.of("office", office(), "grantor", "Hồ Thị Giả Định", "deputy", "Dương Thị Diễn", "mode", "TL",
				"position", "Chánh Văn phòng <b>", "basis", "Quyết định số 9/QĐ-UBND", "validFrom", "2031-01-01", "validTo", ""));
		var refused = administrator.submit(LIST + "/new", LIST, fields);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(HtmlUtils.htmlUnescape(refused.body())).contains("kinds-error", "Chánh Văn phòng <b>", "Hồ Thị Giả Định").doesNotContain("??");
		fields.put("kinds", "SOMETHING_ELSE");
		assertThat(administrator.submit(LIST + "/new", LIST, fields).statusCode()).isEqualTo(422);
		fields.put("kinds", "REJECTION_NOTICE");
		fields.put("grantor", "Ai đó");
		assertThat(administrator.submit(LIST + "/new", LIST, fields).body()).contains("grantor-error");
		fields.put("grantor", "Hồ Thị Giả Định");
		assertThat(administrator.submit(LIST + "/new", LIST, fields).statusCode()).isEqualTo(302);
		assertThat(administrator.get(LIST).body()).contains("Chánh Văn phòng &lt;b&gt;", "Thông báo không công nhận mô hình", "chưa hiệu lực")
			.doesNotContain("??");

		long id = jdbc.sql("select max(id) from signing_delegation").query(Long.class).single();
		String end = LIST + "/" + id + "/end";
		String yesterday = jdbc.sql("select to_char(now() at time zone 'Asia/Ho_Chi_Minh' - interval '1 day', 'YYYY-MM-DD')")
			.query(String.class).single();
		assertThat(administrator.submit(end, end, Map.of("version", "7", "validTo", yesterday)).statusCode()).isEqualTo(409);
		assertThat(administrator.submit(end, end, Map.of("version", "0", "validTo", yesterday)).statusCode()).isEqualTo(302);
		assertThat(administrator.get(LIST).body()).contains("đã hủy").doesNotContain(end);
	}

	private String office() {
		return jdbc.sql("select id from office where code = 'bp-chu-tich'").query(String.class).single();
	}
}
