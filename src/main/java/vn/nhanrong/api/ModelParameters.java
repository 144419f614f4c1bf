package vn.nhanrong.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.register.FieldSummary;
import vn.nhanrong.register.ModelQuery;
import vn.nhanrong.register.ModelSort;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;

/** Query parameters of the list of models, as they were sent: whatever is wrong with them is told all at once. */
record ModelParameters(
		@Parameter(description = "Words that must all occur, each in the model's name, its code or its host's name; case and accents do not matter") @Schema(maxLength = 200) String text,
		@Parameter(description = "Only models in one of these states", array = @ArraySchema(schema = @Schema(implementation = ModelStatus.class))) List<String> status,
		@Parameter(description = "Only models in one of these fields of work (codes)") List<String> field,
		@Parameter(description = "Only models of one of these levels", array = @ArraySchema(schema = @Schema(implementation = Level.class))) List<String> level,
		@Parameter(description = "Only models of the unit with this code") @Schema(maxLength = 64) String host,
		@Parameter(description = "true: only models with an evaluation on record; false: only those without", schema = @Schema(type = "boolean")) String evaluated,
		@Parameter(description = "true: only models whose start is on record; false: only those of unknown start", schema = @Schema(type = "boolean")) String startKnown,
		@Parameter(description = "What to sort by, the most important first; with a minus for the reverse order. Unknown values come last. One of: name, code, status, field, host, level, started, lastEvaluation, sites", example = "-started") List<String> sort,
		@Parameter(description = "Number of the page, from 0", schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")) String page,
		@Parameter(description = "Entries on a page", schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")) String size) {

	private static final int LONGEST_TEXT = 200;
	private static final int LONGEST_CODE = 64;

	/** @throws BadParameter naming each parameter that is wrong, and what it may be */
	ModelQuery toQuery(Register register, Locale language) {
		var read = new Parameters();
		var fieldCodes = register.fields().stream().map(FieldSummary::code).sorted().toList();
		var statuses = read.oneOf("status", status, ModelStatus.class);
		var fields = read.oneOf("field", field, fieldCodes);
		var levels = read.oneOf("level", level, Level.class);
		var sorts = sorts(read);
		var query = new ModelQuery(read.text("text", text, LONGEST_TEXT), statuses, fields, levels,
				read.text("host", host == null || host.isBlank() ? null : host, LONGEST_CODE),
				read.yesOrNo("evaluated", evaluated), read.yesOrNo("startKnown", startKnown), sorts, language,
				read.page(page), read.size(size));
		read.check();
		return query;
	}

	private List<ModelSort> sorts(Parameters read) {
		List<ModelSort> sorts = new ArrayList<>();
		for (String text : sort == null ? List.<String>of() : sort) {
			if (!text.isBlank()) {
				ModelSort.parse(text.strip()).ifPresentOrElse(sorts::add, () -> read.complain("sort", "problem.parameter.sort",
						Arrays.stream(ModelSort.Key.values()).map(ModelSort.Key::parameter).collect(Collectors.joining(", "))));
			}
		}
		return sorts;
	}
}
