package vn.nhanrong.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A version of what models are scored by; never changed.
 *
 * @param validFrom evaluations that are opened from then on are scored by it, until a later version begins
 */
record Scorecard(long id, int version, String name, LocalDate validFrom, List<Criterion> criteria) {

	Scorecard {
		criteria = List.copyOf(criteria);
	}

	/**
	 * @param code {@code C1} …
	 * @param max its weight: the most points it can get
	 */
	record Criterion(long id, String code, String name, String nameEn, int max) {

		String name(Locale language) {
			return "en".equals(language.getLanguage()) ? nameEn : name;
		}
	}
}
