package vn.nhanrong.review;

import java.util.List;

/**
 * What one committee says of the quarter.
 *
 * @param name of the committee
 * @param assessment null unless it is given, as the comment
 * @param proposal null where there is none
 */
record CommitteeAssessment(String committee, String name, AnswerState state, Assessment assessment, String comment, String proposal) {

	/** Percent of the committees that were asked; who says nothing is asked all the same. 0 where nobody could be asked. */
	static int percent(List<CommitteeAssessment> all, Assessment assessment) {
		long asked = all.stream().filter(one -> one.state() != AnswerState.RECUSED).count();
		long given = all.stream().filter(one -> one.assessment() == assessment).count();
		return asked == 0 ? 0 : (int) (100 * given / asked);
	}
}
