package vn.nhanrong.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Keeps the competence rules. Each method is one transaction; what it refuses leaves nothing behind. */
@Service
@Transactional
public class CompetenceRuleAdministration {

	private static final long NONE = -1;

	private final CompetenceRuleRepository rules;
	private final UnitRepository units;
	private final CommitteeRepository committees;
	private final OfficeRepository offices;
	private final Changes changes;
	private final Clock clock;

	CompetenceRuleAdministration(CompetenceRuleRepository rules, UnitRepository units, CommitteeRepository committees,
			OfficeRepository offices, Changes changes, Clock clock) {
		this.rules = rules;
		this.units = units;
		this.committees = committees;
		this.offices = offices;
		this.changes = changes;
		this.clock = clock;
	}

	/**
	 * @param territoryId for good; null is refused like any other missing field
	 * @throws Refusal if a field is wrong, a body is of the wrong kind, or another rule for the same holds at that time
	 */
	public long create(Long territoryId, CompetenceRuleTerms terms) {
		Unit territory = territoryId == null ? null
				: units.findById(territoryId).orElseThrow(() -> Refusal.field("unit", "organisation.unit.unknown"));
		var rule = new CompetenceRule(territory, terms, bodies(terms));
		refuseSecond(rule, NONE);
		rules.save(rule);
		changes.record(ChangeSubject.COMPETENCE_RULE, rule.id(), ChangeAction.CREATED, null, rule.snapshot());
		return rule.id();
	}

	/** @throws Refusal as for {@link #create}, or if the rule was changed since this version of it was read */
	public void change(long id, long version, CompetenceRuleTerms terms) {
		change(id, version, ChangeAction.CHANGED, rule -> rule.change(terms, bodies(terms)));
	}

	/** @throws Refusal if the last day is missing or is no day of the rule, or it was changed meanwhile */
	public void end(long id, long version, LocalDate lastDay) {
		change(id, version, ChangeAction.ENDED, rule -> rule.end(lastDay));
	}

	/** @throws Refusal if the rule has been in force: then it is ended instead */
	public void delete(long id, long version) {
		CompetenceRule rule = rule(id);
		changes.begin(rule, rule.version(), version);
		rule.requireRemovable(Zone.today(clock));
		Snapshot before = rule.snapshot();
		rules.delete(rule);
		changes.record(ChangeSubject.COMPETENCE_RULE, id, ChangeAction.DELETED, before, null);
	}

	private void change(long id, long version, ChangeAction action, Consumer<CompetenceRule> change) {
		CompetenceRule rule = rule(id);
		changes.begin(rule, rule.version(), version);
		Snapshot before = rule.snapshot();
		change.accept(rule);
		refuseSecond(rule, id);
		changes.record(ChangeSubject.COMPETENCE_RULE, id, action, before, rule.snapshot());
	}

	private void refuseSecond(CompetenceRule rule, long id) {
		String movement = rule.movementCode();
		var days = rule.validity();
		new Complaints().when(movement != null && !rules.isMovement(movement), "movement", "organisation.rule.noMovement")
			.when(rules.existsDuring(rule.unit().id(), movement, rule.level().name(), days.from(), days.to(), id), "validFrom",
					"organisation.rule.second")
			.refuse();
	}

	private CompetentBodies bodies(CompetenceRuleTerms terms) {
		return new CompetentBodies(committee(terms.standingAgency(), "standingAgency"),
				terms.appraisers().stream().map(id -> committee(id, "appraisers")).toList(),
				committee(terms.authority(), "authority"), office(terms.signingOffice(), "signingOffice"),
				office(terms.clerkOffice(), "clerkOffice"));
	}

	private Committee committee(Long id, String field) {
		return id == null ? null
				: committees.findById(id).orElseThrow(() -> Refusal.field(field, "organisation.committee.unknown"));
	}

	private Office office(Long id, String field) {
		return id == null ? null : offices.findById(id).orElseThrow(() -> Refusal.field(field, "organisation.office.unknown"));
	}

	private CompetenceRule rule(long id) {
		return rules.findById(id).orElseThrow(() -> Refusal.notFound("organisation.rule.unknown"));
	}
}
