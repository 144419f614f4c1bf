package vn.nhanrong.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.document.RegisterQuery;

/** Query parameters of the number register, as they were sent. */
record NumberParameters(
		@Parameter(description = "Only numbers of the unit with this code") @Schema(maxLength = 64) String issuer,
		@Parameter(description = "Only numbers of this type of document, by its abbreviation", example = "QĐ") @Schema(maxLength = 10) String type,
		@Parameter(description = "Only numbers of this year", schema = @Schema(type = "integer", minimum = "1900", maximum = "9998")) String year,
		@Parameter(description = "What to sort by within a year, an issuer and a type. One of: number, -number", schema = @Schema(defaultValue = "number")) String sort,
		@Parameter(description = "Number of the page, from 0", schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")) String page,
		@Parameter(description = "Entries on a page", schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50")) String size) {

	private static final int LONGEST_CODE = 64;
	private static final int LONGEST_TYPE = 10;
	private static final String YEAR = "(19|[2-9]\\d)\\d\\d";
	private static final String ASCENDING = "number";
	private static final String DESCENDING = "-number";

	/** @throws BadParameter naming each parameter that is wrong, and what it may be */
	RegisterQuery toQuery() {
		var read = new Parameters();
		boolean anyYear = year == null || year.isBlank();
		if (!anyYear && (!year.matches(YEAR) || "9999".equals(year))) {
			read.complain("year", "problem.parameter.number", "1900", "9998");
		}
		if (sort != null && !sort.isBlank() && !sort.equals(ASCENDING) && !sort.equals(DESCENDING)) {
			read.complain("sort", "problem.parameter.sort", ASCENDING);
		}
		String unit = read.text("issuer", issuer, LONGEST_CODE);
		String abbreviation = read.text("type", type, LONGEST_TYPE);
		int pageNumber = read.page(page);
		int pageSize = read.size(size);
		read.check();
		return new RegisterQuery(unit, abbreviation, anyYear ? null : Integer.valueOf(year), DESCENDING.equals(sort), pageNumber, pageSize);
	}
}
