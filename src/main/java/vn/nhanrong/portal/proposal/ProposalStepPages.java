package vn.nhanrong.portal.proposal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.ProposalDrafts;
import vn.nhanrong.proposal.ProposalSubmission;
import vn.nhanrong.proposal.ProposalView;
import vn.nhanrong.proposal.Proposals;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** The steps in which something is typed: saved while typing where there is a script, by buttons where there is none. */
@Controller
@RequestMapping("/proposals/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasRole('PROPOSER')")
class ProposalStepPages {

	private static final String STEP = "/{path:model|need|indicators|plan|budget}";
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(Zone.CITY);

	private final Proposals proposals;
	private final ProposalDrafts drafts;
	private final ProposalSubmission submission;
	private final ProposalPage page;
	private final Notices notices;

	ProposalStepPages(Proposals proposals, ProposalDrafts drafts, ProposalSubmission submission, ProposalPage page, Notices notices) {
		this.proposals = proposals;
		this.drafts = drafts;
		this.submission = submission;
		this.page = page;
		this.notices = notices;
	}

	/** A draft goes on at its first step; what was handed in shows where it stands. */
	@GetMapping
	String open(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		var proposal = proposals.one(id, user);
		if (proposal.editable() && proposal.modelCode() == null) {
			return "redirect:/proposals/{id}/" + Step.MODEL.path();
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		page.choices(model);
		model.addAttribute("proposal", proposal).addAttribute("returns", page.returns(proposal.returns()))
			.addAttribute("timeline", page.timeline(proposal.modelCode()));
		if (proposal.modelCode() != null) {
			model.addAttribute("stands", proposals.dossier(proposal.modelCode(), user).stands());
		}
		return "proposal/stands";
	}

	/** @param check whether to show what is still missing at the fields */
	@GetMapping(STEP)
	String step(@PathVariable UUID id, @PathVariable String path, @RequestParam(required = false) String check,
			@RequestParam(name = "row", required = false) Integer row, @AuthenticationPrincipal CurrentUser user, Model model,
			HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		var proposal = proposals.one(id, user);
		if (!proposal.editable()) {
			return "redirect:/proposals/{id}";
		}
		Step step = Step.at(path).orElseThrow();
		var missing = submission.missing(id, user);
		page.frame(model, proposal, step, missing);
		var here = missing.stream().filter(complaint -> Step.of(complaint.field()) == step).toList();
		show(model, proposal, step, new StepForm(proposal.version(), SectionWriter.typed(step, proposal.content()),
				check == null ? Map.of() : page.errors(here)));
		model.addAttribute("row", row);
		return "proposal/step";
	}

	/** @param go what the button says: {@code next}, {@code stay}, {@code add}, {@code remove-0}; null while typing */
	@PostMapping(STEP)
	String save(@PathVariable UUID id, @PathVariable String path, @RequestParam Map<String, String> parameters,
			@RequestParam(required = false) String go, @RequestHeader(name = "HX-Request", required = false) String script,
			@AuthenticationPrincipal CurrentUser user, Model model, HttpServletResponse response) {
		Step step = Step.at(path).orElseThrow();
		var typed = rows(step, new LinkedHashMap<>(parameters), go);
		long version = parameters.getOrDefault("version", "").matches("\\d{1,18}") ? Long.parseLong(parameters.get("version")) : -1;
		try {
			var saved = drafts.save(id, version, SectionReader.read(step, typed), user);
			String next = next(id, step, typed, go);
			if (script == null) {
				return "redirect:" + (next == null ? "/proposals/" + id + "/" + path : next);
			}
			if (next != null) {
				response.setHeader("HX-Redirect", next);
			}
			return status(model, new StepForm(saved.version(), typed, Map.of()), proposals.one(id, user), step, saved.at());
		} catch (Refusal refusal) {
			return refused(refusal, new StepForm(version, typed, page.errors(refusal.complaints())), id, step, script, user, model, response);
		}
	}

	private String refused(Refusal refusal, StepForm form, UUID id, Step step, String script, CurrentUser user, Model model,
			HttpServletResponse response) {
		if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
			throw refusal;
		}
		boolean conflict = refusal.kind() == Refusal.Kind.CONFLICT;
		response.setStatus(conflict ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_ENTITY.value());
		var proposal = proposals.one(id, user);
		model.addAttribute("conflict", conflict ? notices.text(refusal) : null).addAttribute("refused", true);
		if (script != null) {
			return status(model, form, proposal, step, null);
		}
		page.frame(model, proposal, step, submission.missing(id, user));
		show(model, proposal, step, form);
		return "proposal/step";
	}

	/** What the script puts into the page; the typed texts are not touched. */
	private static String status(Model model, StepForm form, ProposalView proposal, Step step, Instant savedAt) {
		model.addAttribute("form", form).addAttribute("proposal", proposal).addAttribute("step", step)
			.addAttribute("savedAt", savedAt == null ? null : TIME.format(savedAt)).addAttribute("sources", BudgetSource.values());
		return "proposal/parts :: saved";
	}

	private void show(Model model, ProposalView proposal, Step step, StepForm form) {
		model.addAttribute("form", form);
		if (step == Step.MODEL) {
			model.addAttribute("duplicates",
					proposals.duplicates(form.value("name"), form.value("field"), form.value("host"), proposal.modelCode()));
		}
	}

	/** The likely duplicates of what is being typed. */
	@GetMapping("/duplicates")
	String duplicates(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String field,
			@RequestParam(defaultValue = "") String host, @AuthenticationPrincipal CurrentUser user, Model model) {
		var proposal = proposals.one(id, user);
		model.addAttribute("duplicates", proposals.duplicates(name, field, host, proposal.modelCode()));
		return "proposal/parts :: duplicates";
	}

	/** The rows after a button that adds or removes one. */
	private static Map<String, String> rows(Step step, Map<String, String> typed, String go) {
		if (go == null || step != Step.INDICATORS && step != Step.BUDGET) {
			return typed;
		}
		String table = step.path();
		int rows = SectionReader.rows(typed, table);
		if (go.equals("add")) {
			typed.put(table + "[" + rows + "]." + (step == Step.BUDGET ? "item" : "name"), "");
		} else if (go.matches("remove-\\d{1,3}")) {
			int gone = Integer.parseInt(go.substring("remove-".length()));
			for (int row = gone; row < rows; row++) {
				move(typed, table + "[" + (row + 1) + "].", table + "[" + row + "].");
			}
		}
		return typed;
	}

	private static void move(Map<String, String> typed, String from, String to) {
		typed.keySet().removeIf(field -> field.startsWith(to));
		List.copyOf(typed.keySet()).stream().filter(field -> field.startsWith(from))
			.forEach(field -> typed.put(to + field.substring(from.length()), typed.get(field)));
	}

	private static String next(UUID id, Step step, Map<String, String> typed, String go) {
		String address = "/proposals/" + id + "/";
		if ("next".equals(go)) {
			return address + step.next().path();
		}
		if ("add".equals(go)) {
			return address + step.path() + "?row=" + (SectionReader.rows(typed, step.path()) - 1);
		}
		return go != null && go.startsWith("remove-") ? address + step.path() : null;
	}
}
