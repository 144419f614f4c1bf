package vn.nhanrong.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the application speaks. */
public final class Language {

	public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
	public static final Locale ENGLISH = Locale.ENGLISH;
	public static final List<Locale> ALL = List.of(VIETNAMESE, ENGLISH);

	/** Cookie that keeps the user's choice, {@code vi} or {@code en}; scripts of the web apps read it too. */
	public static final String COOKIE = "nhanrong_lang";

	private Language() {
	}

	/** The language with this tag; empty where the application does not speak it. */
	public static Optional<Locale> of(String tag) {
		return ALL.stream().filter(language -> language.getLanguage().equals(tag)).findFirst();
	}
}
