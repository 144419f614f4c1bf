package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.context.ApplicationContext;

/** What poppler, qpdf, veraPDF and EU DSS have to say of a file that was signed and sealed here. */
public final class IndependentChecks {

	private IndependentChecks() {
	}

	/** Fails unless both signatures hold for all of them, the file keeps to its norms, and these words can be read from it. */
	public static void passes(byte[] pdf, ApplicationContext application, String... words) throws Exception {
		String signatures = PdfChecks.says(pdf, "pdfsig");
		assertThat(signatures.split("Signature is Valid", -1)).as(signatures).hasSize(3);
		assertThat(signatures).contains("Total document signed");
		assertThat(PdfChecks.says(pdf, "qpdf", "--check")).contains("No syntax or stream encoding errors found");
		assertThat(PdfChecks.againstPdfA3b(pdf)).isEmpty();
		assertThat(PdfChecks.text(pdf).replaceAll("\\s+", " ")).contains(words);
		assertThat(DssReport.of(pdf, application)).containsExactly("PAdES-BASELINE-T TOTAL_PASSED", "PAdES-BASELINE-T TOTAL_PASSED");
	}
}
