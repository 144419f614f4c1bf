package vn.nhanrong.portal.account;

import java.util.Locale;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.notification.ReceivedNotice;
import vn.nhanrong.shared.Moments;

/** What one was told, also where no mail came. */
@Controller
@PreAuthorize("hasAuthority('" + CurrentUser.SIGNED_IN + "')")
class NoticeListController {

	private static final int SIZE = 20;
	private static final String ADDRESS = "/account/notices?page=";

	private final Notifications notifications;

	NoticeListController(Notifications notifications) {
		this.notifications = notifications;
	}

	/** A message, ready to be shown. */
	record Entry(ReceivedNotice notice, String at) {
	}

	@GetMapping("/account/notices")
	String list(@AuthenticationPrincipal CurrentUser user, @RequestParam(defaultValue = "0") String page, Locale language, Model model) {
		int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
		var found = notifications.received(user.personId(), language, number, SIZE);
		if (found.items().isEmpty() && found.total() > 0) {
			return "redirect:" + ADDRESS + (found.pages() - 1);
		}
		model.addAttribute("found", found.map(notice -> new Entry(notice, Moments.display(notice.at()))))
			.addAttribute("previous", ADDRESS + (number - 1)).addAttribute("next", ADDRESS + (number + 1));
		return "account/notices";
	}
}
