package vn.nhanrong.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.workflow.process.AnswersOfUnits;

/** What follows from a review or an evaluation. */
public final class OutcomeOfModel {

	private static final int MONTHS_OF_CONSOLIDATION = 5;

	private final ModelInHand model;
	private final AnswersOfUnits answers;

	public OutcomeOfModel(ApplicationContext application, ModelInHand model) {
		this.model = model;
		answers = new AnswersOfUnits(application.getBean(ProcessEngine.class));
	}

	/** A single round, planned today and reviewed five months later. */
	public void recovers() {
		assertThat(model.status()).isEqualTo(ModelStatus.CONSOLIDATING);
		model.does(ModelInHand.HOST, "plan-consolidation", Map.of("causes", "Sinh hoạt không đều.", "actions", List.of(Map.of("action",
				"Lập lại sổ theo dõi hằng tháng", "owner", "Đầu mối mô hình", "deadline", ModelInHand.DAY.format(model.today().plusMonths(3)))),
				"expected", "Mỗi tháng có một buổi sinh hoạt, có biên bản."));
		model.does(ModelInHand.AGENCY, "approve-consolidation", Map.of("outcome", "APPROVED"));
		model.issue();
		model.on(model.today().plusMonths(MONTHS_OF_CONSOLIDATION));
		model.does(ModelInHand.AGENCY, "review-consolidation", Map.of("actions", List.of(Map.of("action", "1. Việc", "done", "YES",
				"evidence", "Sổ theo dõi.")), "conclusion", "RECOVERED", "reason", "Theo biên bản kiểm tra."));
	}

	/** All of them accept. @param units codes, each with whoever answers for it */
	public void isTakenOverBy(Map<String, String> units) {
		assertThat(model.status()).isEqualTo(ModelStatus.SCALING_UP);
		model.does(ModelInHand.AGENCY, "plan-scale-up", Map.of("receivers", units.keySet().stream().sorted()
			.<Map<String, Object>>map(unit -> Map.of("unit", unit, "budget", 20_000_000L)).toList(), "adaptation", "Giữ nguyên quy chế.",
				"schedule", "Quý I: lập điểm; quý II: rà soát."));
		model.issue();
		units.forEach((unit, who) -> answers.give(who, model.code(), unit,
				AnswersOfUnits.accept(ModelInHand.DAY.format(model.today().plusMonths(1)), 6)));
		model.runJobs();
	}

	/** The host objects and is answered; all is handed over, settled and archived. */
	public void isRetired() {
		assertThat(model.status()).isEqualTo(ModelStatus.RETIRING);
		model.does(ModelInHand.AGENCY, "propose-retirement", Map.of("ground", "EVALUATION", "reasons", "Hai năm không có hoạt động.",
				"handOverPlan", "Sổ họp cho UBND Quận 6.", "settlementPlan", "Kinh phí của năm."));
		model.does(ModelInHand.HOST, "answer-retirement", Map.of("answer", "OBJECT", "reasons", "Nhân dân khu phố 4 vẫn tham gia."));
		model.does(ModelInHand.AGENCY, "decide-retirement", Map.of("finalReasons", "Hai năm không có hoạt động.", "objectionReply",
				"Khu phố 4 đã có mô hình cùng nội dung."));
		model.issue();
		model.on(model.today().plusWeeks(1));
		model.does(ModelInHand.HOST, "hand-over", Map.of("items", List.of(Map.of("item", "Sổ họp tổ, 6 quyển", "receiver", "UBND Quận 6",
				"handedOn", ModelInHand.DAY.format(model.today())))));
		model.does(ModelInHand.AGENCY, "settle-budget", Map.of("estimate", 40_000_000, "allocated", 35_000_000, "spent", 30_000_000,
				"returned", 5_000_000, "note", "Theo hồ sơ quyết toán."));
		model.does(ModelInHand.AGENCY, "archive-dossier", Map.of("place", "Kho lưu trữ UBND Quận 6, giá 12", "retentionYears", 20, "files", 3,
				"confirmed", true));
	}
}
