package vn.nhanrong.organisation;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;
import vn.nhanrong.shared.Validity;
import vn.nhanrong.shared.Zone;

/**
 * Records who signs in the place of an office's holder. A delegation is ended, never changed: what was signed under it
 * refers to what it said.
 */
@Service
@Transactional
public class DelegationAdministration {

	private static final int LONGEST_TITLE = 200;
	private static final int LONGEST_BASIS = 500;

	private final OfficeRepository offices;
	private final PersonRepository people;
	private final Delegations delegations;
	private final Changes changes;
	private final JdbcClient jdbc;
	private final Clock clock;

	DelegationAdministration(OfficeRepository offices, PersonRepository people, Delegations delegations, Changes changes,
			JdbcClient jdbc, Clock clock) {
		this.offices = offices;
		this.people = people;
		this.delegations = delegations;
		this.changes = changes;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param username who records it
	 * @return its id
	 * @throws Refusal if a field is wrong, the office is none that signs, whoever grants it does not hold the office (above
	 *         all if that person signs by authorisation, which must not be passed on), or the deputy signs for the office in
	 *         those days already
	 */
	public long add(NewDelegation delegation, String username) {
		checkFields(delegation);
		// One at a time for an office: of two that overlap the second one sees the first.
		jdbc.sql("select id from office where id = :id for update").param("id", delegation.officeId()).query(Long.class).optional();
		Office office = offices.findById(delegation.officeId()).orElseThrow(() -> Refusal.field("office", "organisation.office.unknown"));
		if (people.findById(delegation.deputyId()).isEmpty()) {
			throw Refusal.field("deputy", "organisation.person.unknown");
		}
		check(delegation, office);
		long id = insert(delegation, username);
		changes.announce(Set.of(delegation.deputyId()), Set.of());
		return id;
	}

	/**
	 * @param lastDay may be yesterday: then it holds no more at once; one that would hold on no day at all is void
	 * @throws Refusal if the last day is missing, is earlier than yesterday or after its end, or it was ended meanwhile
	 */
	public void end(long id, long version, LocalDate lastDay, String username) {
		var found = delegations.find(id).orElseThrow(() -> Refusal.notFound("organisation.delegation.unknown"));
		var today = Zone.today(clock);
		new Complaints().required(lastDay, "validTo").refuse();
		new Complaints().when(lastDay.isBefore(today.minusDays(1)), "validTo", "organisation.delegation.endsBeforeToday").refuse();
		boolean never = lastDay.isBefore(found.validity().from());
		var to = never ? found.validity().to() : Terms.ended(found.validity(), lastDay).to();
		int ended = jdbc.sql("""
				update signing_delegation set valid_to = :to, void = :void, ended_by = :by, ended_at = :now, version = version + 1
				where id = :id and version = :version and not void""")
			.param("to", to, Types.DATE).param("void", never).param("by", username).param("now", Moments.utc(clock.instant())).param("id", id)
			.param("version", version).update();
		if (ended == 0) {
			throw Refusal.conflict("organisation.changedMeanwhile");
		}
		changes.announce(Set.of(found.deputyId()), Set.of());
	}

	private static void checkFields(NewDelegation delegation) {
		var mode = delegation.mode();
		var title = delegation.title();
		var validity = delegation.validity();
		new Complaints().required(delegation.officeId(), "office").required(delegation.deputyId(), "deputy")
			.required(delegation.grantorId(), "grantor").required(mode, "mode").text(delegation.basis(), "basis", LONGEST_BASIS)
			.when(mode != null && mode.needsTitle() && Typed.orNull(title) == null, "position", "organisation.required")
			.when(title != null && title.strip().length() > LONGEST_TITLE, "position", "organisation.tooLong", LONGEST_TITLE)
			.when(mode != null && mode.needsKinds() && delegation.kinds().isEmpty(), "kinds", "organisation.delegation.needsKinds")
			.required(validity.from(), "validFrom")
			.when(mode != null && mode.needsEnd() && validity.to() == null, "validTo", "organisation.delegation.needsEnd").refuse();
	}

	private void check(NewDelegation delegation, Office office) {
		Validity validity = delegation.validity();
		var day = validity.from();
		boolean granted = holds(office.code(), delegation.grantorId(), day);
		var others = delegations.inForce(office.code(), delegation.grantorId(), day).map(SigningDelegation::mode);
		boolean entrusted = others.filter(DelegationMode.Q::equals).isPresent();
		new Complaints().when(office.duty() != OfficeDuty.SIGNING, "office", "organisation.delegation.noSigningOffice")
			.within(validity, office.validity(), "organisation.term.outsideOffice")
			.when(others.filter(DelegationMode.TUQ::equals).isPresent(), "grantor", "organisation.delegation.passedOn")
			.when(!granted && !entrusted && others.filter(DelegationMode.TUQ::equals).isEmpty(), "grantor",
					"organisation.delegation.notHolder")
			.when(delegation.deputyId().equals(delegation.grantorId()), "deputy", "organisation.delegation.oneself")
			.when(!delegation.deputyId().equals(delegation.grantorId()) && holds(office.code(), delegation.deputyId(), day), "deputy",
					"organisation.delegation.isHolder")
			.when(overlaps(delegation), "deputy", "organisation.delegation.second").refuse();
	}

	private boolean holds(String office, long person, LocalDate day) {
		return jdbc.sql("""
				select exists (select 1 from office_holder h join office o on o.id = h.office_id
				    where o.code = :office and h.person_id = :person and in_force(h.valid_from, h.valid_to, :day))""")
			.param("office", office).param("person", person).param("day", day).query(Boolean.class).single();
	}

	private boolean overlaps(NewDelegation delegation) {
		return jdbc.sql("""
				select exists (select 1 from signing_delegation where office_id = :office and deputy_id = :deputy and not void
				    and daterange(valid_from, valid_to, '[]') && daterange(:from, :to, '[]'))""")
			.param("office", delegation.officeId()).param("deputy", delegation.deputyId()).param("from", delegation.validity().from())
			.param("to", delegation.validity().to(), Types.DATE).query(Boolean.class).single();
	}

	private long insert(NewDelegation delegation, String username) {
		var kinds = delegation.kinds().isEmpty() ? null : delegation.kinds().stream().sorted().toArray(String[]::new);
		return jdbc.sql("""
				insert into signing_delegation (office_id, deputy_id, grantor_id, mode, title, kinds, basis, valid_from, valid_to,
				    made_by, made_at)
				values (:office, :deputy, :grantor, :mode, :title, :kinds, :basis, :from, :to, :by, :now) returning id""")
			.param("office", delegation.officeId()).param("deputy", delegation.deputyId()).param("grantor", delegation.grantorId())
			.param("mode", delegation.mode().name())
			.param("title", delegation.mode().needsTitle() ? delegation.title().strip() : null, Types.VARCHAR)
			.param("kinds", kinds, Types.ARRAY).param("basis", delegation.basis().strip()).param("from", delegation.validity().from())
			.param("to", delegation.validity().to(), Types.DATE).param("by", username)
			.param("now", Moments.utc(clock.instant())).query(Long.class).single();
	}
}
