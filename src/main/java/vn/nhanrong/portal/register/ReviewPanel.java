package vn.nhanrong.portal.register;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.nhanrong.review.Reviews;

/** What the model's page shows of its quarterly reviews: two years of them at a time. */
@Component
class ReviewPanel {

	private static final int ENTRIES = 8;

	private final Reviews reviews;

	ReviewPanel(Reviews reviews) {
		this.reviews = reviews;
	}

	void show(String modelCode, int page, Model model) {
		model.addAttribute("reviews", reviews.of(modelCode, page, ENTRIES));
	}
}
