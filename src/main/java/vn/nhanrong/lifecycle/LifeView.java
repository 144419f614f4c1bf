package vn.nhanrong.lifecycle;

import java.time.LocalDate;
import java.util.List;

import vn.nhanrong.evaluation.EvaluationKind;

/**
 * What a model's page tells of its life.
 *
 * @param lasts false where it has come to its end
 * @param reviewedNext last day of the quarter that is reviewed next; null at the end
 * @param evaluation the next one, with the day on which it is due; null where nothing is known to reckon from
 * @param underWay whether an evaluation is being held
 * @param suspendedUntil null where it is not suspended
 * @param asked names of what is asked for and not answered
 * @param mayAsk whether this user may ask for something
 */
public record LifeView(boolean lasts, LocalDate reviewedNext, EvaluationKind evaluation, LocalDate dueOn, boolean overdue,
		boolean underWay, LocalDate suspendedUntil, List<String> asked, boolean mayAsk) {
}
