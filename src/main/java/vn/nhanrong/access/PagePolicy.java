package vn.nhanrong.access;

/** What a page may load (Content-Security-Policy): only what the application itself serves. */
public final class PagePolicy {

	/** The header's name. */
	public static final String HEADER = "Content-Security-Policy";

	/** Of every page that sets no other. */
	static final String USUAL = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

	/** For pages with diagrams: bpmn-js sizes and places what it draws by style attributes. Style sheets are as usual. */
	public static final String WITH_DIAGRAMS = USUAL + "; style-src 'self'; style-src-attr 'unsafe-inline'";

	private PagePolicy() {
	}
}
