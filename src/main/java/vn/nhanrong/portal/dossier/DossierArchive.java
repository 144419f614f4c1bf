package vn.nhanrong.portal.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import vn.nhanrong.portal.dossier.DossierContents.Dossier;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Sha256;

/** Writes a dossier as an archive, file after file: one at most is in memory. */
@Component
class DossierArchive {

	private static final String INDEX = "muc-luc.html";
	private static final String SUMS = "SHA256SUMS";

	private final Clock clock;

	DossierArchive(Clock clock) {
		this.clock = clock;
	}

	/** The stream stays open. */
	void write(Dossier dossier, OutputStream out) throws IOException {
		var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		var sums = new StringBuilder();
		byte[] index = index(dossier).getBytes(StandardCharsets.UTF_8);
		add(zip, INDEX, null, index);
		sum(sums, Sha256.hex(index), INDEX);
		for (var entry : dossier.entries()) {
			begin(zip, entry.path(), entry.day());
			try (var content = entry.opening().open()) {
				content.transferTo(zip);
			}
			zip.closeEntry();
			sum(sums, entry.sha256(), entry.path());
		}
		add(zip, SUMS, null, sums.toString().getBytes(StandardCharsets.UTF_8));
		zip.finish();
	}

	/** As {@code sha256sum -c} reads it. */
	private static void sum(StringBuilder sums, String sha256, String path) {
		sums.append(sha256).append("  ").append(path).append('\n');
	}

	private static void add(ZipOutputStream zip, String path, LocalDate day, byte[] content) throws IOException {
		begin(zip, path, day);
		zip.write(content);
		zip.closeEntry();
	}

	private static void begin(ZipOutputStream zip, String path, LocalDate day) throws IOException {
		var entry = new ZipEntry(path);
		if (day != null) {
			entry.setTimeLocal(day.atStartOfDay());
		}
		zip.putNextEntry(entry);
	}

	private String index(Dossier dossier) {
		var html = new StringBuilder("""
				<!DOCTYPE html>
				<html lang="vi"><head><meta charset="utf-8"><title>%1$s %2$s</title>
				<style>body{font-family:sans-serif;margin:2rem;max-width:70rem}table{border-collapse:collapse}th,td{border:1px solid #888;\
				padding:.3rem .5rem;text-align:left;vertical-align:top}code{overflow-wrap:anywhere;font-size:.8em}</style></head><body>
				<h1>Hồ sơ mô hình %1$s</h1><p>%2$s</p><p>Lập lúc %3$s. Có %4$d tệp. Kiểm tra: <code>sha256sum -c %5$s</code></p>
				<table><thead><tr><th>TT</th><th>Ngày</th><th>Văn bản, tài liệu</th><th>Tệp</th><th>SHA-256</th></tr></thead><tbody>
				""".formatted(text(dossier.code()), text(dossier.name()), Moments.display(clock.instant()), dossier.entries().size(), SUMS));
		int position = 0;
		for (var entry : dossier.entries()) {
			position++;
			html.append("<tr><td>%d</td><td>%s</td><td>%s</td><td><a href=\"%s\">%s</a></td><td><code>%s</code></td></tr>\n".formatted(position,
					Moments.day(entry.day()), text(entry.title()), entry.path(), entry.path(), entry.sha256()));
		}
		return html.append("</tbody></table></body></html>\n").toString();
	}

	private static String text(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}
}
