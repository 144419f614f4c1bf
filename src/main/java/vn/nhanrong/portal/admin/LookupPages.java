package vn.nhanrong.portal.admin;

import java.util.List;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.nhanrong.organisation.PersonDirectory;
import vn.nhanrong.organisation.UnitDirectory;

/** Suggestions for fields that ask for a unit or a person; without JavaScript one writes the code or the name. */
@Controller
@RequestMapping("/admin/lookup")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class LookupPages {

	private static final int MOST = 15;
	private static final int TOO_SHORT = 2;

	private final UnitDirectory units;
	private final PersonDirectory people;

	LookupPages(UnitDirectory units, PersonDirectory people) {
		this.units = units;
		this.people = people;
	}

	@GetMapping("/units")
	String units(@RequestParam(defaultValue = "") String unit, Model model) {
		return show(unit.length() < TOO_SHORT ? List.of() : units.suggest(unit, MOST), model);
	}

	@GetMapping("/people")
	String people(@RequestParam(defaultValue = "") String person, Model model) {
		return show(person.length() < TOO_SHORT ? List.of() : people.suggest(person, MOST), model);
	}

	private static String show(List<String> suggestions, Model model) {
		model.addAttribute("suggestions", suggestions);
		return "admin/parts :: suggestions";
	}
}
