package vn.nhanrong.outcome;

import java.time.LocalDate;

/**
 * A unit that is to receive a model.
 *
 * @param budget VND
 * @param office code of the office that is asked; null until it is
 * @param onBehalf the standing agency answers, as the unit has no office of contact
 * @param startsOn of a unit that accepted; null otherwise
 * @param groups of a unit that accepted; null otherwise
 * @param reason of a unit that declined; null otherwise
 */
record ScaleUpReceiver(long id, long unitId, String unitCode, String unitName, long budget, ReceiverState state, String office,
		boolean onBehalf, LocalDate startsOn, Integer groups, String reason) {
}
