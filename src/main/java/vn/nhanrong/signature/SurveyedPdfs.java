package vn.nhanrong.signature;

import java.io.IOException;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.pades.exception.InvalidPasswordException;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.PdfBoxNativeSignatureDrawerFactory;
import eu.europa.esig.dss.spi.DSSUtils;

import vn.nhanrong.shared.pdf.StrangersPdf;

/** Lets DSS load nothing, not even the beginning of a file that it wants to compare, that has not been surveyed. */
final class SurveyedPdfs extends PdfBoxNativeObjectFactory {

	SurveyedPdfs() {
		// What was changed is told from the objects of the PDF; to compare pictures of its pages would take seconds.
		var differences = new DefaultPdfDifferencesFinder();
		differences.setMaximalPagesAmountForVisualComparison(0);
		setPdfDifferencesFinder(differences);
	}

	@Override
	public PDFSignatureService newPAdESSignatureService() {
		return configure(new Service(PDFServiceMode.SIGNATURE));
	}

	@Override
	public PDFSignatureService newContentTimestampService() {
		return configure(new Service(PDFServiceMode.CONTENT_TIMESTAMP));
	}

	@Override
	public PDFSignatureService newSignatureTimestampService() {
		return configure(new Service(PDFServiceMode.SIGNATURE_TIMESTAMP));
	}

	@Override
	public PDFSignatureService newArchiveTimestampService() {
		return configure(new Service(PDFServiceMode.ARCHIVE_TIMESTAMP));
	}

	private static final class Service extends PdfBoxSignatureService {

		private Service(PDFServiceMode mode) {
			super(mode, new PdfBoxNativeSignatureDrawerFactory());
		}

		@Override
		protected PdfDocumentReader loadPdfDocumentReader(DSSDocument document, char[] password) throws IOException, InvalidPasswordException {
			byte[] bytes = DSSUtils.toByteArray(document);
			StrangersPdf.survey(bytes, bytes.length);
			return super.loadPdfDocumentReader(document, password);
		}
	}
}
