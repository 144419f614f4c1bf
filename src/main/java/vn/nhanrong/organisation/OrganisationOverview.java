package vn.nhanrong.organisation;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Zone;

/** How much of everything there is. */
@Service
@Transactional(readOnly = true)
public class OrganisationOverview {

	private final JdbcClient jdbc;
	private final Clock clock;

	OrganisationOverview(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How many are in force today, and how many people there are. */
	public record Counts(long units, long committees, long offices, long people, long rules) {
	}

	public Counts counts() {
		return jdbc.sql("""
				select (select count(*) from unit where in_force(valid_from, valid_to, :day)) as units,
				    (select count(*) from committee where in_force(valid_from, valid_to, :day)) as committees,
				    (select count(*) from office where in_force(valid_from, valid_to, :day)) as offices,
				    (select count(*) from person) as people,
				    (select count(*) from competence_rule where in_force(valid_from, valid_to, :day)) as rules""")
			.param("day", Zone.today(clock)).query(Counts.class).single();
	}
}
