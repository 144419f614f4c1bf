package vn.nhanrong.evaluation;

import java.time.LocalDate;

/**
 * What is evaluated, where the panel meets, and how long it may score.
 *
 * @param id 0 until it is kept; so is the number
 * @param number 1, or more where nobody scored by the plans before
 * @param focus what the panel is to look at above all; null for nothing in particular
 * @param scoringDays working days
 */
record EvaluationPlan(long id, int number, LocalDate periodFrom, LocalDate periodTo, String meetingPlace, String focus,
		int scoringDays) {
}
