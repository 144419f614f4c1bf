package vn.nhanrong.proposal;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.nhanrong.access.AccountNames;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Refusal;

/** A dossier as the form of its check shows it, in the language of whoever opens it. */
@Component
class DossierSheet {

	private final Proposals proposals;
	private final ProposalRepository stored;
	private final ProposalStore store;
	private final AccountNames names;
	private final MessageSource messages;

	DossierSheet(Proposals proposals, ProposalRepository stored, ProposalStore store, AccountNames names, MessageSource messages) {
		this.proposals = proposals;
		this.stored = stored;
		this.store = store;
		this.names = names;
		this.messages = messages;
	}

	Map<String, Object> of(String modelCode) {
		var file = proposals.caseFile(modelCode).orElseThrow(() -> Refusal.notFound("refusal.proposal.noCase", modelCode));
		var duplicates = proposals.duplicates(modelCode);
		var returns = store.returns(stored.findByModelCode(modelCode).orElseThrow().id());
		var view = new LinkedHashMap<String, Object>();
		view.put("proposalName", modelCode + " – " + Markdown.plain(file.name()));
		view.put("proposalFacts", facts(file));
		view.put("caseLink", "/cases/" + modelCode);
		view.put("needText", Markdown.plain(file.need()));
		view.put("indicatorColumns", columns("name", "unit", "baseline", "target"));
		view.put("indicators", file.indicators().stream().map(row -> Map.of("name", row.name(), "unit", row.unit(), "baseline",
				number(row.baseline()), "target", number(row.target()))).toList());
		view.put("budgetTotals", budget(file));
		view.put("hasDuplicates", !duplicates.isEmpty());
		view.put("duplicateColumns", columns("model", "host", "status", "likeness"));
		view.put("duplicates", duplicates.stream().map(this::row).toList());
		view.put("hasReturns", !returns.isEmpty());
		view.put("returnColumns", columns("returnedAt", "returnedBy", "returnReason"));
		var people = names.of(returns.stream().map(ReturnNote::by).distinct().toList());
		view.put("returns", returns.stream().map(note -> Map.of("returnedAt", Moments.display(note.at()), "returnedBy",
				people.get(note.by()), "returnReason", note.reason())).toList());
		return view;
	}

	private String facts(CaseFile file) {
		var language = LocaleContextHolder.getLocale();
		return line("proposal.field.proposer", file.proposerUnit()) + line("proposal.field.host", file.host())
				+ line("proposal.field.partners", String.join("; ", file.partners()))
				+ line("proposal.field.field", file.field().name(language))
				+ line("proposal.field.movement", file.movement() == null ? null : file.movement().name(language))
				+ line("proposal.field.level", text("model.level." + file.level())) + line("proposal.field.surveyedOn", day(file.surveyedOn()));
	}

	private String budget(CaseFile file) {
		if (file.budget().isEmpty()) {
			return text("proposal.budget.none");
		}
		var totals = Stream.of(BudgetSource.values()).map(source -> line(source.key(), money(file.budget().stream()
			.filter(entry -> entry.source() == source).mapToLong(CaseFile.BudgetLine::amount).sum()))).collect(Collectors.joining());
		return totals + line("proposal.budget.total", money(file.budget().stream().mapToLong(CaseFile.BudgetLine::amount).sum()));
	}

	private Map<String, String> row(Duplicate duplicate) {
		String reasons = duplicate.reasons().stream().map(reason -> text(reason.key())).collect(Collectors.joining(", "));
		return Map.of("model", duplicate.modelCode() + " – " + duplicate.name(), "host", duplicate.host(), "status",
				text(duplicate.status().key()), "likeness", duplicate.score() + "%: " + reasons);
	}

	private List<Map<String, String>> columns(String... keys) {
		return Stream.of(keys).map(key -> Map.of("key", key, "label", text("proposal.column." + key))).toList();
	}

	/** Markdown; nothing where there is nothing to say. */
	private String line(String label, String value) {
		return value == null || value.isEmpty() ? "" : "- **" + text(label) + ":** " + Markdown.plain(value) + "\n";
	}

	private String text(String key) {
		return messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	private static String money(long amount) {
		return number(amount) + " VND";
	}

	private static String number(long number) {
		return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
	}

	private static String day(LocalDate day) {
		return day == null ? null : Moments.day(day);
	}
}
