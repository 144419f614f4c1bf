package vn.nhanrong.document.template;

import java.io.IOException;
import java.io.UncheckedIOException;

import vn.nhanrong.document.ContentCheck;
import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.organisation.DocumentFamily;

/** Words facts as the application does until somebody changes a template. */
public final class BuiltInWording {

	private static final BuiltInTemplates TEMPLATES = load();

	private BuiltInWording() {
	}

	/** Without the gaps that missing facts leave, and fit to be a document. */
	public static DocumentContent of(TemplateKind kind, Facts facts) {
		var builtIn = TEMPLATES.of(kind);
		var content = Filling.content(builtIn.texts(DocumentFamily.STATE), builtIn.vocabulary(), facts, TemplateCheck.SAMPLE_BASES);
		new ContentCheck(kind.document()).check(content);
		return content;
	}

	/** The first of the samples that come with the kind. */
	public static DocumentContent sample(TemplateKind kind) {
		return of(kind, TEMPLATES.of(kind).samples().getFirst());
	}

	private static BuiltInTemplates load() {
		try {
			return new BuiltInTemplates();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
