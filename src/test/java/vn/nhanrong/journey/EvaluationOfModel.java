package vn.nhanrong.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.context.ApplicationContext;

import vn.nhanrong.SampleEvaluations;

/** An interim or final evaluation from its plan to the notice of its conclusion. */
public final class EvaluationOfModel {

	private static final int[] WEIGHTS = { 10, 10, 15, 25, 15, 10, 5, 10 };
	private static final int HUNDRED = 100;

	private final ModelInHand model;
	private final List<String> present;

	public EvaluationOfModel(ApplicationContext application, ModelInHand model) {
		this.model = model;
		present = ModelInHand.COMMITTEES.stream().map(new SampleEvaluations(application)::person).toList();
	}

	/** @param percent of all points that each member of the panel gives @param outcome the one that follows from them */
	public void ends(int percent, String outcome) {
		ends(percent, outcome, null);
	}

	/** @param reason why the outcome is another one than follows from the points; null where it is the same */
	public void ends(int percent, String outcome, String reason) {
		plan();
		score(percent);
		model.does(ModelInHand.HOST, "answer-evaluation", Map.of("answer", "NO_COMMENT"));
		meet(outcome, reason);
		model.all(ModelInHand.COMMITTEES, "vote-on-evaluation", Map.of("ballot", "AGREE"));
		model.issue();
		model.issue();
	}

	/** A pilot is recognised by a decision of its own. */
	public void endsInRecognition(int percent, String outcome) {
		ends(percent, outcome);
		model.issue();
	}

	private void plan() {
		model.does(ModelInHand.AGENCY, "plan-evaluation", Map.of("periodFrom", ModelInHand.DAY.format(model.today().minusYears(1)),
				"periodTo", ModelInHand.DAY.format(model.today()), "meetingPlace", "Hội trường UBND Quận 6", "scoringDays", 10));
		model.does(ModelInHand.HOST, "self-evaluate", Map.of("situation", "Địa bàn ổn định.", "implementation", "Họp mỗi tháng một lần.",
				"limits", "Ít người trẻ tham gia.", "lessons", "Phân công rõ người.", "ownGrade", "TOT", "results", List.of(
						Map.of("name", "Nhà trọ có lối thoát hiểm thứ hai", "unit", "nhà", "baseline", 18, "target", 55, "actual", 56),
						Map.of("name", "Hộ có bình chữa cháy", "unit", "hộ", "baseline", 96, "target", 380, "actual", 390))));
	}

	private void score(int percent) {
		model.does(ModelInHand.AGENCY, "verify-in-field", Map.of("visitedOn", ModelInHand.DAY.format(model.today()), "place", "Khu phố 3",
				"participants", "Trần Thí Điểm, cơ quan thường trực", "findings", "Có hoạt động.", "evidence", "Sổ họp.", "fundsAccounted",
				"YES", "personalData", "NO", "baselineExists", "YES", "monthsInOperation", 12));
		model.all(ModelInHand.COMMITTEES, "score-model", Map.of("scores", IntStream.range(0, WEIGHTS.length)
			.<Map<String, Object>>mapToObj(at -> Map.of("code", "C" + (at + 1), "points", WEIGHTS[at] * percent / HUNDRED, "reason",
					"Theo biên bản kiểm tra.")).toList()));
	}

	private void meet(String outcome, String reason) {
		var minutes = new HashMap<String, Object>(Map.of("metOn", ModelInHand.DAY.format(model.today()), "place",
				"Hội trường UBND Quận 6", "present", present, "discussion", "Thống nhất.", "outcome", outcome, "votingDays", 5));
		if (reason != null) {
			minutes.put("deviationReason", reason);
		}
		model.does(ModelInHand.AGENCY, "hold-panel-meeting", minutes);
	}
}
