package vn.nhanrong.evaluation;

import java.time.LocalDate;

/**
 * What was found on the spot.
 *
 * @param participants officials, by name and office
 * @param fundsAccounted whether all funds are accounted for
 * @param personalData whether the model collects data on residents
 * @param baselineExists whether somebody counted before the model began
 */
record FieldVerification(LocalDate visitedOn, String place, String participants, String findings, String evidence,
		boolean fundsAccounted, boolean personalData, boolean baselineExists, int monthsInOperation) {
}
