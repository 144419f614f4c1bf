package vn.nhanrong.organisation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Refusal;

/** Keeps the units. Each method is one transaction; what it refuses leaves nothing behind. */
@Service
@Transactional
public class UnitAdministration {

	private final UnitRepository units;
	private final Changes changes;

	UnitAdministration(UnitRepository units, Changes changes) {
		this.units = units;
		this.changes = changes;
	}

	/** @throws Refusal if a field is wrong or the code is taken */
	public UnitSummary create(NewUnit state) {
		new Complaints().text(state.name(), "name", Unit.LONGEST_NAME).refuse();
		boolean given = state.code() != null && !state.code().isBlank();
		String code = given ? state.code().strip() : Codes.from(state.name(), units::existsByCode);
		if (units.existsByCode(code)) {
			throw Refusal.field("code", "organisation.code.taken");
		}
		Unit unit = units.save(new Unit(code, state));
		changes.record(ChangeSubject.UNIT, unit.id(), ChangeAction.CREATED, null, unit.snapshot());
		return unit.summary();
	}
}
