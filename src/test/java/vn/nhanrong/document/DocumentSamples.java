package vn.nhanrong.document;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.organisation.Organisations;

/** Documents at the steps of their way, made by the demo's people through the use cases. */
public final class DocumentSamples {

	public static final String DRAFTER = "thuongtruc";
	public static final String OFFICER = "chutich";
	public static final String CLERK = "vanthu";

	private final Documents documents;
	private final Issuance issuance;
	private final PaperIssue papers;
	private final Organisations organisations;
	private final TransactionTemplate transaction;

	public DocumentSamples(ApplicationContext application) {
		this.documents = application.getBean(Documents.class);
		this.issuance = application.getBean(Issuance.class);
		this.papers = application.getBean(PaperIssue.class);
		this.organisations = application.getBean(Organisations.class);
		this.transaction = application.getBean(TransactionTemplate.class);
	}

	public static DocumentContent content(String subject) {
		return new DocumentContent(subject, List.of("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
				"Theo đề nghị của Cơ quan thường trực Ban Chỉ đạo 138 Quận 6"),
				List.of("Điều 1. Công nhận mô hình “Camera giám sát” là mô hình cấp quận.",
						"Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
						"Điều 3. Các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này."),
				List.of("Như Điều 3", "Ban Chỉ đạo 138 Thành phố"));
	}

	public static NewDocument decision(String model, String subject) {
		return new NewDocument(DocumentKind.RECOGNITION_DECISION, model, "q6-chu-tich", "q6-van-thu", "q6-thuong-truc",
				content(subject));
	}

	public static NewDocument notice(String model, String subject) {
		return new NewDocument(DocumentKind.REJECTION_NOTICE, model, "q6-chu-tich", "q6-van-thu", "q6-thuong-truc",
				new DocumentContent(subject, List.of(), List.of("Mô hình chưa được công nhận."), List.of("Đơn vị đề xuất")));
	}

	/** Of a committee of the Front, read by officials only. */
	public UUID sheet(String model, String subject) {
		var content = new DocumentContent(subject, List.of(), List.of("I. Ý KIẾN", "☒ Đồng ý", "☐ Không đồng ý"), List.of("Cơ quan thường trực"));
		var signer = PaperSigner.of("Tổ thẩm định Mặt trận Quận 6", "mattran", "Trần Thí Điểm", Instant.parse("2026-11-26T03:15:00Z"));
		long issuer = organisations.groups(List.of("q6-mat-tran")).getFirst().unitId();
		return transaction.execute(status -> papers.issue(DocumentKind.APPRAISAL_SHEET, content, null,
				new NewPaper(model, issuer, "q6-thuong-truc", signer, null, new Readers(Set.of(), null, Set.of(), false))));
	}

	/** Drafted by the application and put right by the standing agency. */
	public UUID drafted(NewDocument document) {
		UUID id = transaction.execute(status -> documents.draft(document, null));
		issuance.revise(id, document.content(), DRAFTER);
		return id;
	}

	public UUID numbered(NewDocument document) {
		UUID id = drafted(document);
		issuance.allotNumber(id, OFFICER);
		return id;
	}

	public UUID signed(NewDocument document) {
		UUID id = numbered(document);
		issuance.applyPersonalSignature(id);
		return id;
	}

	void approveSeal(UUID id) {
		issuance.approveSeal(id, CLERK);
	}

	/** Signed, and sent back by the clerk. */
	public UUID sentBack(NewDocument document) {
		UUID id = signed(document);
		issuance.refuseToSeal(id, "Sai thể thức", CLERK);
		return id;
	}

	public UUID issued(NewDocument document) {
		UUID id = signed(document);
		issuance.approveSeal(id, CLERK);
		issuance.applySeal(id);
		issuance.issue(id);
		return id;
	}

	/** Takes a draft of the application's to its issue, worded as it is. */
	public void issue(UUID draft) {
		issuance.revise(draft, documents.content(draft).orElseThrow(), DRAFTER);
		issuance.allotNumber(draft, OFFICER);
		issuance.applyPersonalSignature(draft);
		issuance.approveSeal(draft, CLERK);
		issuance.applySeal(draft);
		issuance.issue(draft);
	}
}
