package vn.nhanrong;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What was asked of the command {@code verify}.
 *
 * @param files to be verified
 * @param trust files of the authorities that are believed, besides those of the configuration
 * @param lists files of revocation lists
 * @param configuration options of the application's own configuration, {@code --name=value}
 * @param wrong the option that is none; null where all are
 */
record VerifyOptions(List<String> files, List<String> trust, List<String> lists, List<String> configuration, boolean json,
		boolean help, Locale language, String wrong) {

	private static final Locale VIETNAMESE = Locale.of("vi");

	/** @param arguments without the command's name */
	static VerifyOptions of(List<String> arguments) {
		var reading = new Reading();
		var rest = arguments.iterator();
		while (rest.hasNext() && reading.wrong == null) {
			reading.take(rest.next(), rest);
		}
		return new VerifyOptions(reading.files, reading.trust, reading.lists, reading.configuration, reading.json, reading.help,
				reading.language, reading.wrong);
	}

	boolean isUsable() {
		return wrong == null && !files.isEmpty();
	}

	private static final class Reading {

		private final List<String> files = new ArrayList<>();
		private final List<String> trust = new ArrayList<>();
		private final List<String> lists = new ArrayList<>();
		private final List<String> configuration = new ArrayList<>();
		private boolean json;
		private boolean help;
		private boolean onlyFiles;
		private Locale language = VIETNAMESE;
		private String wrong;

		private void take(String argument, Iterator<String> rest) {
			if (onlyFiles || !argument.startsWith("-") || argument.equals("-")) {
				files.add(argument);
				return;
			}
			int equals = argument.indexOf('=');
			String name = equals < 0 ? argument : argument.substring(0, equals);
			switch (name) {
				case "--" -> onlyFiles = true;
				case "--json" -> json = true;
				case "--help", "-h" -> help = true;
				case "--trust" -> value(argument, equals, rest, trust);
				case "--crl" -> value(argument, equals, rest, lists);
				case "--lang" -> language(argument, equals, rest);
				default -> {
					if (name.startsWith("--nhanrong.") || name.startsWith("--spring.")) {
						configuration.add(argument);
					} else {
						wrong = argument;
					}
				}
			}
		}

		private void language(String argument, int equals, Iterator<String> rest) {
			var named = new ArrayList<String>();
			value(argument, equals, rest, named);
			if (!named.isEmpty() && Arrays.asList("vi", "en").contains(named.getFirst())) {
				language = Locale.of(named.getFirst());
			} else {
				wrong = argument;
			}
		}

		private void value(String argument, int equals, Iterator<String> rest, List<String> values) {
			if (equals >= 0) {
				values.add(argument.substring(equals + 1));
			} else if (rest.hasNext()) {
				values.add(rest.next());
			} else {
				wrong = argument;
			}
		}
	}
}
