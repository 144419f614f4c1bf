package vn.nhanrong.proposal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to look through a dossier: accept it, send it back, or reject it. */
@Component
class CheckDossierTask implements TaskUseCase<DossierVerdict> {

	private final DossierSheet sheet;
	private final DossierChecks checks;

	CheckDossierTask(DossierSheet sheet, DossierChecks checks) {
		this.sheet = sheet;
		this.checks = checks;
	}

	@Override
	public String task() {
		return DossierCheck.TASK;
	}

	@Override
	public Class<DossierVerdict> form() {
		return DossierVerdict.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return sheet.of(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, DossierVerdict verdict) {
		String reason = Texts.text(verdict.reason());
		if (reason == null && !DossierCheck.ACCEPTED.equals(verdict.decision())) {
			throw Refusal.field("reason", "refusal.dossier.reason");
		}
		var by = new DossierChecks.Checker(task.username(), task.office());
		switch (verdict.decision()) {
			case DossierCheck.ACCEPTED -> checks.accept(task.subject(), by);
			case DossierCheck.RETURNED -> checks.sendBack(task.subject(), reason, by);
			default -> checks.reject(task.subject(), reason, by);
		}
		return Map.of(DossierCheck.OUTCOME, verdict.decision());
	}
}
