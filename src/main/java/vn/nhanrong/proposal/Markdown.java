package vn.nhanrong.proposal;

/** Forms show texts as Markdown; what a proposer typed is shown as it was typed. */
final class Markdown {

	private Markdown() {
	}

	static String plain(String typed) {
		return typed == null ? "" : typed.replaceAll("([\\\\`*_{}\\[\\]<>#+\\-!|~&])", "\\\\$1").replace("\n", "  \n");
	}
}
