package vn.nhanrong.portal;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

import vn.nhanrong.shared.Language;

@Controller
class LanguageController {

	private final LocaleResolver languages;

	LanguageController(LocaleResolver languages) {
		this.languages = languages;
	}

	/** Remembers the choice and goes back to where the user was, on this site only. */
	@PostMapping("/language")
	RedirectView choose(@RequestParam("lang") String tag, @RequestParam(name = "return", defaultValue = "/") String back,
			HttpServletRequest request, HttpServletResponse response) {
		Locale language = Language.of(tag).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		languages.setLocale(request, response, language);
		var redirect = new RedirectView(SamePath.orHome(back), true);
		redirect.setExposeModelAttributes(false);
		redirect.setStatusCode(HttpStatus.SEE_OTHER);
		redirect.setExpandUriTemplateVariables(false);
		return redirect;
	}
}
