package vn.nhanrong.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The review of a quarter that has just ended. */
public final class ReviewOfQuarter {

	/** Days after which nobody is waited for any more, neither the host nor the committees. */
	private static final int SILENCE = 45;

	private final ModelInHand model;

	public ReviewOfQuarter(ModelInHand model) {
		this.model = model;
	}

	/** The host reports what it has done, and all committees call it good. */
	public void tellsOfEvidence() {
		report(true);
		assess("GOOD");
		conclude("KEEP");
	}

	/** The host reports, and has nothing to show for it. @param conclusion as the rules propose it */
	public void tellsOfNothing(String conclusion) {
		report(false);
		assess("WITH_DIFFICULTIES");
		conclude(conclusion);
	}

	/** Nobody says anything until nobody is waited for any more. */
	public void passesInSilence() {
		assertThat(model.tasks()).contains("submit-report");
		model.on(model.today().plusDays(SILENCE));
		conclude("KEEP_WITH_DIFFICULTIES");
	}

	private void report(boolean evidence) {
		var form = new HashMap<String, Object>(Map.of("activities", "Họp tổ mỗi tháng một lần, 42 hộ dự.", "evidence", evidence ? "YES" : "NO",
				"spentState", 5_000_000, "spentVoluntary", 0, "indicators", List.of(
						Map.of("name", "Nhà trọ có lối thoát hiểm thứ hai", "value", 55), Map.of("name", "Hộ có bình chữa cháy", "value", 390))));
		if (evidence) {
			form.put("evidenceText", "Sổ họp tổ, 3 biên bản, lưu tại văn phòng khu phố.");
		}
		model.does(ModelInHand.HOST, "submit-report", form);
	}

	private void assess(String assessment) {
		model.all(ModelInHand.COMMITTEES, "assess-report", Map.of("assessment", assessment, "comment", "Theo sổ họp và kiểm tra thực tế."));
	}

	/** No reason is given: another conclusion than the proposed one would be refused. */
	private void conclude(String conclusion) {
		model.does(ModelInHand.AGENCY, "confirm-review", Map.of("conclusion", conclusion, "assignment",
				"Đơn vị chủ trì: duy trì họp tổ hằng tháng, đến hết quý sau."));
		model.issue();
		model.issue();
	}
}
