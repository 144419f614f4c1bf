package vn.nhanrong.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What independent checkers say of a PDF: veraPDF, poppler's pdfsig, qpdf. */
public final class PdfChecks {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private PdfChecks() {
	}

	/** The rules of PDF/A-3b that it breaks; empty where it is one. */
	public static List<String> againstPdfA3b(byte[] pdf) throws Exception {
		try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
				var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
			var result = validator.validate(parser);
			var broken = result.getTestAssertions().stream()
				.map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " " + assertion.getLocation().getContext())
				.distinct().toList();
			return result.isCompliant() ? List.of() : Stream.concat(Stream.of("not compliant"), broken.stream()).toList();
		}
	}

	/** The text that poppler reads from it. */
	public static String text(byte[] pdf) throws IOException, InterruptedException {
		return says(pdf, List.of("pdftotext"), List.of("-"));
	}

	/** What a program prints on a PDF, whose place is the last argument. */
	public static String says(byte[] pdf, String... program) throws IOException, InterruptedException {
		return says(pdf, List.of(program), List.of());
	}

	private static String says(byte[] pdf, List<String> before, List<String> after) throws IOException, InterruptedException {
		Path file = Files.createTempFile("nhanrong-", ".pdf");
		try {
			Files.write(file, pdf);
			var command = Stream.of(before, List.of(file.toString()), after).flatMap(List::stream).toList();
			var process = new ProcessBuilder(command).redirectErrorStream(true).start();
			var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			process.waitFor();
			return said;
		} finally {
			Files.delete(file);
		}
	}
}
