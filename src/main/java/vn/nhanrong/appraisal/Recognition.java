package vn.nhanrong.appraisal;

import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.ModelStatus;

/** What the recognition authority is asked to make of a model. */
enum Recognition {

	PILOT(ModelStatus.PILOT, CaseEventKind.BECAME_PILOT), RECOGNISED(ModelStatus.RECOGNISED, CaseEventKind.BECAME_RECOGNISED);

	private final ModelStatus status;
	private final CaseEventKind event;

	Recognition(ModelStatus status, CaseEventKind event) {
		this.status = status;
		this.event = event;
	}

	ModelStatus status() {
		return status;
	}

	CaseEventKind event() {
		return event;
	}
}
