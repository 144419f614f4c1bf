package vn.nhanrong.organisation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/**
 * Keeps the links between units. Each method is one transaction; its change is in the history of both units.
 */
@Service
@Transactional
public class UnitLinkAdministration {

	private static final long NONE = -1;

	private final UnitLinkRepository links;
	private final UnitRepository units;
	private final Changes changes;
	private final Clock clock;

	UnitLinkAdministration(UnitLinkRepository links, UnitRepository units, Changes changes, Clock clock) {
		this.links = links;
		this.units = units;
		this.changes = changes;
		this.clock = clock;
	}

	/**
	 * Records that {@code from} is under {@code to}, or that {@code to} takes over from it.
	 *
	 * @throws Refusal if a field is wrong (the other unit is field {@code unit}), if it would make a unit its own parent,
	 * or if the parts known to pass on one day would be more than the whole
	 */
	public long add(LinkKind kind, long from, long to, LinkTerms terms) {
		links.takeTurns();
		var link = new UnitLink(kind, unit(from), unit(to), Zone.today(clock), terms);
		check(link, NONE);
		links.save(link);
		note(link, ChangeAction.LINK_ADDED, null, link.snapshot());
		return link.id();
	}

	/** @throws Refusal as for {@link #add}, or if the link was changed since this version of it was read */
	public void change(long id, long version, LinkTerms terms) {
		change(id, version, link -> link.change(terms));
	}

	/** @throws Refusal if the last day is missing or is no day of the link, or if the link was changed meanwhile */
	public void end(long id, long version, LocalDate lastDay) {
		change(id, version, link -> link.end(lastDay));
	}

	/** @throws Refusal if the link has been in force, unless it was recorded only today */
	public void remove(long id, long version) {
		UnitLink link = link(id);
		changes.begin(link, link.version(), version);
		link.requireRemovable(Zone.today(clock));
		links.delete(link);
		note(link, ChangeAction.LINK_REMOVED, link.snapshot(), null);
	}

	private void change(long id, long version, Consumer<UnitLink> change) {
		links.takeTurns();
		UnitLink link = link(id);
		changes.begin(link, link.version(), version);
		Snapshot before = link.snapshot();
		change.accept(link);
		check(link, id);
		note(link, ChangeAction.LINK_CHANGED, before, link.snapshot());
	}

	private void check(UnitLink link, long id) {
		long from = link.from().id();
		long to = link.to().id();
		var days = link.validity();
		boolean parent = link.kind() == LinkKind.PARENT;
		new Complaints()
			.when(links.existsDuring(link.kind().name(), from, to, days.from(), days.to(), id), "unit", "organisation.link.twice")
			.when(parent && links.isUnder(to, from, days.from(), days.to(), id), "unit", "organisation.link.cycle")
			.when(!parent && link.share() != null && isMoreThanTheWhole(link, id), "share", "organisation.link.shareSum")
			.refuse();
	}

	private boolean isMoreThanTheWhole(UnitLink link, long id) {
		BigDecimal given = links.shareGiven(link.from().id(), link.validity().from(), id);
		return given.add(link.share()).compareTo(BigDecimal.ONE) > 0;
	}

	private void note(UnitLink link, ChangeAction action, Snapshot before, Snapshot after) {
		changes.record(ChangeSubject.UNIT, link.from().id(), action, before, after);
		changes.record(ChangeSubject.UNIT, link.to().id(), action, before, after);
	}

	private UnitLink link(long id) {
		return links.findById(id).orElseThrow(() -> Refusal.notFound("organisation.link.unknown"));
	}

	private Unit unit(long id) {
		return units.findById(id).orElseThrow(() -> Refusal.field("unit", "organisation.unit.unknown"));
	}
}
