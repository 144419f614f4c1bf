package vn.nhanrong.appraisal;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases in the midst of their appraisal, committed, for tests that look at them from outside. */
@Component
@Transactional
public class OpenAppraisal {

	private final AppraisalCases cases;

	OpenAppraisal(AppraisalCases cases) {
		this.cases = cases;
	}

	/** The police disagree, the Front has another opinion, the two others have not answered. */
	public String withTwoAnswers() {
		String code = cases.accepted();
		cases.step(AppraisalProcess.OPEN_OPINIONS, code);
		cases.give(code, "congan", "q6-cong-an", new OpinionForm(Stance.DISAGREE, "Cần <b>camera</b>\nở các hẻm", "Có kinh phí"));
		cases.give(code, "mattran", "q6-mat-tran", new OpinionForm(Stance.OTHER, "Chưa khảo sát đủ", null));
		return code;
	}

	/** The time is over. */
	public void close(String code) {
		List.of("q6-phu-nu", "q6-tai-chinh").forEach(committee -> cases.step(AppraisalProcess.RECORD_NO_OPINION, code,
				Map.of(AppraisalProcess.COMMITTEE, committee)));
		cases.step(AppraisalProcess.CLOSE_OPINIONS, code);
	}

	/** Two of three agree to a pilot. */
	public void vote(String code) {
		close(code);
		cases.put(code, AppraisalCases.pilot());
		cases.step(AppraisalProcess.OPEN_VOTE, code);
		cases.vote(code, "bithu", Ballot.AGREE);
		cases.vote(code, "phobithu", Ballot.AGREE);
		cases.vote(code, "uyvien", Ballot.DISAGREE);
		cases.count(code);
	}
}
