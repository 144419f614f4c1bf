package vn.nhanrong.outcome;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.nhanrong.document.Documents;
import vn.nhanrong.evaluation.EvaluationSummary;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.shared.Typed;

/** What every form of these processes shows of its model, in the user's language; markdown. */
@Component
class GovernedModelView {

	private final Documents documents;
	private final MessageSource messages;

	GovernedModelView(Documents documents, MessageSource messages) {
		this.documents = documents;
		this.messages = messages;
	}

	/** {@code modelName}, {@code modelFacts}, {@code modelLink}; more is the form's own. */
	Map<String, Object> of(GovernedModel model) {
		var view = new LinkedHashMap<String, Object>();
		view.put("modelName", Typed.inMarkdown(model.code() + " – " + model.name()));
		view.put("modelFacts", line("field", model.field()) + line("movement", model.movement()) + line("host", model.host()));
		view.put("modelLink", "/models/" + model.code());
		return view;
	}

	/** Kind, points, grade and verdict of an evaluation, and its report to read; a line of a list. */
	String line(EvaluationSummary evaluation) {
		var language = language();
		String what = text("outcome.evaluation", text(evaluation.kind().key()), String.format(language, "%.2f", evaluation.total()),
				text(evaluation.grade().key()), text(evaluation.verdict().key()));
		return "- **" + text("outcome.fact.evaluation") + ":** " + what + document(evaluation.report(), " – ") + "\n";
	}

	/** The decision to read; a line of a list. Nothing while it is not issued. */
	String decision(UUID id) {
		return documents.find(id).isEmpty() ? "" : "- **" + text("outcome.fact.decision") + ":** " + document(id, "") + "\n";
	}

	/** A link to an issued document, after what stands before it; nothing where it is not issued. */
	private String document(UUID id, String before) {
		return documents.find(id).map(found -> before + link(id, found.summary().kind().typeName() + " " + found.summary().symbol())).orElse("");
	}

	private static String link(UUID document, String words) {
		return "[" + Typed.inMarkdown(words) + "](/documents/" + document + ")";
	}

	/** One line of a list; none where there is nothing to tell. */
	String line(String fact, String value) {
		return value == null || value.isEmpty() ? "" : "- **" + text("outcome.fact." + fact) + ":** " + Typed.inMarkdown(value) + "\n";
	}

	String text(String key, Object... arguments) {
		return messages.getMessage(key, arguments, language());
	}

	private static Locale language() {
		return LocaleContextHolder.getLocale();
	}
}
