package vn.nhanrong.portal.dossier;

import java.text.Normalizer;

/** Names of files that every system can read, in an order that every system keeps. */
final class DossierNames {

	private static final int LONGEST = 80;

	private DossierNames() {
	}

	/** {@code 01-QD-05-UBND} of 05/QĐ-UBND: the type goes before the number. */
	static String document(int position, String symbol) {
		String[] parts = symbol.split("[/-]", 3);
		String name = parts.length < 3 ? symbol : parts[1] + "-" + parts[0] + "-" + parts[2];
		return "%02d-%s".formatted(position, plain(name));
	}

	/** {@code 01-bien-ban.pdf}; its ending is kept. */
	static String attachment(int position, String fileName) {
		int dot = fileName.lastIndexOf('.');
		String ending = dot < 0 ? "" : "." + plain(fileName.substring(dot + 1));
		return "%02d-%s%s".formatted(position, plain(dot < 0 ? fileName : fileName.substring(0, dot)), ending);
	}

	static String plain(String text) {
		String letters = Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
			.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
		String name = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
		return name.isEmpty() ? "tep" : name;
	}
}
