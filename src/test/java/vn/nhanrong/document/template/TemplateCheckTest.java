package vn.nhanrong.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** A broken template is refused with the place of its error, whether or not a sample would have met it. */
class TemplateCheckTest {

	private final BuiltInTemplates builtIn;
	private final TemplateCheck check;

	TemplateCheckTest() throws IOException {
		builtIn = new BuiltInTemplates();
		check = new TemplateCheck(builtIn);
	}

	@ParameterizedTest
	@EnumSource(TemplateKind.class)
	void what_comes_with_the_application_stands_its_own_check(TemplateKind kind) {
		for (var family : DocumentFamily.values()) {
			assertThatCode(() -> check.check(kind, builtIn.of(kind).texts(family))).as("%s of %s", kind, family).doesNotThrowAnyException();
		}
	}

	/** No sample leaves a gap in the built-in texts. */
	@ParameterizedTest
	@EnumSource(TemplateKind.class)
	void samples_tell_all_that_they_have_to(TemplateKind kind) {
		var known = builtIn.of(kind);
		for (var family : DocumentFamily.values()) {
			known.samples().forEach(sample -> {
				var content = Filling.content(known.texts(family), known.vocabulary(), sample, TemplateCheck.SAMPLE_BASES);
				assertThat(content.toString()).doesNotContain("…", "{{", "}}", "null", "\uE000", "#.");
			});
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = {
			"Mô hình {{modell}}; refusal.template.unknownNear; modell; model",
			"{{#voted}}{{qwertyuiop}}{{/voted}}; refusal.template.unknown; qwertyuiop;",
			"{{^voted}}{{#nowhere.form}}x{{/nowhere.form}}{{/voted}}; refusal.template.unknown; nowhere.form;",
			"{{#voted}}offen; refusal.template.sectionOpen; voted;",
			"zu{{/voted}}; refusal.template.notOpen; voted;",
			"{{#voted}}{{#tie}}{{/voted}}{{/tie}}; refusal.template.crossed; voted; tie",
			"{{model; refusal.template.unclosed;;",
			"{{#voted {{model}}{{/voted}}; refusal.template.unclosed;;",
			"model}}; refusal.template.unopened;;",
			"{{{model}}}; refusal.template.tag; {{{model}};",
			"{{&model}}; refusal.template.tag; {{&model}};",
			"{{>model}}; refusal.template.tag; {{>model}};",
			"{{=<% %>=}}; refusal.template.tag; {{=<% %>=}};",
			"{{$model}}x{{/model}}; refusal.template.tag; {{$model}};",
			"{{model.class.name}}; refusal.template.tag; {{model.class.name}};",
			"{{}}; refusal.template.tag; {{}};",
			"{{model.words}}; refusal.template.form; model.words; sentence, upper",
			"{{model.getClass}}; refusal.template.tag; {{model.getClass}};",
			"{{reasons}}; refusal.template.section; reasons;",
			"{{voted}}; refusal.template.section; voted;",
			"{{rejection}}; refusal.template.optional; rejection;",
			"{{^rejection}}{{rejection}}{{/rejection}}; refusal.template.optional; rejection;",
			"{{-index}}; refusal.template.unknown; -index;",
			"{{.}}; refusal.template.unknown; .;" })
	void an_error_is_told_with_its_field_and_line(String line, String key, String first, String second) {
		var complaint = refused(TemplateKind.REJECTION, "Dòng một\n{{#voted}}\nDòng ba\n{{/voted}}\n" + line).getFirst();
		assertThat(complaint.field()).isEqualTo("body");
		assertThat(complaint.key()).isEqualTo(key);
		var arguments = complaint.arguments();
		assertThat(arguments.getFirst()).isEqualTo("5");
		if (first != null) {
			assertThat(arguments.get(1)).isEqualTo(first);
		}
		if (second != null) {
			assertThat(arguments.get(2)).isEqualTo(second);
		}
	}

	@Test
	void all_errors_are_told_at_once_whatever_field_they_are_in() {
		var texts = new TemplateTexts("{{a1}}", null, "{{b1}}", "{{c1}}\n{{d1}}", "{{e1}}", null);
		var refusal = catchThrowableOfType(Refusal.class, () -> check.check(TemplateKind.RECOGNITION, texts));
		assertThat(refusal.complaints()).extracting(FieldComplaint::field).containsExactly("subject", "grounds", "body", "body", "recipients");
	}

	@Test
	void what_a_sample_makes_of_it_has_to_be_a_document() {
		var known = builtIn.of(TemplateKind.RECOGNITION).state();
		var texts = new TemplateTexts("", null, known.grounds(), known.body().replace("Điều 2.", "Điều 4."), "Lưu: VT", null);
		var refusal = catchThrowableOfType(Refusal.class, () -> check.check(TemplateKind.RECOGNITION, texts));
		assertThat(refusal.complaints()).extracting(FieldComplaint::key).containsExactly("refusal.document.required",
				"refusal.document.articles", "refusal.document.archive");
	}

	@Test
	void a_text_that_only_some_facts_leave_empty_is_refused_too() {
		assertThat(refused(TemplateKind.REJECTION, "{{#voted}}Kết quả{{/voted}}")).extracting(FieldComplaint::key)
			.containsExactly("refusal.document.required");
	}

	@Test
	void a_text_beyond_all_measure_is_refused() {
		assertThat(refused(TemplateKind.REJECTION, "x".repeat(20_001))).extracting(FieldComplaint::key).containsExactly("refusal.document.tooLong");
	}

	private List<FieldComplaint> refused(TemplateKind kind, String body) {
		var known = builtIn.of(kind).state();
		var texts = new TemplateTexts(known.subject(), null, known.grounds(), body, known.recipients(), null);
		return catchThrowableOfType(Refusal.class, () -> check.check(kind, texts)).complaints();
	}
}
