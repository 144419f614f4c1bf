package vn.nhanrong.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.DemoOrganisationSeeded;

/** Gives the demo's people their accounts, in the transaction that makes the people. */
@Component
@Profile("demo")
class DemoAccountsSeeding {

	private final Accounts accounts;
	private final PasswordEncoder encoder;
	private final JdbcClient jdbc;

	DemoAccountsSeeding(Accounts accounts, PasswordEncoder encoder, JdbcClient jdbc) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.jdbc = jdbc;
	}

	@EventListener
	void on(DemoOrganisationSeeded seeded) throws IOException {
		var file = new ClassPathResource("demo/accounts.csv");
		var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		jdbc.sql("insert into installation (demo) values (true)").update();
		// One hash for all: it is one password, which everybody knows, and hashing is slow on purpose.
		var hash = encoder.encode(DemoAccounts.PASSWORD);
		try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
				var rows = format.parse(reader)) {
			for (CSVRecord row : rows) {
				var roles = Arrays.stream(row.get("roles").split(" ")).map(Role::valueOf).collect(Collectors.toSet());
				accounts.add(seeded.people().get(row.get("person")), row.get("username"), hash, false, roles);
			}
		}
	}
}
