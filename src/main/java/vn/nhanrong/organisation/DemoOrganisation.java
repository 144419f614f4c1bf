package vn.nhanrong.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Validity;

/**
 * Fills an empty database with District 6 of 2023 and a ward of 2026, by the same use cases an administrator has, so
 * that the demo's data keep every rule. It comes before whatever else is imported at the start.
 */
@Component
@Profile("demo")
@Order(DemoOrganisation.FIRST)
class DemoOrganisation implements ApplicationRunner {

	static final int FIRST = -100;

	private final UnitAdministration units;
	private final UnitLinkAdministration links;
	private final PersonAdministration people;
	private final CommitteeAdministration committees;
	private final CommitteeRepository storedCommittees;
	private final OfficeAdministration offices;
	private final OfficeRepository storedOffices;
	private final CompetenceRuleAdministration rules;
	private final JdbcClient jdbc;
	private final ApplicationEventPublisher events;

	DemoOrganisation(UnitAdministration units, UnitLinkAdministration links, PersonAdministration people,
			CommitteeAdministration committees, CommitteeRepository storedCommittees, OfficeAdministration offices,
			OfficeRepository storedOffices, CompetenceRuleAdministration rules, JdbcClient jdbc,
			ApplicationEventPublisher events) {
		this.units = units;
		this.links = links;
		this.people = people;
		this.committees = committees;
		this.storedCommittees = storedCommittees;
		this.offices = offices;
		this.storedOffices = storedOffices;
		this.rules = rules;
		this.jdbc = jdbc;
		this.events = events;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		// Of two nodes that start at once the second waits, and then finds the first one's units.
		jdbc.sql("lock table unit in share row exclusive mode").update();
		if (jdbc.sql("select not exists (select 1 from unit)").query(Boolean.class).single()) {
			var ids = new Ids();
			seedUnits(ids);
			seedPeople(ids);
			seedCommittees(ids);
			seedOffices(ids);
			seedRules(ids);
			events.publishEvent(new DemoOrganisationSeeded(ids.people));
		}
	}

	private void seedUnits(Ids ids) {
		each("units", row -> ids.units.put(row.get("code"), units.create(new NewUnit(row.get("code"), row.get("name"),
				UnitKind.valueOf(row.get("kind")), Level.valueOf(row.get("level")), DocumentFamily.valueOf(row.get("family")),
				validity(row))).id()));
		each("unit-links", row -> {
			BigDecimal share = row.get("share").isEmpty() ? null : new BigDecimal(row.get("share"));
			links.add(LinkKind.valueOf(row.get("kind")), ids.units.get(row.get("from")), ids.units.get(row.get("to")),
					new LinkTerms(share, row.get("note"), validity(row)));
		});
	}

	private void seedPeople(Ids ids) {
		each("people", row -> ids.people.put(row.get("key"),
				people.create(row.get("full_name"), row.get("email"), ids.units.get(row.get("unit"))).id()));
	}

	private void seedCommittees(Ids ids) {
		each("committees", row -> ids.committees.put(row.get("code"), committees.create(row.get("code"),
				ids.units.get(row.get("unit")), row.get("name"), CommitteeKind.valueOf(row.get("kind")), validity(row))));
		each("memberships", row -> {
			long committee = ids.committees.get(row.get("committee"));
			long version = storedCommittees.findById(committee).orElseThrow().version();
			committees.addMember(committee, version, ids.people.get(row.get("person")), MemberRole.valueOf(row.get("role")),
					validity(row));
		});
	}

	private void seedOffices(Ids ids) {
		each("offices", row -> ids.offices.put(row.get("code"), offices.create(row.get("code"),
				ids.units.get(row.get("unit")), row.get("title"), OfficeDuty.valueOf(row.get("duty")), validity(row))));
		each("office-holders", row -> {
			long office = ids.offices.get(row.get("office"));
			long version = storedOffices.findById(office).orElseThrow().version();
			offices.addHolder(office, version, ids.people.get(row.get("person")), validity(row));
		});
	}

	private void seedRules(Ids ids) {
		each("competence-rules", row -> {
			List<Long> appraisers = Stream.of(row.get("appraisers").split(" ")).map(ids.committees::get).toList();
			String movement = row.get("movement").isEmpty() ? null : row.get("movement");
			rules.create(ids.units.get(row.get("territory")),
					new CompetenceRuleTerms(movement, Level.valueOf(row.get("level")), ids.committees.get(row.get("standing_agency")),
							appraisers, ids.committees.get(row.get("authority")), ids.offices.get(row.get("signing_office")),
							ids.offices.get(row.get("clerk_office")), Integer.valueOf(row.get("quorum_percent")),
							Integer.valueOf(row.get("majority_percent")), Integer.valueOf(row.get("appraisal_days")), validity(row)));
		});
	}

	private static Validity validity(CSVRecord row) {
		return new Validity(day(row.get("valid_from")), day(row.get("valid_to")));
	}

	private static LocalDate day(String iso) {
		return iso.isEmpty() ? null : LocalDate.parse(iso);
	}

	private static void each(String file, Consumer<CSVRecord> use) {
		var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		var resource = new ClassPathResource("demo/" + file + ".csv");
		try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8); var rows = format.parse(reader)) {
			rows.forEach(use);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What the files call a thing, and the id it got. */
	private static final class Ids {

		private final Map<String, Long> units = new HashMap<>();
		private final Map<String, Long> people = new HashMap<>();
		private final Map<String, Long> committees = new HashMap<>();
		private final Map<String, Long> offices = new HashMap<>();
	}
}
