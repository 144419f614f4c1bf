package vn.nhanrong.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.shared.PageOf;
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
				select name, parent_name, abbreviation, place, signing_mode, position, archive_abbreviation, term_from
				from issuer_profile
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

	/** By the unit's name, the latest first. */
	PageOf<IssuerDescription> search(String text, int page, int size) {
		String from = """
				from issuer_profile p join unit u on u.id = p.unit_id
				where (:text::text is null or nhanrong.fold(u.name || ' ' || p.name) like '%' || nhanrong.fold(:text::text) || '%')
				""";
		long total = jdbc.sql("select count(*) " + from).param("text", text).query(Long.class).single();
		var found = jdbc.sql("""
				select p.unit_id, u.name as unit_name, p.name, p.parent_name, p.abbreviation, p.place, p.signing_mode, p.position,
				    p.archive_abbreviation, p.valid_from, p.valid_to\s""" + from + """
				order by u.name collate "vi-x-icu", p.valid_from desc nulls last, p.id desc limit :size offset :skipped""")
			.param("text", text).param("size", size).param("skipped", (long) page * size).query(IssuerProfiles::description).list();
		return new PageOf<>(found, page, size, total);
	}

	private static IssuerDescription description(ResultSet row, int number) throws SQLException {
		return new IssuerDescription(row.getLong("unit_id"), row.getString("unit_name"), row.getString("name"), row.getString("parent_name"),
				row.getString("abbreviation"), row.getString("place"), new SigningMode(row.getString("signing_mode"), row.getString("position")),
				row.getString("archive_abbreviation"),
				new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)));
	}

	void add(long unit, IssuerProfile profile, Validity validity) {
		jdbc.sql("""
				insert into issuer_profile (unit_id, name, parent_name, abbreviation, place, signing_mode, position,
				    archive_abbreviation, term_from, valid_from, valid_to)
				values (:unit, :name, :parent, :abbreviation, :place, :mode, :position, :archive, :term, :from, :to)""")
			.param("unit", unit).param("name", profile.name()).param("parent", profile.parentName())
			.param("abbreviation", profile.abbreviation()).param("place", profile.place()).param("mode", profile.signingMode())
			.param("position", profile.position()).param("archive", profile.archiveAbbreviation())
			.param("term", profile.termFrom(), Types.DATE)
			.param("from", validity.from()).param("to", validity.to()).update();
	}
}
