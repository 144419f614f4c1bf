package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

import vn.nhanrong.StoryTest;
import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;
import vn.nhanrong.shared.StepUseCase.StepAtHand;
import vn.nhanrong.shared.TaskUseCase.TaskAtHand;

/** The tasks of {@code document-issuance} as the process calls them. */
@StoryTest
class DocumentTasksIT {

	private static final String MODEL = "MH-0004";

	@Autowired
	private ApplicationContext application;
	@Autowired
	private DraftDocumentTask draft;
	@Autowired
	private ReviewContentTask review;
	@Autowired
	private CheckFormatTask format;
	@Autowired
	private SignDocumentTask signing;
	@Autowired
	private SealDocumentTask sealing;
	@Autowired
	private ApplyPersonalSignatureStep sign;
	@Autowired
	private ApplySealStep seal;
	@Autowired
	private IssueDocumentStep issue;
	@Autowired
	private Documents documents;

	private UUID id;

	@BeforeEach
	void aDraft() {
		LocaleContextHolder.setLocale(Locale.of("vi"));
		id = new DocumentSamples(application).drafted(DocumentSamples.decision(MODEL, "Về việc công nhận [mô hình]"));
	}

	@AfterEach
	void noLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void theTasksLeadFromTheDraftToTheIssue() {
		assertThat(draft.complete(task(DocumentSamples.DRAFTER), form("Về việc công nhận mô hình"))).isEmpty();
		assertThat(review.complete(task(DocumentSamples.DRAFTER), new ContentReview("APPROVED", null)))
			.isEqualTo(Map.of(IssuanceProcess.CONTENT_OUTCOME, "APPROVED"));
		assertThat(format.complete(task(DocumentSamples.CLERK), new FormatCheck("APPROVED", null)))
			.isEqualTo(Map.of(IssuanceProcess.FORMAT_OUTCOME, "APPROVED"));
		assertThat(signing.complete(task(DocumentSamples.OFFICER), new DocumentSigning("APPROVED", null, true, DemoAccounts.PASSWORD, null)))
			.isEqualTo(Map.of(IssuanceProcess.SIGNING_OUTCOME, "APPROVED"));
		assertThat(sign.run(step())).isEmpty();
		assertThat(sealing.view(task(DocumentSamples.CLERK)).get("documentFacts").toString()).contains("Số, ký hiệu", "QĐ");
		assertThat(sealing.complete(task(DocumentSamples.CLERK), new DocumentSealing("APPROVED", null, true, DemoAccounts.PASSWORD, null)))
			.isEqualTo(Map.of(IssuanceProcess.SEALING_OUTCOME, "APPROVED"));
		assertThat(seal.run(step())).isEmpty();
		assertThat(issue.run(step())).isEmpty();
		assertThat(documents.find(id).orElseThrow().summary().subject()).isEqualTo("Về việc công nhận mô hình");
	}

	@Test
	void eachDecisionCanSendItBackWithAReasonThatTheDrafterReads() {
		assertThat(draft.view(task(DocumentSamples.DRAFTER))).containsEntry("notSentBack", true);
		assertThat(review.complete(task(DocumentSamples.DRAFTER), new ContentReview("SENT_BACK", "Thiếu *căn cứ*")))
			.isEqualTo(Map.of(IssuanceProcess.CONTENT_OUTCOME, "SENT_BACK"));
		assertThat(draft.view(task(DocumentSamples.DRAFTER))).containsEntry("notSentBack", false)
			.containsEntry("sentBackReason", "Thiếu \\*căn cứ\\*");
		assertThat(format.complete(task(DocumentSamples.CLERK), new FormatCheck("SENT_BACK", "Sai")))
			.isEqualTo(Map.of(IssuanceProcess.FORMAT_OUTCOME, "SENT_BACK"));
		assertThat(signing.complete(task(DocumentSamples.OFFICER), new DocumentSigning("SENT_BACK", "Sai", false, DemoAccounts.PASSWORD, null)))
			.isEqualTo(Map.of(IssuanceProcess.SIGNING_OUTCOME, "SENT_BACK"));
		signing.complete(task(DocumentSamples.OFFICER), new DocumentSigning("APPROVED", null, true, DemoAccounts.PASSWORD, null));
		sign.run(step());
		assertThat(sealing.complete(task(DocumentSamples.CLERK), new DocumentSealing("SENT_BACK", "Mờ", false, DemoAccounts.PASSWORD, null)))
			.isEqualTo(Map.of(IssuanceProcess.SEALING_OUTCOME, "SENT_BACK"));
		assertThat(draft.view(task(DocumentSamples.DRAFTER))).containsEntry("sentBackReason", "Mờ");
	}

	@Test
	void theDraftersFormHoldsTheWordingAndLinksToTheDraft() {
		var view = draft.view(task(DocumentSamples.DRAFTER));
		assertThat(view).containsEntry("subject", "Về việc công nhận [mô hình]").containsEntry("documentLink", "/documents/" + id + "/draft.pdf")
			.containsEntry("caseLink", "/cases/" + MODEL);
		assertThat(view.get("body").toString()).startsWith("Điều 1. ").contains("\nĐiều 2. ");
		assertThat(view.get("recipients").toString()).isEqualTo("Như Điều 3\nBan Chỉ đạo 138 Thành phố");
		assertThat(view.get("documentFacts").toString()).contains("**Loại văn bản:** Quyết định công nhận mô hình", "\\[mô hình\\]",
				"Trần Thí Điểm", "Ủy ban nhân dân Quận 6");
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(draft.view(task(DocumentSamples.DRAFTER)).get("documentFacts").toString()).contains("**Kind:** Decision to recognise a model");
	}

	@Test
	void addresseesAndAppendicesComeBackAsTheyWereTypedAndWhatCantBePrintedIsTold() {
		draft.complete(task(DocumentSamples.DRAFTER), form("Về việc khác"));
		var view = draft.view(task(DocumentSamples.DRAFTER));
		assertThat(view).containsEntry("addressees", "Công an Quận 6")
			.containsEntry("appendices", "Phụ lục: Danh sách\n| STT | Tổ |\n| 1 | A 😀 |");
		assertThat(view.get("documentFacts").toString()).contains("Ký tự không in được", "😀 \\(U\\+1F600\\) – Phụ lục").doesNotContain("Còn thiếu");
		assertThat(format.view(task(DocumentSamples.CLERK)).get("documentFacts").toString()).contains("😀 \\(U\\+1F600\\)");
	}

	@Test
	void whatIsWrongWithAFormIsToldAtItsFields() {
		assertComplaint("body", () -> draft.complete(task(DocumentSamples.DRAFTER), new DocumentDraft("x", "Căn cứ", "Điều 2. x", "y", "", "")));
		assertComplaint("appendices", () -> draft.complete(task(DocumentSamples.DRAFTER),
				new DocumentDraft("x", "Căn cứ", "Điều 1. x", "y", "", "Không có tên")));
		assertComplaint("outcome", () -> review.complete(task(DocumentSamples.DRAFTER), new ContentReview(null, null)));
		assertComplaint("reason", () -> format.complete(task(DocumentSamples.CLERK), new FormatCheck("SENT_BACK", null)));
		assertComplaint("confirmed", () -> signing.complete(task(DocumentSamples.OFFICER), new DocumentSigning("APPROVED", null, false, DemoAccounts.PASSWORD, null)));
		assertComplaint("confirmed", () -> sealing.complete(task(DocumentSamples.CLERK), new DocumentSealing("APPROVED", null, false, DemoAccounts.PASSWORD, null)));
	}

	private static DocumentDraft form(String subject) {
		return new DocumentDraft(subject, "Căn cứ Luật;", "Điều 1. A.\nĐiều 2. B.", "- Như Điều 2;", "Công an Quận 6;",
				"Phụ lục: Danh sách\n| STT | Tổ |\n| 1 | A 😀 |");
	}

	private TaskAtHand task(String username) {
		return new TaskAtHand("1", MODEL, username, null, Map.of(IssuanceProcess.DOCUMENT, id.toString()));
	}

	private StepAtHand step() {
		return new StepAtHand(MODEL, Map.of(IssuanceProcess.DOCUMENT, id.toString()));
	}

	private static void assertComplaint(String field, ThrowingCallable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed).satisfies(refusal -> assertThat(refusal.complaints())
			.extracting(FieldComplaint::field).containsExactly(field));
	}
}
