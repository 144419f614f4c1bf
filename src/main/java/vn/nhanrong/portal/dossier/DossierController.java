package vn.nhanrong.portal.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.Bundle;
import vn.nhanrong.shared.Moments;

/** The whole dossier of a model to be taken away: as an archive of its files, and as one PDF to be read. */
@Controller
class DossierController {

	private static final List<String> NOTES = List.of(
			"Bản ghép để đọc và in. Chữ ký số không còn giá trị trên bản ghép: bản gốc đã ký nằm trong tệp ZIP của hồ sơ.");

	private final DossierContents contents;
	private final DossierArchive archive;
	private final Clock clock;

	DossierController(DossierContents contents, DossierArchive archive, Clock clock) {
		this.contents = contents;
		this.archive = archive;
		this.clock = clock;
	}

	@GetMapping("/cases/{code}/dossier.zip")
	void zip(@PathVariable String code, @AuthenticationPrincipal CurrentUser user, HttpServletResponse response) throws IOException {
		var dossier = contents.of(code, user);
		begin(response, "application/zip", code, "zip");
		archive.write(dossier, response.getOutputStream());
	}

	@GetMapping("/cases/{code}/dossier.pdf")
	void pdf(@PathVariable String code, @AuthenticationPrincipal CurrentUser user, HttpServletResponse response) throws IOException {
		var dossier = contents.of(code, user);
		var lines = List.of(dossier.name(), dossier.code(), "Lập lúc " + Moments.display(clock.instant()));
		try (var bundle = new Bundle("HỒ SƠ MÔ HÌNH", lines, NOTES)) {
			for (var entry : dossier.entries()) {
				try (var content = entry.opening().open()) {
					bundle.add(entry.title(), entry.content(), content);
				}
			}
			begin(response, "application/pdf", code, "pdf");
			bundle.write(response.getOutputStream());
		}
	}

	private static void begin(HttpServletResponse response, String mediaType, String code, String ending) {
		response.setContentType(mediaType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("ho-so-" + code + "." + ending,
				StandardCharsets.UTF_8).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
	}
}
