package vn.nhanrong.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.document.Documents;
import vn.nhanrong.document.SigningMode;
import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Validity;
import vn.nhanrong.shared.Zone;

/** Which template and which legal bases a document is drafted from. */
@ApplicationTest
@Transactional
class TemplatesIT {

	private static final TemplateKind KIND = TemplateKind.RECOGNITION_AFTER_PILOT;
	private static final TemplateScope ALL = new TemplateScope(KIND, DocumentFamily.STATE, null);
	private static final SigningMode DEPUTY = SigningMode.of(SigningMode.Form.DEPUTY, "Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch");

	@Autowired
	private Templates templates;
	@Autowired
	private LegalBases bases;
	@Autowired
	private Drafts drafts;
	@Autowired
	private BuiltInTemplates builtIn;
	@Autowired
	private Documents documents;
	@Autowired
	private Organisations organisations;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	private UnitSummary unit;
	private LocalDate today;

	@BeforeEach
	void unit() {
		unit = organisations.unitWithCode("ubnd-quan-6").orElseThrow();
		today = LocalDate.now(clock.withZone(Zone.CITY));
	}

	@Test
	void a_document_keeps_which_version_it_was_made_from() {
		var first = drafted();
		assertThat(documents.content(first).orElseThrow().recipients()).containsExactly("Như Điều 3");
		assertThat(origin(first)).isEqualTo("null 0");
		var saved = templates.save(ALL, 0, with("Như Điều 3\nSở Nội vụ"), null, null, "Thêm nơi nhận", "quantri");
		var second = drafted();
		assertThat(documents.content(second).orElseThrow().recipients()).containsExactly("Như Điều 3", "Sở Nội vụ");
		assertThat(origin(second)).isEqualTo(saved.id() + " 1");
		assertThat(documents.content(first).orElseThrow().recipients()).containsExactly("Như Điều 3");
	}

	@Test
	void a_units_own_template_goes_before_that_of_all_and_that_before_the_built_in_one() {
		templates.save(ALL, 0, with("Của mọi cơ quan"), null, null, "Chung", "quantri");
		var own = new TemplateScope(KIND, DocumentFamily.STATE, unit.id());
		assertThat(templates.newest(own).texts().recipients()).isEqualTo("Của mọi cơ quan");
		templates.save(own, 0, with("Của Quận 6"), null, null, "Riêng", "quantri");
		templates.save(ALL, 1, with("Của mọi cơ quan, mới"), null, null, "Chung", "quantri");
		assertThat(templates.inForce(KIND, unit, today).texts().recipients()).isEqualTo("Của Quận 6");
		assertThat(templates.inForce(KIND, organisations.unitWithCode("ubnd-phuong-binh-phu").orElseThrow(), today).texts().recipients())
			.isEqualTo("Của mọi cơ quan, mới");
		assertThat(templates.inForce(KIND, organisations.unitWithCode("dang-uy-phuong-binh-phu").orElseThrow(), today).isBuiltIn()).isTrue();
		assertThat(templates.list(DocumentFamily.STATE, 0, 200).items()).filteredOn(version -> version.kind() == KIND)
			.extracting(TemplateVersion::unitId, TemplateVersion::version).containsExactly(tuple(null, 2), tuple(unit.id(), 1));
		assertThat(templates.list(DocumentFamily.PARTY, 0, 200).items()).allMatch(TemplateVersion::isBuiltIn).extracting(TemplateVersion::kind)
			.containsExactly(TemplateKind.values());
		var all = templates.list(DocumentFamily.STATE, 0, 200);
		var second = templates.list(DocumentFamily.STATE, 1, 5);
		assertThat(second.total()).isEqualTo(all.total()).isEqualTo(all.items().size());
		assertThat(second.items()).isEqualTo(all.items().subList(5, 10));
	}

	@Test
	void a_version_waits_for_its_day() {
		templates.save(ALL, 0, with("Sau này"), null, today.plusDays(10), "Từ tháng sau", "quantri");
		assertThat(templates.inForce(KIND, unit, today).isBuiltIn()).isTrue();
		assertThat(templates.inForce(KIND, unit, today.plusDays(10)).texts().recipients()).isEqualTo("Sau này");
		clock.advance(Duration.ofDays(11));
		assertThat(documents.content(drafted()).orElseThrow().recipients()).containsExactly("Sau này");
	}

	@Test
	void the_second_of_two_who_edit_at_once_is_told_and_nothing_is_lost() {
		templates.save(ALL, 0, with("Người thứ nhất"), null, null, "Một", "quantri");
		var refusal = catchThrowableOfType(Refusal.class, () -> templates.save(ALL, 0, with("Người thứ hai"), null, null, "Hai", "quantri"));
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
		assertThat(templates.newest(ALL).texts().recipients()).isEqualTo("Người thứ nhất");
		assertThatThrownBy(() -> templates.save(ALL, 5, with("x"), null, null, "Sai", "quantri")).isInstanceOf(Refusal.class);
	}

	@Test
	void going_back_is_a_new_version_with_the_old_texts_and_no_version_ever_changes() {
		templates.save(ALL, 0, with("Một"), null, null, "Một", "quantri");
		templates.save(ALL, 1, with("Hai"), DEPUTY, null, "Hai", "quantri");
		var first = templates.version(ALL, 1);
		templates.save(ALL, 2, first.texts(), first.signing(), null, "Trở lại phiên bản 1", "quantri");
		assertThat(templates.versions(ALL, 0, 10).items()).extracting(TemplateVersion::version).containsExactly(3, 2, 1);
		assertThat(templates.newest(ALL).texts()).isEqualTo(first.texts());
		assertThat(TextChanges.between(templates.version(ALL, 2).texts(), templates.version(ALL, 3).texts())).containsOnlyKeys("recipients");
		assertThat(templates.version(ALL, 2).signing()).isEqualTo(DEPUTY);
		assertThat(templates.version(ALL, 0).texts()).isEqualTo(builtIn.of(KIND).state());
		assertThatThrownBy(() -> templates.version(ALL, 9)).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> jdbc.sql("update document_template set note = 'x'").update()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void what_is_broken_comes_too_soon_or_is_not_reasoned_is_not_saved() {
		refused("recipients", () -> templates.save(ALL, 0, with("{{modell}}"), null, null, "Sai", "quantri"));
		refused("validFrom", () -> templates.save(ALL, 0, with("A"), null, today.minusDays(1), "Sai", "quantri"));
		refused("note", () -> templates.save(ALL, 0, with("A"), null, null, null, "quantri"));
		refused("note", () -> templates.save(ALL, 0, with("A"), null, null, "x".repeat(501), "quantri"));
		var party = new TemplateScope(KIND, DocumentFamily.PARTY, unit.id());
		assertThat(catchThrowableOfType(Refusal.class, () -> templates.newest(party)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
		assertThat(templates.newest(ALL).isBuiltIn()).isTrue();
	}

	@Test
	void a_template_may_have_its_documents_signed_by_another_than_the_issuers_profile_says() {
		templates.save(ALL, 0, with("Như Điều 3"), DEPUTY, null, "Phó Chủ tịch ký", "quantri");
		var id = drafted();
		assertThat(jdbc.sql("select signing ->> 'before' from document where id = ?").param(id).query(String.class).single())
			.isEqualTo("TM. Ủy ban nhân dân\nKT. Chủ tịch");
		var pdf = templates.preview(ALL, with("Như Điều 3"), DEPUTY, 0);
		assertThat(new String(pdf, 0, 5)).isEqualTo("%PDF-");
	}

	@Test
	void a_document_rests_on_the_law_of_its_day() {
		long old = jdbc.sql("select id from legal_basis where symbol = '72/2025/QH15'").query(Long.class).single();
		bases.end(old, 0, today.plusDays(30), "quantri");
		bases.add(law("Căn cứ Luật Tổ chức chính quyền địa phương số 99/2030/QH20;", today.plusDays(31)), "quantri");
		assertThat(bases.inForce(KIND, unit, today)).containsExactly(
				"Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025");
		assertThat(bases.inForce(KIND, unit, today.plusDays(31))).containsExactly("Căn cứ Luật Tổ chức chính quyền địa phương số 99/2030/QH20");
		assertThat(bases.inForce(TemplateKind.REJECTION, unit, today)).isEmpty();
		clock.advance(Duration.ofDays(31));
		assertThat(documents.content(drafted()).orElseThrow().grounds().getFirst()).contains("99/2030/QH20");
		assertThat(bases.search(today.plusDays(31), 0, 10).items()).extracting(LegalBasis::symbol).containsExactly("99/2030/QH20");
	}

	@Test
	void a_legal_basis_may_be_one_units_or_one_familys() {
		bases.add(new NewLegalBasis(DocumentFamily.STATE, unit.id(), List.of(KIND), "Căn cứ Quy chế làm việc của Quận 6", null, 5, Validity.ALWAYS), "quantri");
		bases.add(new NewLegalBasis(DocumentFamily.PARTY, null, List.of(KIND), "Căn cứ Điều lệ Đảng Cộng sản Việt Nam", null, null, Validity.ALWAYS), "quantri");
		assertThat(bases.inForce(KIND, unit, today)).hasSize(2).last().isEqualTo("Căn cứ Quy chế làm việc của Quận 6");
		assertThat(bases.inForce(KIND, organisations.unitWithCode("ubnd-phuong-binh-phu").orElseThrow(), today)).hasSize(1);
		assertThat(bases.inForce(KIND, organisations.unitWithCode("dang-uy-phuong-binh-phu").orElseThrow(), today))
			.containsExactly("Căn cứ Điều lệ Đảng Cộng sản Việt Nam");
	}

	@Test
	void a_legal_basis_that_is_not_one_is_refused() {
		refused("kinds", () -> bases.add(new NewLegalBasis(DocumentFamily.STATE, null, List.of(), "Căn cứ", null, null, Validity.ALWAYS), "quantri"));
		refused("text", () -> bases.add(new NewLegalBasis(DocumentFamily.STATE, null, List.of(KIND), null, null, null, Validity.ALWAYS), "quantri"));
		refused("text", () -> bases.add(new NewLegalBasis(DocumentFamily.STATE, null, List.of(KIND), "x".repeat(1001), null, null, Validity.ALWAYS), "quantri"));
		refused("symbol", () -> bases.add(new NewLegalBasis(DocumentFamily.STATE, null, List.of(KIND), "x", "x".repeat(61), null, Validity.ALWAYS), "quantri"));
		refused("family", () -> bases.add(new NewLegalBasis(null, null, List.of(KIND), "x", null, null, Validity.ALWAYS), "quantri"));
		refused("unit", () -> bases.add(new NewLegalBasis(DocumentFamily.PARTY, unit.id(), List.of(KIND), "x", null, null, Validity.ALWAYS), "quantri"));
		refused("position", () -> bases.add(new NewLegalBasis(DocumentFamily.STATE, null, List.of(KIND), "x", null, -1, Validity.ALWAYS), "quantri"));
		long law = jdbc.sql("select id from legal_basis where symbol = '72/2025/QH15'").query(Long.class).single();
		refused("validTo", () -> bases.end(law, 0, null, "quantri"));
		refused("validTo", () -> bases.end(law, 0, LocalDate.of(2025, 6, 15), "quantri"));
		assertThat(catchThrowableOfType(Refusal.class, () -> bases.end(law, 7, today, "quantri")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
		assertThat(catchThrowableOfType(Refusal.class, () -> bases.end(-1, 0, today, "quantri")).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
	}

	private static NewLegalBasis law(String text, LocalDate from) {
		return new NewLegalBasis(DocumentFamily.STATE, null, List.of(KIND), text, "99/2030/QH20", null, new Validity(from, null));
	}

	private TemplateTexts with(String recipients) {
		var texts = builtIn.of(KIND).state();
		return new TemplateTexts(texts.subject(), texts.addressees(), texts.grounds(), texts.body(), recipients, texts.appendices());
	}

	private UUID drafted() {
		return drafts.draft(new NewDraft(KIND, "MH-0001", "q6-chu-tich", "q6-van-thu", "q6-thuong-truc", builtIn.of(KIND).samples().getFirst()));
	}

	private String origin(UUID document) {
		return jdbc.sql("select coalesce(template_id::text, 'null') || ' ' || template_version from document where id = ?").param(document)
			.query(String.class).single();
	}

	private static void refused(String field, Runnable deed) {
		var refusal = catchThrowableOfType(Refusal.class, deed::run);
		assertThat(refusal).as(field).isNotNull();
		assertThat(refusal.complaints()).extracting(Refusal.FieldComplaint::field).containsExactly(field);
	}
}
