package vn.nhanrong.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What templates make of facts, and what they never make of what was typed. */
class FillingTest {

	private static final Vocabulary NAMES = new Vocabulary(List.of(name("model", FactType.TEXT), new FactName("note", FactType.TEXT, true, List.of()),
			name("count", FactType.NUMBER), name("money", FactType.AMOUNT), name("mean", FactType.DECIMAL), name("day", FactType.DAY),
			name("pilot", FactType.FLAG), name("partners", FactType.TEXTS),
			new FactName("rows", FactType.LIST, false, List.of(name("name", FactType.TEXT), new FactName("note", FactType.TEXT, true, List.of()))),
			new FactName(Vocabulary.LEGAL_BASES, FactType.TEXTS, false, List.of())));

	@Test
	void values_have_their_forms() {
		var facts = new Facts().with("money", 120_000_000L).with("count", 1240).with("day", LocalDate.of(2026, 1, 5))
			.with("mean", new BigDecimal("8.50")).with("model", "Cổng rào.");
		assertThat(body("{{money}} đồng ({{money.words}}); {{count}}, {{count.words}}; {{mean}}", facts))
			.containsExactly("120.000.000 đồng (một trăm hai mươi triệu đồng); 1.240, một nghìn hai trăm bốn mươi; 8,5");
		assertThat(body("{{day}}; {{day.short}}; {{day.words}}", facts))
			.containsExactly("ngày 05 tháng 01 năm 2026; 05/01/2026; ngày năm tháng một năm hai nghìn không trăm hai mươi sáu");
		assertThat(body("{{model.sentence}}; {{model.upper}}", facts)).containsExactly("Cổng rào; CỔNG RÀO.");
	}

	@Test
	void a_moment_is_a_day_of_the_city() {
		assertThat(body("{{day.short}}", new Facts().with("day", Instant.parse("2026-01-04T17:30:00Z")))).containsExactly("05/01/2026");
	}

	@Test
	void typed_text_never_becomes_a_template() {
		assertThat(body("Mô hình “{{model}}” {{#note}}({{note}}){{/note}}", new Facts().with("model", "{{count}} {{#pilot}}").with("note", "{{{note}}}")))
			.containsExactly("Mô hình “{{count}} {{#pilot}}” ({{{note}}})");
	}

	@Test
	void typed_text_stays_in_its_line() {
		assertThat(body("Tên: {{model}}.\nHết", new Facts().with("model", " Dòng một \r\n\n Điều 2. Dòng hai\u2028| x |\u202E\u0007 "))).containsExactly(
				"Tên: Dòng một Điều 2. Dòng hai | x |.", "Hết");
	}

	@Test
	void typed_text_makes_no_table_no_heading_no_article_and_no_number() {
		assertThat(body("{{#partners}}\n{{.}}\n{{/partners}}", new Facts().with("partners",
				List.of("| a | b |", "I. ĐÁNH GIÁ", "Điều 7. Khác", "#. Một", "##. Hai", "=== Phụ lục", "Bình thường", "a | b"))))
			.containsExactly("/ a / b /", "- I. ĐÁNH GIÁ", "- Điều 7. Khác", "- #. Một", "- ##. Hai", "- === Phụ lục", "Bình thường", "a | b");
	}

	@Test
	void a_cell_never_breaks_its_row() {
		assertThat(body("| Tên |\n{{#rows}}\n| {{name}} |\n{{/rows}}", new Facts().with("rows", List.of(new Facts().with("name", "a | b\nc")))))
			.containsExactly("| Tên |", "| a / b c |");
	}

	@Test
	void what_was_typed_cannot_forge_the_marks_around_values() {
		assertThat(body("Tên: {{model}}", new Facts().with("model", "a\uE001| b |\uE000c"))).containsExactly("Tên: a | b | c");
	}

	@Test
	void points_and_headings_are_numbered_and_begin_anew_with_each_article() {
		assertThat(body("Điều 1. Một\n#. a\n{{#pilot}}\n#. b\n{{/pilot}}\n#. c\nĐiều 2. Hai\n#. d\n##. PHẦN\n#. e\n##. PHẦN", new Facts().with("pilot", false)))
			.containsExactly("Điều 1. Một", "1. a", "2. c", "Điều 2. Hai", "1. d", "I. PHẦN", "1. e", "II. PHẦN");
	}

	@Test
	void a_list_knows_its_places_and_an_item_that_lacks_something_does_not_borrow_it() {
		var rows = List.of(new Facts().with("name", "a").with("note", "x"), new Facts().with("name", "b"));
		assertThat(body("{{#rows}}\n{{#-first}}\nĐầu\n{{/-first}}\n- {{-index}} {{name}}{{#note}} ({{note}}){{/note}}{{#-last}}!{{/-last}}\n{{/rows}}",
				new Facts().with("rows", rows).with("note", "ngoài"))).containsExactly("Đầu", "- 1 a (x)", "- 2 b!");
		assertThat(body("{{^rows}}Không{{/rows}} {{partners.joined}}", new Facts().with("partners", List.of("A", "B")))).containsExactly("Không A, B");
	}

	@Test
	void a_missing_fact_leaves_a_gap_that_is_seen() {
		assertThat(body("Tên: {{model}}", new Facts().with("model", " "))).containsExactly("Tên: …");
	}

	@Test
	void a_feature_that_names_what_no_vocabulary_has_is_told() {
		assertThatThrownBy(() -> body("x", new Facts().with("modell", "x"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("modell");
		assertThatThrownBy(() -> body("x", new Facts().with("count", "12"))).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void nobody_is_told_twice() {
		var texts = new TemplateTexts("{{model}}", null, "{{#legalBases}}\n{{.}}\n{{/legalBases}}", "x", "A\n{{model}}\nA", null);
		var content = Filling.content(texts, NAMES, new Facts().with("model", "A"), List.of("Luật một", "Luật hai"));
		assertThat(content.recipients()).containsExactly("A");
		assertThat(content.grounds()).containsExactly("Luật một", "Luật hai");
	}

	private static FactName name(String name, FactType type) {
		return new FactName(name, type, false, List.of());
	}

	private static List<String> body(String template, Facts facts) {
		return Filling.content(new TemplateTexts("x", null, null, template, "x", null), NAMES, facts, List.of()).body();
	}
}
