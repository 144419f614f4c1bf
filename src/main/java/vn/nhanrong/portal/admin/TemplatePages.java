package vn.nhanrong.portal.admin;

import java.security.Principal;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import vn.nhanrong.document.SigningMode;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.document.template.TemplateScope;
import vn.nhanrong.document.template.TemplateVersion;
import vn.nhanrong.document.template.Templates;
import vn.nhanrong.document.template.TextChanges;
import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.portal.FieldErrors;
import vn.nhanrong.portal.ListLinks;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** The templates of documents: each version is kept, and going back is a new version with the old texts. */
@Controller
@RequestMapping("/admin/templates")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class TemplatePages {

	private static final int VERSIONS = 20;

	private final Templates templates;
	private final Organisations organisations;
	private final UnitDirectory units;
	private final Notices notices;
	private final Clock clock;

	TemplatePages(Templates templates, Organisations organisations, UnitDirectory units, Notices notices, Clock clock) {
		this.templates = templates;
		this.organisations = organisations;
		this.units = units;
		this.notices = notices;
		this.clock = clock;
	}

	@ModelAttribute("signingForms")
	SigningMode.Form[] signingForms() {
		return SigningMode.Form.values();
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "STATE") DocumentFamily family, @RequestParam(defaultValue = "0") int page, Model model) {
		var found = templates.list(family, Math.max(page, 0), PageOf.DEFAULT_SIZE);
		if (page >= found.pages()) {
			return "redirect:/admin/templates?family=" + family + "&page=" + (found.pages() - 1);
		}
		model.addAttribute("form", new TemplateChoice(null, null));
		return list(family, found, model);
	}

	private static String list(DocumentFamily family, PageOf<TemplateVersion> found, Model model) {
		model.addAttribute("family", family).addAttribute("kinds", TemplateKind.values()).addAttribute("found", found);
		return "admin/templates";
	}

	/** Begins a template of one unit's own. */
	@PostMapping("/own")
	String own(@ModelAttribute("form") TemplateChoice form, BindingResult errors, Model model, HttpServletResponse response) {
		var unit = new AtomicReference<Long>();
		if (FieldErrors.refused(errors, response, () -> unit.set(form.check(units)))) {
			return list(DocumentFamily.STATE, templates.list(DocumentFamily.STATE, 0, PageOf.DEFAULT_SIZE), model);
		}
		var family = organisations.unit(unit.get()).orElseThrow(() -> Refusal.notFound("organisation.unit.unknown")).family();
		return "redirect:" + address(new TemplateScope(form.kind(), family, unit.get()), "");
	}

	@GetMapping("/{kind}/{family}")
	String edit(@PathVariable TemplateKind kind, @PathVariable DocumentFamily family, @RequestParam(required = false) Long unit,
			@RequestParam(required = false) Integer from, Model model) {
		var scope = new TemplateScope(kind, family, unit);
		int seen = templates.newest(scope).version();
		var texts = from == null ? templates.newest(scope) : templates.version(scope, from);
		model.addAttribute("form", TemplateForm.of(texts, seen, Zone.today(clock), null)).addAttribute("from", from);
		return form(scope, model);
	}

	@PostMapping("/{kind}/{family}")
	String save(@PathVariable TemplateKind kind, @PathVariable DocumentFamily family, @RequestParam(required = false) Long unit,
			@ModelAttribute("form") TemplateForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes next, Principal user) {
		var scope = new TemplateScope(kind, family, unit);
		if (FieldErrors.refused(errors, response, () -> templates.save(scope, form.seen(), form.texts(), form.override(), form.validFrom(),
				form.note(), user.getName()))) {
			return form(scope, model);
		}
		notices.success(next, "admin.template.saved");
		return "redirect:" + address(scope, "/history");
	}

	/** Shows a PDF of what was typed; what is wrong with it is shown as when it is saved. */
	@PostMapping("/{kind}/{family}/preview")
	Object preview(@PathVariable TemplateKind kind, @PathVariable DocumentFamily family, @RequestParam(required = false) Long unit,
			@ModelAttribute("form") TemplateForm form, BindingResult errors, Model model, HttpServletResponse response) {
		var scope = new TemplateScope(kind, family, unit);
		var pdf = new AtomicReference<byte[]>();
		if (FieldErrors.refused(errors, response, () -> pdf.set(templates.preview(scope, form.texts(), form.override(),
				form.sample() == null ? 0 : form.sample())))) {
			return form(scope, model);
		}
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"xem-truoc.pdf\"").header(HttpHeaders.CACHE_CONTROL, "no-store").body(pdf.get());
	}

	@GetMapping("/{kind}/{family}/history")
	String history(@PathVariable TemplateKind kind, @PathVariable DocumentFamily family, @RequestParam(required = false) Long unit,
			@RequestParam(required = false) Integer version, @RequestParam(defaultValue = "0") int page, Model model) {
		var scope = new TemplateScope(kind, family, unit);
		var found = templates.versions(scope, Math.max(page, 0), VERSIONS);
		model.addAttribute("found", found).addAttribute("links", new ListLinks(null));
		Integer shown = version != null ? version : found.items().isEmpty() ? null : found.items().getFirst().version();
		if (shown != null && shown > 0) {
			var after = templates.version(scope, shown);
			model.addAttribute("shown", after).addAttribute("before", shown - 1)
				.addAttribute("changes", TextChanges.between(templates.version(scope, shown - 1).texts(), after.texts()));
		}
		return scoped("admin/template-history", scope, model);
	}

	private String form(TemplateScope scope, Model model) {
		model.addAttribute("vocabulary", templates.vocabulary(scope.kind()))
			.addAttribute("samples", IntStream.range(0, templates.samples(scope.kind())).boxed().toList());
		return scoped("admin/template-form", scope, model);
	}

	private String scoped(String view, TemplateScope scope, Model model) {
		var unit = scope.unit() == null ? null
				: organisations.unit(scope.unit()).orElseThrow(() -> Refusal.notFound("organisation.unit.unknown")).name();
		model.addAttribute("scope", scope).addAttribute("unitName", unit).addAttribute("editAddress", address(scope, ""))
			.addAttribute("previewAddress", address(scope, "/preview")).addAttribute("historyAddress", address(scope, "/history"));
		return view;
	}

	private static String address(TemplateScope scope, String below) {
		var address = UriComponentsBuilder.fromPath("/admin/templates/" + scope.kind() + "/" + scope.family() + below);
		return (scope.unit() == null ? address : address.queryParam("unit", scope.unit())).build().toUriString();
	}
}
