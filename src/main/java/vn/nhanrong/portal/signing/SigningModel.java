package vn.nhanrong.portal.signing;

import java.time.ZoneId;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.nhanrong.document.SigningBatch.State;
import vn.nhanrong.shared.Zone;

/** What all pages on signing are given. */
@ControllerAdvice(basePackageClasses = SigningModel.class)
class SigningModel {

	@ModelAttribute("zone")
	ZoneId zone() {
		return Zone.CITY;
	}

	@ModelAttribute("done")
	State done() {
		return State.DONE;
	}

	@ModelAttribute("failed")
	State failed() {
		return State.FAILED;
	}

	@ModelAttribute("waitingState")
	State waiting() {
		return State.WAITING;
	}
}
