package vn.nhanrong.outcome;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a merged model passes on to the one that survives. */
enum PassedOn {
	SITES("các điểm mô hình"), GROUPS("các tổ thực hiện"), BUDGET("kinh phí còn lại"), DOSSIER("hồ sơ, tài liệu");

	private final String words;

	PassedOn(String words) {
		this.words = words;
	}

	String key() {
		return "ending.passes." + name();
	}

	/** In the language of the case's papers. */
	static String words(Collection<PassedOn> things) {
		return things.stream().sorted().map(thing -> thing.words).collect(Collectors.joining("; "));
	}

	/** As it is kept: names separated by spaces. */
	static String line(Collection<PassedOn> things) {
		return things.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
	}

	static List<PassedOn> of(String line) {
		return Stream.of(line.split(" ")).map(PassedOn::valueOf).toList();
	}
}
