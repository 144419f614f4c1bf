package vn.nhanrong.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import org.springframework.stereotype.Component;

import vn.nhanrong.appraisal.Appraisals;
import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.ModelSummary;
import vn.nhanrong.shared.Zone;

/** When a model is reviewed and evaluated next, by what is on record about it today. */
@Component
class Schedule {

	private final Appraisals appraisals;
	private final Evaluations evaluations;
	private final EvaluationCalendar calendar;
	private final LifecycleProperties properties;
	private final Clock clock;

	Schedule(Appraisals appraisals, Evaluations evaluations, LifecycleProperties properties, Clock clock) {
		this.appraisals = appraisals;
		this.evaluations = evaluations;
		this.calendar = new EvaluationCalendar(properties);
		this.properties = properties;
		this.clock = clock;
	}

	LocalDate today() {
		return Zone.today(clock);
	}

	Quarter nextReview(Life life) {
		return life.reviewedThrough() == null ? Quarter.of(today()) : Quarter.of(life.reviewedThrough()).plus(1);
	}

	Quarter lastQuarter() {
		return Quarter.of(today()).plus(-1);
	}

	/** Empty where nothing is known that a date could be reckoned from. */
	Optional<EvaluationCalendar.Due> nextEvaluation(Life life, ModelSummary model) {
		return calendar.next(dates(model, life.catchUpOn()));
	}

	/** The day on which it has to begin to be done in time. */
	LocalDate beginningOf(EvaluationCalendar.Due due) {
		return due.on().minusDays(properties.evaluationLeadDays());
	}

	/** Empty where the model owes none; @param place how many were given a day before */
	Optional<LocalDate> catchUp(ModelSummary model, long place) {
		return calendar.isOwed(dates(model, null), today()) ? Optional.of(calendar.catchUp(today(), place)) : Optional.empty();
	}

	private EvaluationCalendar.Dates dates(ModelSummary model, LocalDate catchUp) {
		var pilot = model.status() == ModelStatus.PILOT ? appraisals.pilotMonths(model.code()) : OptionalInt.empty();
		Integer months = model.status() == ModelStatus.PILOT ? Integer.valueOf(pilot.orElse(properties.firstInterimMonths())) : null;
		return new EvaluationCalendar.Dates(model.started() == null ? null : model.started().earliest(), months,
				model.lastEvaluation() == null ? null : model.lastEvaluation().earliest(),
				evaluations.lastFinal(model.code()).orElse(null), catchUp);
	}
}
