package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for what must be kept nowhere, in the engine's tables at history level full and in the batches'. */
final class SecretsKept {

	private SecretsKept() {
	}

	static void assertNone(JdbcClient jdbc, String secret) {
		String anywhere = "%" + secret + "%";
		for (String table : List.of("act_hi_detail", "act_hi_varinst", "act_ru_variable")) {
			assertThat(jdbc.sql("select count(*) from camunda." + table
					+ " where text_ like :secret or text2_ like :secret or name_ in ('password', 'pin')")
				.param("secret", anywhere).query(Long.class).single()).as(table).isZero();
		}
		for (String table : List.of("camunda.act_ru_job", "camunda.act_hi_job_log", "camunda.act_hi_op_log", "signing_batch_item", "case_event")) {
			assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like :secret").param("secret", anywhere)
				.query(Long.class).single()).as(table).isZero();
		}
		assertThat(jdbc.sql("select count(*) from camunda.act_ge_bytearray where position(convert_to(:secret, 'UTF8') in bytes_) > 0")
			.param("secret", secret).query(Long.class).single()).isZero();
	}
}
