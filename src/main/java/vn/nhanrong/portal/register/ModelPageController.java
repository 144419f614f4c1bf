package vn.nhanrong.portal.register;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.access.AccountNames;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.attachment.AttachmentSummary;
import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.attachment.FileType;
import vn.nhanrong.attachment.SubjectRef;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.register.ModelDetails;
import vn.nhanrong.register.RecordChange;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;

/** One model: what is on its record, where that comes from, what is unknown, and the files that belong to it. */
@Controller
@RequestMapping("/models/{code}")
class ModelPageController {

	private static final int ENTRIES = 20;

	private final Register register;
	private final Attachments attachments;
	private final AccountNames names;
	private final CasePanel cases;
	private final SitePanel sites;
	private final EndingPanel endings;
	private final ReviewPanel reviews;
	private final Notices notices;

	ModelPageController(Register register, Attachments attachments, AccountNames names,
			CasePanel cases, SitePanel sites, EndingPanel endings, ReviewPanel reviews, Notices notices) {
		this.register = register;
		this.attachments = attachments;
		this.names = names;
		this.cases = cases;
		this.sites = sites;
		this.endings = endings;
		this.reviews = reviews;
		this.notices = notices;
	}

	@GetMapping
	String page(@PathVariable String code, @RequestParam(name = "history", defaultValue = "0") String historyPage,
			@RequestParam(name = "case", defaultValue = "0") String casePage, @RequestParam(name = "files", defaultValue = "0") String filesPage,
			@RequestParam(name = "sites", defaultValue = "0") String sitesPage,
			@RequestParam(name = "reviews", defaultValue = "0") String reviewsPage, @AuthenticationPrincipal CurrentUser user, Model model,
			HttpServletResponse response) {
		var details = register.find(code).orElseThrow(() -> Refusal.notFound("refusal.model.unknown", code));
		var files = new SubjectRef(Register.ATTACHMENTS, code);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		cases.show(code, number(casePage), user, model, response);
		sites.show(code, number(sitesPage), model);
		endings.show(code, model);
		reviews.show(code, number(reviewsPage), model);
		model.addAttribute("details", details);
		model.addAttribute("summary", details.summary());
		var history = register.history(code, number(historyPage), ENTRIES);
		var attached = attachments.of(files, user, number(filesPage), ENTRIES);
		model.addAttribute("history", history.map(HistoryEntry::of));
		model.addAttribute("files", attached.map(FileEntry::of));
		model.addAttribute("names", names.of(usernames(details, history, attached)));
		model.addAttribute("mayAttach", attachments.mayAttach(files, user));
		model.addAttribute("mayRequest", details.mayBeCompleted() && register.mayKeepRecords(user));
		model.addAttribute("requestedAt", details.openRequest() == null ? null : Moments.display(details.openRequest().at()));
		model.addAttribute("accept", FileType.accept());
		model.addAttribute("maxSize", Attachments.MAX_SIZE);
		if (!model.containsAttribute("fileComplaints")) {
			model.addAttribute("fileComplaints", List.of());
		}
		return "register/model";
	}

	@PostMapping("/attachments")
	String attach(@PathVariable String code, @RequestParam(name = "file", required = false) MultipartFile file,
			@AuthenticationPrincipal CurrentUser user, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		try {
			if (file == null || (file.isEmpty() && (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()))) {
				throw Refusal.field("file", "refusal.attachment.missing");
			}
			var attachment = attachments.attach(new SubjectRef(Register.ATTACHMENTS, code), file.getOriginalFilename(), file, user);
			notices.success(redirect, "model.files.attached", attachment.fileName());
			return "redirect:/models/{code}";
		} catch (Refusal refusal) {
			if (refusal.complaints().isEmpty()) {
				throw refusal;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("fileComplaints", refusal.complaints().stream().map(notices::text).toList());
			return page(code, "0", "0", "0", "0", "0", user, model, response);
		}
	}

	@PostMapping("/completion-requests")
	String requestCompletion(@PathVariable String code, @AuthenticationPrincipal CurrentUser user, RedirectAttributes redirect) {
		if (!register.mayKeepRecords(user)) {
			throw Refusal.forbidden("refusal.completion.forbidden");
		}
		try {
			register.requestCompletion(code, user.username());
			notices.success(redirect, "model.completion.sent");
		} catch (Refusal refusal) {
			if (refusal.kind() != Refusal.Kind.CONFLICT) {
				throw refusal;
			}
			notices.problem(redirect, refusal);
		}
		return "redirect:/models/{code}";
	}

	private static Set<String> usernames(ModelDetails details, PageOf<RecordChange> history,
			PageOf<AttachmentSummary> attached) {
		var request = Stream.ofNullable(details.openRequest()).map(ModelDetails.CompletionRequest::by);
		var deeds = Stream.concat(history.items().stream().map(RecordChange::by),
				attached.items().stream().map(AttachmentSummary::uploadedBy));
		return Stream.concat(request, deeds).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	private static int number(String text) {
		return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
	}
}
