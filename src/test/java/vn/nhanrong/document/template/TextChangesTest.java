package vn.nhanrong.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.nhanrong.document.template.TextChanges.Kind;
import vn.nhanrong.document.template.TextChanges.Line;

class TextChangesTest {

	@Test
	void lines_that_were_kept_removed_and_added_are_told_in_their_order() {
		assertThat(TextChanges.lines(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d", "e"))).containsExactly(new Line(Kind.KEPT, "a"),
				new Line(Kind.REMOVED, "b"), new Line(Kind.ADDED, "x"), new Line(Kind.KEPT, "c"), new Line(Kind.KEPT, "d"), new Line(Kind.ADDED, "e"));
		assertThat(TextChanges.lines(List.of(), List.of("a"))).containsExactly(new Line(Kind.ADDED, "a"));
		assertThat(TextChanges.lines(List.of("a"), List.of())).containsExactly(new Line(Kind.REMOVED, "a"));
	}

	@Test
	void fields_that_are_the_same_are_left_out() {
		var before = new TemplateTexts("a", null, "b", "c", "d", null);
		assertThat(TextChanges.between(before, new TemplateTexts("a", "", "b\n", "c", "e", null))).containsOnlyKeys("recipients");
	}

	@Test
	void guesses_take_the_nearest_name_or_none() {
		var known = List.of("model", "modelCode", "host", "standingAgency");
		assertThat(Nearest.of("modle", known)).isEqualTo("model");
		assertThat(Nearest.of("modelcode", known)).isEqualTo("modelCode");
		assertThat(Nearest.of("standingagancy", known)).isEqualTo("standingAgency");
		assertThat(Nearest.of("xyzxyz", known)).isNull();
		assertThat(Nearest.of("x", List.of())).isNull();
		assertThat(Nearest.distance("", "abc")).isEqualTo(3);
	}
}
