package vn.nhanrong.outcome;

import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.register.Governance;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Typed;

/** What the forms about a model's end have in common, in the user's language; markdown. */
@Component
class EndingFacts {

	private final Governance governance;
	private final Evaluations evaluations;
	private final GovernedModelView models;

	EndingFacts(Governance governance, Evaluations evaluations, GovernedModelView models) {
		this.governance = governance;
		this.evaluations = evaluations;
		this.models = models;
	}

	/** The model, and {@code evaluation}: the last one with its report, or that there is none. */
	Map<String, Object> of(String modelCode) {
		var view = models.of(governance.of(modelCode));
		view.put("evaluation", evaluations.latest(modelCode).map(models::line).orElseGet(() -> line("evaluation", text("ending.neverEvaluated"))));
		return view;
	}

	/** One line of a list; none where there is nothing to tell. */
	String line(String fact, String value) {
		return value == null || value.isEmpty() ? "" : "- **" + text("ending.fact." + fact) + ":** " + Typed.inMarkdown(value) + "\n";
	}

	/** A heading with what was written under it; nothing where nothing was. */
	String paragraph(String fact, String value) {
		return value == null ? "" : "**" + text("ending.fact." + fact) + "**\n\n" + Typed.inMarkdown(value) + "\n\n";
	}

	/** A line that links to the issued decision. */
	String decision(UUID id) {
		return models.decision(id);
	}

	/** A host's answer with its reasons. */
	String answer(String host, HostStance stance, String reasons) {
		return "**" + Typed.inMarkdown(host) + ": " + text(stance.key()) + "**\n\n"
				+ (reasons == null ? "" : Typed.inMarkdown(reasons) + "\n\n");
	}

	List<Map<String, String>> rows(List<HandedOverItem> items) {
		return items.stream().map(item -> Map.of("item", item.item(), "receiver", item.receiver(), "handedOn", Moments.day(item.handedOn())))
			.toList();
	}

	String amount(long dong) {
		return text("outcome.dong", NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(dong));
	}

	String text(String key, Object... arguments) {
		return models.text(key, arguments);
	}
}
