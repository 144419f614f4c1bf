package vn.nhanrong.evaluation;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.ModelSummary;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PartialDate;
import vn.nhanrong.shared.Typed;
import vn.nhanrong.shared.Zone;

/** What the forms of an evaluation show up to the scores, in the user's language: each shows what the one before showed, and more. */
@Component
class ScoringView {

	private final Register register;
	private final EvaluationStore evaluations;
	private final EvaluationPlans plans;
	private final SelfEvaluations selfEvaluations;
	private final FieldVerifications verifications;
	private final Organisations organisations;
	private final MessageSource messages;
	private final Clock clock;

	ScoringView(Register register, EvaluationStore evaluations, EvaluationPlans plans, SelfEvaluations selfEvaluations,
			FieldVerifications verifications, Organisations organisations, MessageSource messages, Clock clock) {
		this.register = register;
		this.evaluations = evaluations;
		this.plans = plans;
		this.selfEvaluations = selfEvaluations;
		this.verifications = verifications;
		this.organisations = organisations;
		this.messages = messages;
		this.clock = clock;
	}

	/** {@code modelName} and {@code modelFacts} are markdown; {@code modelLink} leads to the record. */
	Map<String, Object> ofModel(Evaluation evaluation) {
		var model = model(evaluation);
		var language = LocaleContextHolder.getLocale();
		var shown = new LinkedHashMap<String, Object>();
		shown.put("modelName", Typed.inMarkdown(model.code() + " – " + model.name()));
		shown.put("modelFacts", line("kind", text(evaluation.kind().key())) + line("host", model.host().name())
				+ line("field", model.field().name(language)) + line("started", day(model.started()))
				+ line("previous", previous(evaluation, model)));
		shown.put("modelLink", "/models/" + model.code());
		return shown;
	}

	/** The same, and {@code plan} in markdown. */
	Map<String, Object> ofPlan(Evaluation evaluation) {
		var shown = ofModel(evaluation);
		shown.put("plan", plans.latest(evaluation.id()).map(plan -> line("period", text("evaluation.shown.fromTo",
				Moments.day(plan.periodFrom()), Moments.day(plan.periodTo()))) + line("meetingPlace", plan.meetingPlace())
				+ line("focus", plan.focus())).orElse(""));
		return shown;
	}

	/** The same, {@code selfEvaluation} in markdown, and {@code results} as a table. */
	Map<String, Object> ofSelfEvaluation(Evaluation evaluation) {
		var shown = ofPlan(evaluation);
		var given = selfEvaluations.of(evaluation.id()).map(SelfEvaluation::content);
		shown.put("selfEvaluation", given.map(content -> paragraph("situation", content.situation())
				+ paragraph("implementation", content.implementation()) + paragraph("limits", content.limits())
				+ paragraph("lessons", content.lessons()) + paragraph("ownGrade", text(content.ownGrade().key())))
			.orElseGet(() -> text("evaluation.shown.noSelfEvaluation")));
		shown.put("results", given.map(content -> content.results().stream().map(this::row).toList()).orElse(List.of()));
		shown.put("noResults", given.isEmpty());
		return shown;
	}

	/** The same, and {@code verification} in markdown. */
	Map<String, Object> ofVerification(Evaluation evaluation) {
		var shown = ofSelfEvaluation(evaluation);
		shown.put("verification", verifications.of(evaluation.id()).map(this::verification).orElse(""));
		return shown;
	}

	private String verification(FieldVerification found) {
		return line("visitedOn", Moments.day(found.visitedOn())) + line("place", found.place())
				+ line("participants", found.participants()) + line("fundsAccounted", yesNo(found.fundsAccounted()))
				+ line("personalData", yesNo(found.personalData())) + line("baselineExists", yesNo(found.baselineExists()))
				+ line("monthsInOperation", String.valueOf(found.monthsInOperation())) + "\n" + paragraph("findings", found.findings())
				+ paragraph("evidence", found.evidence());
	}

	/** A row for everybody on the panel. */
	List<Map<String, Object>> panel(List<PanelMember> panel) {
		var committees = organisations.groups(panel.stream().map(PanelMember::committee).distinct().toList()).stream()
			.collect(Collectors.toMap(GroupSummary::code, GroupSummary::name));
		return panel.stream().<Map<String, Object>>map(member -> Map.of("member", member.fullName(), "committee",
				committees.get(member.committee()), "part", text("evaluation.shown.part." + part(member)))).toList();
	}

	private static String part(PanelMember member) {
		if (member.recused()) {
			return "recused";
		}
		return member.username() == null ? "noAccount" : member.substitute() ? "substitute" : "member";
	}

	/** As far as it is known: what follows the last evaluation, or began with the model. */
	String periodFrom(Evaluation evaluation) {
		var model = model(evaluation);
		return Optional.ofNullable(evaluations.latestConcluded(evaluation.modelCode()).map(EvaluationSummary::concludedOn)
			.orElseGet(() -> known(model.lastEvaluation(), model.started()))).map(Moments::day).orElse("");
	}

	private static LocalDate known(PartialDate lastEvaluation, PartialDate started) {
		var from = lastEvaluation == null ? started : lastEvaluation;
		return from == null ? null : from.earliest();
	}

	/** Whole months since the model began; empty where that is unknown. */
	Optional<Integer> monthsInOperation(Evaluation evaluation) {
		return Optional.ofNullable(model(evaluation).started())
			.map(started -> (int) ChronoUnit.MONTHS.between(started.latest(), Zone.today(clock)))
			.filter(months -> months >= 0);
	}

	private String previous(Evaluation evaluation, ModelSummary model) {
		return evaluations.latestConcluded(evaluation.modelCode())
			.map(last -> text("evaluation.shown.lastGrade", text(last.grade().key()), last.total(), text(last.outcome().key()),
					Moments.day(last.concludedOn())))
			.orElseGet(() -> model.lastEvaluation() == null ? text("evaluation.shown.never")
					: text("evaluation.shown.before", model.lastEvaluation().display()));
	}

	private Map<String, Object> row(SelfEvaluation.Result result) {
		var number = NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale());
		Function<Long, String> figure = count -> count == null ? text("evaluation.shown.none") : number.format(count);
		return Map.of("name", result.name(), "unit", result.unit(), "baseline", figure.apply(result.baseline()), "target",
				figure.apply(result.target()), "actual", number.format(result.actual()));
	}

	private String yesNo(boolean answer) {
		return text(answer ? "evaluation.shown.yes" : "evaluation.shown.no");
	}

	private String day(PartialDate date) {
		return date == null ? text("evaluation.shown.unknown") : date.display();
	}

	/** One line of a list; none where there is nothing to tell. */
	private String line(String label, String value) {
		return value == null ? "" : "- **" + text("evaluation.shown." + label) + ":** " + Typed.inMarkdown(value) + "\n";
	}

	private String paragraph(String label, String value) {
		return "**" + text("evaluation.shown." + label) + "**\n\n" + Typed.inMarkdown(value) + "\n\n";
	}

	private String text(String key, Object... arguments) {
		return messages.getMessage(key, arguments, language());
	}

	private static Locale language() {
		return LocaleContextHolder.getLocale();
	}

	private ModelSummary model(Evaluation evaluation) {
		return register.find(evaluation.modelCode()).orElseThrow().summary();
	}
}
