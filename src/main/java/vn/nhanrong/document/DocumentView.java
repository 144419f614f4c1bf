package vn.nhanrong.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.AccountNames;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase.TaskAtHand;

/** What the forms of all tasks on a document show of it. */
@Component
class DocumentView {

	/** What Markdown would take for a mark. */
	private static final String MARKS = "([\\\\`*_{}\\[\\]<>()#+!|~-])";

	private final DocumentRows rows;
	private final DocumentSheets sheets;
	private final Register register;
	private final AccountNames names;
	private final Duties duties;
	private final MessageSource messages;

	DocumentView(DocumentRows rows, DocumentSheets sheets, Register register, AccountNames names, Duties duties,
			MessageSource messages) {
		this.rows = rows;
		this.sheets = sheets;
		this.register = register;
		this.names = names;
		this.duties = duties;
		this.messages = messages;
	}

	static UUID id(TaskAtHand task) {
		return UUID.fromString(task.text(IssuanceProcess.DOCUMENT));
	}

	@Transactional(readOnly = true)
	Map<String, Object> of(TaskAtHand task) {
		var document = rows.findById(id(task)).orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
		var view = new LinkedHashMap<String, Object>();
		view.put("documentFacts", facts(document));
		view.put("documentLink", "/documents/" + document.id() + "/draft.pdf");
		view.put("caseLink", "/cases/" + document.modelCode());
		view.put("notSentBack", document.sentBack() == null);
		view.put("sentBackReason", document.sentBack() == null ? "" : plain(document.sentBack()));
		return view;
	}

	/** The same with the wording under the keys of the drafter's fields. */
	@Transactional(readOnly = true)
	Map<String, Object> forDrafting(TaskAtHand task) {
		var view = of(task);
		var content = rows.findById(id(task)).orElseThrow().content();
		view.put("subject", content.subject());
		view.put("grounds", String.join("\n", content.grounds()));
		view.put("body", String.join("\n", content.body()));
		view.put("recipients", String.join("\n", content.recipients()));
		view.put("addressees", String.join("\n", content.addressees()));
		view.put("appendices", content.appendicesAsLines());
		return view;
	}

	private String facts(Document document) {
		var language = LocaleContextHolder.getLocale();
		var model = register.find(document.modelCode()).map(found -> found.summary().name()).orElse("");
		var issuer = sheets.issuer(document, duties.today());
		String drafter = document.draftedBy() == null ? text("document.byApplication", language)
				: names.of(List.of(document.draftedBy())).get(document.draftedBy());
		return line("document.kind", text(document.kind().key(), language), language)
				+ line("document.subject", document.content().subject(), language)
				+ line("document.model", document.modelCode() + " – " + model, language)
				+ line("document.issuer", issuer.profile().name(), language)
				+ (document.hasNumber() ? line("document.symbol", document.symbol(), language) : "")
				+ line("document.draftedBy", drafter, language) + list("document.missing", missing(document), language)
				+ list("document.unprintable", Unprintable.in(document.content()).stream()
					.map(found -> found.characters() + " – " + text(found.part(), language)).toList(), language)
				+ "- [" + text("document.draftPage", language) + "](/documents/" + document.id() + "/draft)\n";
	}

	/** What a document needs before it can be signed and this one does not have. */
	private List<String> missing(Document document) {
		if (document.state() != DocumentState.DRAFT) {
			return List.of();
		}
		var language = LocaleContextHolder.getLocale();
		var sheet = sheets.draft(document);
		var content = document.content();
		var missing = new ArrayList<String>();
		missing(content.subject().isBlank(), "document.subject", language, missing);
		missing(content.body().isEmpty(), "document.part.body", language, missing);
		missing(content.recipients().isEmpty(), "document.part.recipients", language, missing);
		missing(sheet.signer().title().isEmpty() || sheet.signer().name() == null, "document.signer", language, missing);
		return missing;
	}

	private void missing(boolean lacks, String key, Locale language, List<String> into) {
		if (lacks) {
			into.add(text(key, language));
		}
	}

	private String list(String label, List<String> values, Locale language) {
		return values.isEmpty() ? "" : line(label, String.join("; ", values), language);
	}

	private String line(String label, String value, Locale language) {
		return "- **" + text(label, language) + ":** " + plain(value) + "\n";
	}

	private String text(String key, Locale language) {
		return messages.getMessage(key, null, language);
	}

	private static String plain(String text) {
		return text.replaceAll(MARKS, "\\\\$1").replaceAll("\\R", "  \n");
	}
}
