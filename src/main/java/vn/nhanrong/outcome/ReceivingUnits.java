package vn.nhanrong.outcome;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.register.Sites;
import vn.nhanrong.shared.Zone;

/** Which units a model may be scaled up to: those in force that neither host it nor have a site of it. */
@Component
class ReceivingUnits {

	private static final int MOST = 2000;

	private final Organisations organisations;
	private final Sites sites;
	private final Clock clock;

	ReceivingUnits(Organisations organisations, Sites sites, Clock clock) {
		this.organisations = organisations;
		this.sites = sites;
		this.clock = clock;
	}

	/** @param budget VND */
	record Offer(UnitSummary unit, long budget) {
	}

	/** Territories first; two statements. */
	List<UnitSummary> of(String modelCode, long hostId) {
		var taken = sites.unitsOf(modelCode);
		return organisations.unitsInForce(Zone.today(clock), MOST).stream()
			.filter(unit -> unit.id() != hostId && !taken.contains(unit.id())).toList();
	}
}
