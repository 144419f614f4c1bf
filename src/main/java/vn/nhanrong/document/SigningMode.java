package vn.nhanrong.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.nhanrong.shared.Refusal;

/**
 * On whose behalf an officer signs (NĐ 30/2020, Phụ lục I): the lines above his name but the last, and his own title.
 *
 * @param before the lines above the title, each on its own, {@code TM. ỦY BAN NHÂN DÂN}; null for none
 * @param title the officer's own; null where the title of his office says it
 */
public record SigningMode(String before, String title) {

	private static final Locale VIETNAMESE = Locale.of("vi");
	private static final int LONGEST = 120;
	private static final Pattern ABBREVIATED = Pattern.compile("^(TM|KT|TL|TUQ|Q)\\.\\s*(.*)$");

	/** How he signs; names are in the message bundles under {@code signing.form.}. */
	public enum Form {
		/** For himself, as the head: no line but his title. */
		HEAD,
		/** Q.: he acts as the head. */
		ACTING,
		/** KT.: the deputy in the head's place. */
		DEPUTY,
		/** TL.: by the head's order. */
		BY_ORDER,
		/** TUQ.: authorised by the head. */
		AUTHORISED
	}

	/** The lines in capitals, as they stand on the document. */
	public List<String> lines(String ownTitle) {
		return Stream.concat(before == null ? Stream.empty() : before.lines(), Stream.of(title == null ? ownTitle : title))
			.filter(line -> line != null && !line.isBlank()).map(line -> line.strip().toUpperCase(VIETNAMESE)).toList();
	}

	/**
	 * Whose the decision is: the collective's, or else the head's, whoever signs for him.
	 *
	 * @param lines what he signs as
	 * @param issuer name of the unit
	 */
	static String authority(List<String> lines, String issuer) {
		if (lines.getFirst().startsWith("TM.")) {
			return issuer;
		}
		var first = ABBREVIATED.matcher(lines.getFirst());
		return (first.matches() ? first.group(2) : lines.getLast()) + " " + issuer;
	}

	/**
	 * What a form says.
	 *
	 * @param collective on whose behalf the head or his deputy signs (TM.); null for none
	 * @param head the head's title, where another signs for him
	 * @param title of who signs; only the head's own may be left to his office
	 * @throws Refusal if something is missing, or does not go together
	 */
	public static SigningMode of(Form form, String collective, String head, String title) {
		boolean forHead = form == Form.DEPUTY || form == Form.BY_ORDER || form == Form.AUTHORISED;
		check(form == null, "signingForm", "refusal.signing.form");
		check(forHead && head == null, "signingHead", "refusal.signing.head");
		check(!forHead && head != null, "signingHead", "refusal.signing.noHead");
		check(title == null && form != Form.HEAD, "signingTitle", "refusal.signing.title");
		check(collective != null && (form == Form.BY_ORDER || form == Form.AUTHORISED), "signingCollective", "refusal.signing.noCollective");
		check(forHead && head.equalsIgnoreCase(title), "signingTitle", "refusal.signing.same");
		plain("signingCollective", collective);
		plain("signingHead", head);
		plain("signingTitle", title);
		String own = form == Form.ACTING ? "Q. " + title : title;
		var before = Stream.of(collective == null ? null : "TM. " + collective, forHead ? abbreviation(form) + head : null)
			.filter(line -> line != null).toList();
		return new SigningMode(before.isEmpty() ? null : String.join("\n", before), own);
	}

	/** Titles only: the abbreviations come with the form. */
	private static void plain(String field, String typed) {
		if (typed != null) {
			check(typed.length() > LONGEST, field, "refusal.document.tooLong", LONGEST);
			check(typed.lines().count() > 1 || ABBREVIATED.matcher(typed.toUpperCase(VIETNAMESE)).matches(), field, "refusal.signing.plain");
		}
	}

	private static void check(boolean wrong, String field, String key, Object... arguments) {
		if (wrong) {
			throw Refusal.field(field, key, arguments);
		}
	}

	private static String abbreviation(Form form) {
		return switch (form) {
			case DEPUTY -> "KT. ";
			case BY_ORDER -> "TL. ";
			default -> "TUQ. ";
		};
	}

	/** The form that these lines are. */
	public Form form() {
		String abbreviation = found("KT", "TL", "TUQ").map(line -> ABBREVIATED.matcher(line).replaceAll("$1")).orElse("");
		return switch (abbreviation) {
			case "KT" -> Form.DEPUTY;
			case "TL" -> Form.BY_ORDER;
			case "TUQ" -> Form.AUTHORISED;
			default -> title != null && title.startsWith("Q.") ? Form.ACTING : Form.HEAD;
		};
	}

	/** Null for none. */
	public String collective() {
		return found("TM").map(SigningMode::unabbreviated).orElse(null);
	}

	/** Null where he signs for nobody but himself, or the collective. */
	public String head() {
		return found("KT", "TL", "TUQ").map(SigningMode::unabbreviated).orElse(null);
	}

	/** His own title without Q.; null where his office says it. */
	public String plainTitle() {
		return title == null ? null : form() == Form.ACTING ? unabbreviated(title) : title;
	}

	private Optional<String> found(String... abbreviations) {
		return before == null ? Optional.empty()
				: before.lines().filter(line -> Stream.of(abbreviations).anyMatch(one -> line.startsWith(one + "."))).findFirst();
	}

	private static String unabbreviated(String line) {
		return ABBREVIATED.matcher(line).replaceAll("$2");
	}
}
