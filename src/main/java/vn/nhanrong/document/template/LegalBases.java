package vn.nhanrong.document.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Validity;

/** What documents rest on, from when to when: căn cứ. For administrators but for what drafts ask. */
@Service
@Transactional(readOnly = true)
public class LegalBases {

	private static final String SELECT = """
			select b.id, b.version, b.family, b.unit_id, u.name as unit_name, b.kinds, b.text, b.symbol, b.position, b.valid_from, b.valid_to
			from legal_basis b left join unit u on u.id = b.unit_id
			""";

	private final JdbcClient jdbc;
	private final Organisations organisations;
	private final Clock clock;

	LegalBases(JdbcClient jdbc, Organisations organisations, Clock clock) {
		this.jdbc = jdbc;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** The texts of those that a document of that day rests on, in their order. */
	List<String> inForce(TemplateKind kind, UnitSummary issuer, LocalDate day) {
		return jdbc.sql("""
				select text from legal_basis
				where family = :family and (unit_id is null or unit_id = :unit) and :kind = any (kinds)
				    and in_force(valid_from, valid_to, :day)
				order by position, valid_from nulls first, id limit 50""")
			.param("family", issuer.family().name()).param("unit", issuer.id()).param("kind", kind.name()).param("day", day)
			.query(String.class).list();
	}

	/** @param inForceOn null for any day */
	public PageOf<LegalBasis> search(LocalDate inForceOn, int page, int size) {
		String where = "where (:day::date is null or in_force(b.valid_from, b.valid_to, :day::date)) ";
		long total = jdbc.sql("select count(*) from legal_basis b " + where).param("day", inForceOn).query(Long.class).single();
		var found = jdbc.sql(SELECT + where + "order by b.family desc, b.position, b.valid_from nulls first, b.id limit :size offset :skipped")
			.param("day", inForceOn).param("size", size).param("skipped", (long) page * size).query(LegalBases::basis).list();
		return new PageOf<>(found, page, size, total);
	}

	public Optional<LegalBasis> find(long id) {
		return jdbc.sql(SELECT + "where b.id = :id").param("id", id).query(LegalBases::basis).optional();
	}

	/** @throws Refusal with a complaint for each field that is wrong */
	@Transactional
	public void add(NewLegalBasis basis, String username) {
		basis.check();
		if (basis.unit() != null && organisations.unit(basis.unit()).filter(unit -> unit.family() == basis.family()).isEmpty()) {
			throw Refusal.field("unit", "refusal.legalBasis.family");
		}
		jdbc.sql("""
				insert into legal_basis (family, unit_id, kinds, text, symbol, position, valid_from, valid_to, added_by, added_at)
				values (:family, :unit, :kinds, :text, :symbol, :position, :from, :to, :by, :at)""")
			.param("family", basis.family().name()).param("unit", basis.unit())
			.param("kinds", basis.kinds().stream().map(Enum::name).toArray(String[]::new)).param("text", OneLine.unmarked(OneLine.of(basis.text())))
			.param("symbol", basis.symbol()).param("position", basis.position() == null ? 0 : basis.position())
			.param("from", basis.validity().from()).param("to", basis.validity().to()).param("by", username)
			.param("at", Moments.utc(clock.instant())).update();
	}

	/**
	 * It is offered until that day, and no more after it; what was drafted keeps it.
	 *
	 * @throws Refusal {@code CONFLICT} if somebody changed it meanwhile
	 */
	@Transactional
	public void end(long id, long seen, LocalDate last, String username) {
		var basis = find(id).orElseThrow(() -> Refusal.notFound("refusal.legalBasis.unknown"));
		if (last == null) {
			throw Refusal.field("validTo", "refusal.document.required");
		}
		if (basis.validity().from() != null && last.isBefore(basis.validity().from())) {
			throw Refusal.field("validTo", "refusal.legalBasis.ends");
		}
		int changed = jdbc.sql("update legal_basis set valid_to = :last, ended_by = :by, ended_at = :at, version = version + 1 where id = :id and version = :seen")
			.param("last", last).param("by", username).param("at", Moments.utc(clock.instant()))
			.param("id", id).param("seen", seen).update();
		if (changed == 0) {
			throw Refusal.conflict("refusal.template.conflict");
		}
	}

	private static LegalBasis basis(ResultSet row, int number) throws SQLException {
		var kinds = EnumSet.noneOf(TemplateKind.class);
		Arrays.stream((String[]) row.getArray("kinds").getArray()).map(TemplateKind::valueOf).forEach(kinds::add);
		return new LegalBasis(row.getLong("id"), row.getLong("version"), DocumentFamily.valueOf(row.getString("family")),
				row.getObject("unit_id", Long.class), row.getString("unit_name"), List.copyOf(kinds), row.getString("text"), row.getString("symbol"),
				new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)));
	}
}
