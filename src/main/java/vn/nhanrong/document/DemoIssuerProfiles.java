package vn.nhanrong.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.DemoOrganisationSeeded;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.Validity;

/** Describes the demo's issuers, in the transaction that makes the units. */
@Component
@Profile("demo")
class DemoIssuerProfiles {

	private final IssuerProfiles profiles;
	private final Organisations organisations;

	DemoIssuerProfiles(IssuerProfiles profiles, Organisations organisations) {
		this.profiles = profiles;
		this.organisations = organisations;
	}

	@EventListener
	void on(DemoOrganisationSeeded seeded) throws IOException {
		var file = new ClassPathResource("demo/issuer-profiles.csv");
		var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();
		try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8); var rows = format.parse(reader)) {
			for (CSVRecord row : rows) {
				var unit = organisations.unitWithCode(row.get("unit")).orElseThrow();
				profiles.add(unit.id(), new IssuerProfile(row.get("name"), row.get("parent_name"), row.get("abbreviation"),
						row.get("place"), row.get("signing_mode"), row.get("position"), row.get("archive_abbreviation"), null),
						new Validity(day(row.get("valid_from")), day(row.get("valid_to"))));
			}
		}
	}

	private static LocalDate day(String iso) {
		return iso == null ? null : LocalDate.parse(iso);
	}
}
