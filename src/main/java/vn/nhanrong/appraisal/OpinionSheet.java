package vn.nhanrong.appraisal;

import java.time.Instant;
import java.util.List;

/**
 * The opinions on a dossier and what was voted on them, as far as whoever asks may see.
 *
 * @param round 1 for the dossier's first appraisal
 * @param closed whether the opinions can no longer be amended
 * @param readable whether whoever asks may read what others think
 * @param votes counted rounds, the first first; empty where they may not be seen
 */
public record OpinionSheet(String modelCode, int round, boolean closed, boolean readable, Instant due, Instant closing,
		List<Line> lines, List<VoteResult> votes) {

	public OpinionSheet {
		lines = List.copyOf(lines);
		votes = List.copyOf(votes);
	}

	/**
	 * @param own whether whoever asks is in this committee
	 * @param content null where there is none, or it may not be seen yet
	 */
	public record Line(String committee, String committeeName, OpinionState state, boolean own, Content content) {
	}

	/** @param versions how often it was given and amended */
	public record Content(Stance stance, String reason, String conditions, Instant at, int versions) {
	}

	/**
	 * @param tiePassed what the chair decided; null where there was no tie or it is not decided
	 * @param tieReason null where that is
	 * @param dissent the reasons of those who did not agree; nobody is named
	 */
	public record VoteResult(String question, int round, Tally tally, VoteOutcome outcome, Instant countedAt, Boolean tiePassed,
			String tieReason, List<String> dissent) {
	}

	/** Whether whoever asks may change this committee's opinion. */
	public boolean mayAmend(Line line) {
		return line.own() && line.state() == OpinionState.GIVEN && !closed;
	}
}
