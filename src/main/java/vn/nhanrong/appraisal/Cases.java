package vn.nhanrong.appraisal;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.CaseFile;
import vn.nhanrong.proposal.Proposals;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/** The dossier of a case, and how the forms of its tasks show it. */
@Component
class Cases {

	private final Proposals proposals;
	private final MessageSource messages;

	Cases(Proposals proposals, MessageSource messages) {
		this.proposals = proposals;
		this.messages = messages;
	}

	/** @throws Refusal {@code NOT_FOUND} where there is no such case */
	CaseFile file(String modelCode) {
		return proposals.caseFile(modelCode).orElseThrow(() -> Refusal.notFound("refusal.model.unknown", modelCode));
	}

	/** In the user's language: {@code modelName}, {@code dossierFacts} and {@code need} are markdown, {@code indicators} a table. */
	Map<String, Object> view(CaseFile file) {
		var language = LocaleContextHolder.getLocale();
		var view = new LinkedHashMap<String, Object>();
		view.put("modelName", Typed.inMarkdown(file.modelCode() + " – " + file.name()));
		view.put("dossierFacts", facts(file, language));
		view.put("need", Typed.inMarkdown(file.need()));
		view.put("indicators", file.indicators().stream().map(indicator -> row(indicator, language)).toList());
		view.put("caseLink", "/cases/" + file.modelCode());
		return view;
	}

	private String facts(CaseFile file, Locale language) {
		return line("field", file.field().name(language), language)
				+ line("movement", file.movement() == null ? null : file.movement().name(language), language)
				+ line("host", file.host(), language) + line("proposer", file.proposerUnit(), language)
				+ line("partners", String.join(", ", file.partners()), language) + line("budget", budget(file, language), language);
	}

	/** One line of a list; none where there is nothing to tell. */
	private String line(String label, String value, Locale language) {
		return value == null || value.isEmpty() ? ""
				: "- **" + text("appraisal.dossier." + label, language) + ":** " + Typed.inMarkdown(value) + "\n";
	}

	private String budget(CaseFile file, Locale language) {
		long state = total(file.budget(), BudgetSource.STATE_BUDGET);
		long voluntary = total(file.budget(), BudgetSource.VOLUNTARY_CONTRIBUTION);
		var number = NumberFormat.getIntegerInstance(language);
		return text("appraisal.dossier.amounts", language, number.format(state + voluntary), number.format(state),
				number.format(voluntary));
	}

	static long total(List<CaseFile.BudgetLine> budget, BudgetSource source) {
		return budget.stream().filter(line -> line.source() == source).mapToLong(CaseFile.BudgetLine::amount).sum();
	}

	private static Map<String, Object> row(CaseFile.Indicator indicator, Locale language) {
		var number = NumberFormat.getIntegerInstance(language);
		return Map.of("name", indicator.name(), "unit", indicator.unit(), "baseline", number.format(indicator.baseline()), "target",
				number.format(indicator.target()));
	}

	private String text(String key, Locale language, Object... arguments) {
		return messages.getMessage(key, arguments, language);
	}
}
