package vn.nhanrong.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.UnitKind;
import vn.nhanrong.organisation.UnitSummary;

/**
 * How a unit appears on its documents.
 *
 * @param name in full
 * @param parentName the agency above; null for none
 * @param abbreviation in the symbol
 * @param place where its documents are dated
 * @param signingMode on whose behalf the officer signs, line by line; null where for himself
 * @param position of the officer; null where the office's title says it
 * @param archiveAbbreviation of the drafting body in the line of the archive; null for none
 * @param termFrom first day of the term by which a Party organisation numbers its documents; null where it does so by years
 */
record IssuerProfile(String name, String parentName, String abbreviation, String place, String signingMode, String position,
		String archiveAbbreviation, LocalDate termFrom) {

	private static final Locale VIETNAMESE = Locale.of("vi");
	private static final String SHORT = "UBND";
	private static final String COMMITTEE = "Ủy ban nhân dân";
	private static final String CITY = "Thành phố Hồ Chí Minh";

	/** What can be told of a unit that nobody has described. */
	static IssuerProfile derived(UnitSummary unit) {
		if (unit.kind() == UnitKind.PEOPLES_COMMITTEE) {
			String territory = unit.name().replaceFirst("^(" + SHORT + "|" + COMMITTEE + ")\\s+", "");
			return new IssuerProfile(COMMITTEE + " " + territory, null, SHORT, capital(territory), "TM. " + COMMITTEE, null, null, null);
		}
		return new IssuerProfile(unit.name(), null, initials(unit.name()), CITY, null, null, null, null);
	}

	/** What the officer signs as, line by line. */
	List<String> signingLines(String officeTitle, String unitName) {
		return signing().lines(officeTitle.replace(" " + unitName, "").strip());
	}

	/** The collective decides where the officer signs on its behalf, or else the head. */
	String authority(String officeTitle, String unitName) {
		return SigningMode.authority(signingLines(officeTitle, unitName), name);
	}

	SigningMode signing() {
		return new SigningMode(signingMode, position);
	}

	/** The same where a template has the officer sign otherwise. @param signing null where it does not */
	IssuerProfile signedAs(SigningMode signing) {
		return signing == null ? this
				: new IssuerProfile(name, parentName, abbreviation, place, signing.before(), signing.title(), archiveAbbreviation,
						termFrom);
	}

	/** Agencies of the State begin anew with each year, organisations of the Party with each term. */
	int numberedIn(DocumentFamily family, LocalDate day) {
		return family == DocumentFamily.PARTY && termFrom != null ? termFrom.getYear() : day.getYear();
	}

	/** Without accents, as symbols are written; what is an abbreviation already stays whole. */
	private static String initials(String name) {
		return Stream.of(name.split("[^\\p{L}\\d]+")).filter(word -> !word.isEmpty())
			.map(word -> Character.isDigit(word.charAt(0)) || isAbbreviation(word) ? word : plain(word.substring(0, 1).toUpperCase(VIETNAMESE)))
			.collect(Collectors.joining());
	}

	private static boolean isAbbreviation(String word) {
		return word.length() > 1 && word.equals(word.toUpperCase(VIETNAMESE));
	}

	/** Đ is a letter of its own, no accent: QĐ. */
	private static String plain(String letter) {
		return Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
	}

	private static String capital(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
	}
}
