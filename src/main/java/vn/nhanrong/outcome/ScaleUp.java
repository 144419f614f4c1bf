package vn.nhanrong.outcome;

import java.time.Instant;
import java.util.UUID;

import vn.nhanrong.organisation.Awaited;

/**
 * One scale-up of one model.
 *
 * @param number the model's first, second … scale-up
 * @param report id of the signed report that it rests on
 * @param plan null until it is planned
 * @param decision id of the decision; null until it is drafted
 * @param awaited until when the receiving units are waited for; null until they are asked
 * @param concludedAt null while it is under way
 */
record ScaleUp(long id, String modelCode, int number, UUID report, long hostId, String standingAgency, Plan plan, UUID decision,
		Awaited awaited, Instant concludedAt) {

	record Plan(String adaptation, String schedule) {
	}

	boolean isAsked() {
		return awaited != null;
	}
}
