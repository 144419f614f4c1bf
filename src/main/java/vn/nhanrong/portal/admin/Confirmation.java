package vn.nhanrong.portal.admin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.Notices;

/** Shows a question and, when it is answered with yes, runs the use case; what that refuses is shown on the question. */
@Component
class Confirmation {

	private final Notices notices;

	Confirmation(Notices notices) {
		this.notices = notices;
	}

	String ask(Question question, Object form, Model model) {
		model.addAttribute("form", form).addAttribute("question", question);
		return question.view();
	}

	String answer(Question question, BindingResult form, Model model, HttpServletResponse response, RedirectAttributes next,
			Runnable useCase) {
		if (FieldErrors.refused(form, response, useCase)) {
			model.addAttribute("question", question);
			return question.view();
		}
		notices.success(next, question.key() + ".done", question.subject());
		return "redirect:" + question.then();
	}
}
