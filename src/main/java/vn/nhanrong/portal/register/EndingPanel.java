package vn.nhanrong.portal.register;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.nhanrong.outcome.Endings;
import vn.nhanrong.register.Register;

/** What the model's page shows of its end, and of the models that were merged into it. */
@Component
class EndingPanel {

	private final Endings endings;
	private final Register register;

	EndingPanel(Endings endings, Register register) {
		this.endings = endings;
		this.register = register;
	}

	void show(String modelCode, Model model) {
		model.addAttribute("ending", endings.of(modelCode).orElse(null));
		model.addAttribute("received", register.mergedInto(modelCode));
	}
}
