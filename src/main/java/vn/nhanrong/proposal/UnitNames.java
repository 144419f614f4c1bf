package vn.nhanrong.proposal;

import java.util.Optional;

/** Finds the unit that somebody means who writes its name, its code or both. */
interface UnitNames {

	/** Empty where the text, which may be null, names none. */
	Optional<Long> meant(String text);
}
