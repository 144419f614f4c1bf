package vn.nhanrong.api;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentQuery;
import vn.nhanrong.document.DocumentState;

/** Query parameters of the register of documents, as they were sent. */
record DocumentParameters(
		@Parameter(description = "Words that must all occur in the subject, the symbol or the model's code; case and accents do not matter") @Schema(maxLength = 200) String text,
		@Parameter(description = "Only documents of one of these kinds", array = @ArraySchema(schema = @Schema(implementation = DocumentKind.class))) List<String> kind,
		@Parameter(description = "Only documents in one of these states: IN_FORCE, SUPERSEDED, REVOKED", array = @ArraySchema(schema = @Schema(implementation = DocumentState.class))) List<String> state,
		@Parameter(description = "Only documents of this year", schema = @Schema(type = "integer", minimum = "1900", maximum = "9998")) String year,
		@Parameter(description = "What to sort by, with a minus for the reverse order. One of: issuedOn, number, subject, model, issuer, kind", schema = @Schema(defaultValue = DocumentQuery.LATEST_FIRST)) String sort,
		@Parameter(description = "Number of the page, from 0", schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")) String page,
		@Parameter(description = "Entries on a page", schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")) String size) {

	private static final int LONGEST_TEXT = 200;
	private static final String YEAR = "(19|[2-9]\\d)\\d\\d";

	/** @throws BadParameter naming each parameter that is wrong, and what it may be */
	DocumentQuery toQuery() {
		var read = new Parameters();
		boolean anyYear = year == null || year.isBlank();
		if (!anyYear && (!year.matches(YEAR) || "9999".equals(year))) {
			read.complain("year", "problem.parameter.number", "1900", "9998");
		}
		if (sort != null && !sort.isBlank() && !DocumentQuery.isSort(sort)) {
			read.complain("sort", "problem.parameter.sort", "issuedOn, number, subject, model, issuer, kind");
		}
		String words = read.text("text", text, LONGEST_TEXT);
		var kinds = read.oneOf("kind", kind, DocumentKind.class);
		var states = read.oneOf("state", state, DocumentState.class);
		int pageNumber = read.page(page);
		int pageSize = read.size(size);
		read.check();
		return new DocumentQuery(words, kinds, states, anyYear ? null : Integer.valueOf(year), sort, pageNumber, pageSize);
	}
}
