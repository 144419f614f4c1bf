package vn.nhanrong.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.util.XRLog;

import vn.nhanrong.document.layout.DocumentLayout;
import vn.nhanrong.document.layout.Sheet;

/**
 * Documents a second for a decision of two pages, beside Flying Saucer and openhtmltopdf, which make the same text out of
 * HTML with the same faces, on one thread and in turns. By the thread's own time: what else the machine does counts for
 * nobody. Prints; gates nothing.
 */
class DocumentBenchmark {

	private static final int WARM_UP = 3;
	private static final int ROUNDS = 6;
	private static final int EACH = 15;
	private static final String FACES = "liberation/LiberationSerif-";
	private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");
	private static final String ARTICLE = "Hội Cựu chiến binh Quận 6 chịu trách nhiệm tổ chức thực hiện mô hình theo kế hoạch đã được thẩm định; "
			+ "sơ kết sau 12 tháng kể từ ngày ra mắt và báo cáo kết quả hằng quý về Cơ quan thường trực Ban Chỉ đạo 138 Quận 6. Kinh phí "
			+ "thực hiện: 120.000.000 đồng, từ ngân sách nhà nước và nguồn xã hội hóa.";
	private static final List<String> GROUNDS = List.of("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
			"Theo đề nghị của Cơ quan thường trực Ban Chỉ đạo 138 Quận 6");
	private static final int ARTICLES = 9;

	private record Maker(String name, Supplier<byte[]> make, double[] rounds) {
	}

	@Test
	void decisionOfTwoPages() {
		// They would write lines for each document, and pay for that.
		XRLog.setLoggingEnabled(false);
		com.openhtmltopdf.util.XRLog.setLoggingEnabled(false);
		var makers = List.of(new Maker("Nhân Rộng (tagged, PDF/A-3, PDF/UA-1)", () -> DocumentLayout.of(sheet()).pdf(), new double[ROUNDS]),
				new Maker("Flying Saucer", DocumentBenchmark::flyingSaucer, new double[ROUNDS]),
				new Maker("openhtmltopdf", DocumentBenchmark::openHtmlToPdf, new double[ROUNDS]));
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			for (var maker : makers) {
				double rate = rate(maker.make());
				if (round >= 0) {
					maker.rounds()[round] = rate;
				}
			}
		}
		double ours = median(makers.getFirst().rounds());
		System.out.printf("%nA decision of two pages, one thread; medians of %d rounds of %d%n", ROUNDS, EACH);
		for (var maker : makers) {
			byte[] pdf = maker.make().get();
			System.out.printf(Locale.ROOT, "  %-40s %7.1f a second   ours %5.2f times that   %d pages, %,d bytes%n", maker.name(),
					median(maker.rounds()), ours / median(maker.rounds()), pages(pdf), pdf.length);
		}
	}

	private static double rate(Supplier<byte[]> make) {
		var thread = ManagementFactory.getThreadMXBean();
		long begun = thread.getCurrentThreadCpuTime();
		for (int i = 0; i < EACH; i++) {
			make.get();
		}
		return EACH / ((thread.getCurrentThreadCpuTime() - begun) / 1e9);
	}

	private static double median(double[] rates) {
		var sorted = rates.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private static int pages(byte[] pdf) {
		try (var document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Sheet sheet() {
		var body = IntStream.rangeClosed(1, ARTICLES).mapToObj(i -> "Điều " + i + ". " + ARTICLE).toList();
		return Sheet.builder(new Sheet.Head(null, "Ủy ban nhân dân Quận 6", "Quận 6")).titled("Quyết định 05/QĐ-UBND")
			.named("Quyết định", "Về việc công nhận mô hình “Tổ liên gia an toàn phòng cháy, chữa cháy”")
			.numbered("05", "QĐ-UBND", LocalDate.of(2026, 2, 3)).decidedBy("Ủy ban nhân dân Quận 6", "QUYẾT ĐỊNH:").groundedOn(GROUNDS)
			.saying(body).sentTo(List.of("Như Điều 9", "Ban Chỉ đạo 138 Thành phố Hồ Chí Minh", "Lưu: VT"))
			.signedBy(new Sheet.Signer(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Hồ Giả Định"))
			.leadingTo("https://example.org/verify/documents/0b7cdb7e-5f2b-4b53-9f6c-6f2b1c7f1a10")
			.carrying("{}".getBytes(StandardCharsets.UTF_8)).writtenAt(Instant.parse("2026-02-03T03:00:00Z")).build();
	}

	private static final String HTML = html();

	private static String html() {
		var html = new StringBuilder("""
				<html lang="vi"><head><title>Quyết định 05/QĐ-UBND</title><style>
				@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
				body { font-family: 'Liberation Serif'; font-size: 14pt; line-height: 1.3; }
				p { text-align: justify; text-indent: 12.7mm; margin: 6pt 0 0 0; }
				table { width: 100%; } td { vertical-align: top; text-align: center; }
				.c { text-align: center; text-indent: 0; font-weight: bold; } .l { text-align: left; font-size: 11pt; }
				</style></head><body>
				<table><tr><td style="font-size: 12pt"><b>ỦY BAN NHÂN DÂN QUẬN 6</b><br/><br/>Số: 05/QĐ-UBND</td>
				<td><b style="font-size: 12pt">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/><b>Độc lập - Tự do - Hạnh phúc</b><br/>
				<i>Quận 6, ngày 03 tháng 02 năm 2026</i></td></tr></table>
				<p class="c">QUYẾT ĐỊNH</p><p class="c">Về việc công nhận mô hình “Tổ liên gia an toàn phòng cháy, chữa cháy”</p>
				<p class="c">ỦY BAN NHÂN DÂN QUẬN 6</p>""");
		GROUNDS.forEach(ground -> html.append("<p><i>").append(ground).append(";</i></p>"));
		html.append("<p class=\"c\">QUYẾT ĐỊNH:</p>");
		for (int i = 1; i <= ARTICLES; i++) {
			html.append("<p><b>Điều ").append(i).append(".</b> ").append(ARTICLE).append("</p>");
		}
		return html.append("""
				<table><tr><td class="l"><b><i>Nơi nhận:</i></b><br/>- Như Điều 9;<br/>- Ban Chỉ đạo 138 Thành phố Hồ Chí Minh;<br/>- Lưu: VT.</td>
				<td><b>TM. ỦY BAN NHÂN DÂN<br/>CHỦ TỊCH<br/><br/><br/><br/>Hồ Giả Định</b></td></tr></table></body></html>""").toString();
	}

	private static byte[] flyingSaucer() {
		try {
			var renderer = new ITextRenderer();
			for (String style : STYLES) {
				renderer.getFontResolver().addFont(FACES + style + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
			}
			renderer.setDocumentFromString(HTML);
			renderer.layout();
			var file = new ByteArrayOutputStream();
			renderer.createPDF(file);
			return file.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] openHtmlToPdf() {
		try {
			var file = new ByteArrayOutputStream();
			var builder = new PdfRendererBuilder().useFastMode().withHtmlContent(HTML, null).toStream(file);
			builder.useFont(() -> face("Regular"), "Liberation Serif", 400, PdfRendererBuilder.FontStyle.NORMAL, true);
			builder.useFont(() -> face("Bold"), "Liberation Serif", 700, PdfRendererBuilder.FontStyle.NORMAL, true);
			builder.useFont(() -> face("Italic"), "Liberation Serif", 400, PdfRendererBuilder.FontStyle.ITALIC, true);
			builder.useFont(() -> face("BoldItalic"), "Liberation Serif", 700, PdfRendererBuilder.FontStyle.ITALIC, true);
			builder.run();
			return file.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static InputStream face(String style) {
		return DocumentBenchmark.class.getClassLoader().getResourceAsStream(FACES + style + ".ttf");
	}
}
