package vn.nhanrong.portal.evaluation;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

import vn.nhanrong.access.AccountNames;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.evaluation.Recommendation;
import vn.nhanrong.evaluation.RecommendationStatus;
import vn.nhanrong.evaluation.Recommendations;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.Refusal;

/** What evaluations asked people to do: the list, and each with what was done. */
@Controller
@RequestMapping("/recommendations")
class RecommendationController {

	private final Recommendations recommendations;
	private final AccountNames names;
	private final Notices notices;

	RecommendationController(Recommendations recommendations, AccountNames names, Notices notices) {
		this.recommendations = recommendations;
		this.names = names;
		this.notices = notices;
	}

	@GetMapping
	Object list(@ModelAttribute("filter") RecommendationFilter filter, @AuthenticationPrincipal CurrentUser user, Model model,
			HttpServletResponse response) {
		var found = recommendations.list(filter.toQuery(), user);
		if (found.items().isEmpty() && found.total() > 0) {
			return new RedirectView(filter.pageLink(found.pages() - 1), true, true, false);
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		model.addAttribute("found", found);
		model.addAttribute("seesAll", recommendations.seesAll(user));
		model.addAttribute("statuses", RecommendationStatus.values());
		model.addAttribute("today", recommendations.today());
		return "evaluation/recommendations";
	}

	@GetMapping("/{id}")
	String page(@PathVariable String id, @AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		model.addAttribute("form", new CloseForm(null, null, null));
		var item = one(id);
		return show(item, recommendations.mayClose(item, user), model, response);
	}

	@PostMapping("/{id}/close")
	String close(@PathVariable String id, @ModelAttribute("form") CloseForm form, BindingResult binding,
			@AuthenticationPrincipal CurrentUser user, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		var item = one(id);
		if (FieldErrors.refused(binding, response, () -> recommendations.close(item.id(), form.toDeed(), user))) {
			return show(one(id), true, model, response);
		}
		notices.success(redirect, "recommendation.close.done");
		return "redirect:/recommendations/" + item.id();
	}

	/** @param asked whether the user is asked to close it */
	private String show(Recommendation item, boolean asked, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		model.addAttribute("item", item);
		model.addAttribute("overdue", item.isOverdue(recommendations.today()));
		model.addAttribute("asked", asked);
		model.addAttribute("outcomes", List.of(RecommendationStatus.DONE, RecommendationStatus.DROPPED));
		if (!item.isOpen()) {
			model.addAttribute("closedAt", Moments.display(item.closedAt()));
			model.addAttribute("closedBy", names.of(List.of(item.closedBy())).get(item.closedBy()));
		}
		return "evaluation/recommendation";
	}

	private Recommendation one(String id) {
		if (!id.matches("\\d{1,18}")) {
			throw Refusal.notFound("refusal.recommendation.unknown", id);
		}
		return recommendations.one(Long.parseLong(id));
	}
}
