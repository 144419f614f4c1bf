package vn.nhanrong.document;

import java.time.LocalDate;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.shared.Validity;

/** How units appear on their documents, from when to when. */
@Repository
class IssuerProfiles {

	private final JdbcClient jdbc;

	IssuerProfiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The one that was entered for that day, or else what can be told from the unit itself. */
	IssuerProfile of(UnitSummary unit, LocalDate day) {
		return jdbc.sql("""
				select name, parent_name, abbreviation, place, signing_mode, position, archive_abbreviation from issuer_profile
				where unit_id = :unit and in_force(valid_from, valid_to, :day)
				order by valid_from desc nulls last, id desc limit 1""")
			.param("unit", unit.id()).param("day", day).query(IssuerProfile.class).optional()
			.orElseGet(() -> IssuerProfile.derived(unit));
	}

	/** Ids of the units that somebody has described for that day. */
	Set<Long> described(LocalDate day) {
		return jdbc.sql("select distinct unit_id from issuer_profile where in_force(valid_from, valid_to, :day)").param("day", day)
			.query(Long.class).set();
	}

	void add(long unit, IssuerProfile profile, Validity validity) {
		jdbc.sql("""
				insert into issuer_profile (unit_id, name, parent_name, abbreviation, place, signing_mode, position,
				    archive_abbreviation, valid_from, valid_to)
				values (:unit, :name, :parent, :abbreviation, :place, :mode, :position, :archive, :from, :to)""")
			.param("unit", unit).param("name", profile.name()).param("parent", profile.parentName())
			.param("abbreviation", profile.abbreviation()).param("place", profile.place()).param("mode", profile.signingMode())
			.param("position", profile.position()).param("archive", profile.archiveAbbreviation())
			.param("from", validity.from()).param("to", validity.to()).update();
	}
}
