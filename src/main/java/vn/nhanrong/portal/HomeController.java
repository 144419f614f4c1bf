package vn.nhanrong.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.nhanrong.register.Register;

/** The way in: what the register looks like today, and where to go on. */
@Controller
class HomeController {

	private final Register register;

	HomeController(Register register) {
		this.register = register;
	}

	@GetMapping("/")
	String home(Model model) {
		model.addAttribute("overview", register.overview());
		return "home";
	}
}
