package vn.nhanrong.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import vn.nhanrong.evaluation.EvaluationKind;

/**
 * When a model has to be evaluated next. Nothing but its launch and its evaluations moves a date: neither who carries it
 * nor a suspension does.
 */
class EvaluationCalendar {

	private final LifecycleProperties properties;

	EvaluationCalendar(LifecycleProperties properties) {
		this.properties = properties;
	}

	/**
	 * @param launch null is unknown
	 * @param pilotMonths length of the pilot that it is in; null where it is in none
	 * @param lastEvaluation null where none is known of
	 * @param lastFinal null where none is known of
	 * @param catchUp when an evaluation that it owed at its entry is due; null where it owed none
	 */
	record Dates(LocalDate launch, Integer pilotMonths, LocalDate lastEvaluation, LocalDate lastFinal, LocalDate catchUp) {
	}

	record Due(EvaluationKind kind, LocalDate on) {
	}

	/** Empty where nothing is known that a date could be reckoned from. */
	Optional<Due> next(Dates dates) {
		if (dates.catchUp() != null && dates.lastEvaluation() == null) {
			boolean overdueFinal = dates.launch() != null && !dates.launch().plusMonths(properties.finalMonths()).isAfter(dates.catchUp());
			return Optional.of(new Due(overdueFinal ? EvaluationKind.FINAL : EvaluationKind.INTERIM, dates.catchUp()));
		}
		var last = finalDue(dates);
		var interim = interimDue(dates);
		return Stream.of(last, interim).flatMap(Optional::stream)
			// The final one stands first: on the same day it is the one that is held.
			.reduce((one, other) -> other.on().isBefore(one.on()) ? other : one);
	}

	/** Whether an evaluation is owed already at the entry, and is to be caught up with. */
	boolean isOwed(Dates dates, LocalDate today) {
		return dates.lastEvaluation() == null
				&& (dates.launch() == null || !interimDue(dates).orElseThrow().on().isAfter(today));
	}

	/** The last day of the quarter that the so-manieth model owing one is given. */
	LocalDate catchUp(LocalDate today, long place) {
		return Quarter.of(today).plus((int) (place % properties.catchUpQuarters()) + 1).lastDay();
	}

	private Optional<Due> interimDue(Dates dates) {
		if (dates.lastEvaluation() != null) {
			return Optional.of(new Due(EvaluationKind.INTERIM, dates.lastEvaluation().plusMonths(properties.interimMonths())));
		}
		int months = dates.pilotMonths() != null ? dates.pilotMonths() : properties.firstInterimMonths();
		return Optional.ofNullable(dates.launch()).map(launch -> new Due(EvaluationKind.INTERIM, launch.plusMonths(months)));
	}

	private Optional<Due> finalDue(Dates dates) {
		var from = dates.lastFinal() != null ? dates.lastFinal() : dates.launch();
		return dates.pilotMonths() != null ? Optional.empty()
				: Optional.ofNullable(from).map(day -> new Due(EvaluationKind.FINAL, day.plusMonths(properties.finalMonths())));
	}
}
