package vn.nhanrong.portal;

import java.util.regex.Pattern;

/** Where a redirect may go: a path on this site. */
final class SamePath {

	/** Browsers take {@code //host} and {@code /\host} for another site, and drop control characters on the way. */
	private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

	private SamePath() {
	}

	static String orHome(String path) {
		return path != null && SAFE.matcher(path).matches() ? path : "/";
	}
}
