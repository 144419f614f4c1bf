package vn.nhanrong.api;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "NewProposal", description = "A whole proposal. What is wrong with it is answered by these names, indicators[0].target")
record ProposalRequest(@Schema(maxLength = 300, example = "Hẻm an toàn: camera gia đình kết nối tổ tự quản") String name,
		@Schema(description = "Code of the movement; null where it belongs to none", nullable = true) String movement,
		@Schema(description = "Code of the field of work", example = "TU_QUAN") String field,
		@Schema(allowableValues = {"CITY", "DISTRICT", "WARD"}) String level,
		@Schema(description = "Code or exact name of the unit that will carry it", example = "hoi-cuu-chien-binh-quan-6") String host,
		@Schema(description = "Codes or names of those who join in", nullable = true) List<String> partners,
		@Schema(description = "Why the model is needed", maxLength = 8000) String need,
		@Schema(description = "Day on which the baseline survey was finished", format = "date", example = "2026-11-02") String surveyedOn,
		@Schema(description = "What the baseline survey counted, where and how", maxLength = 8000) String surveyFacts,
		@Schema(description = "At least one") List<Indicator> indicators,
		@Schema(description = "What is done when by whom", maxLength = 8000) String plan, @Schema(format = "date") String startsOn,
		@Schema(format = "date") String endsOn,
		@Schema(description = "That no money is needed; then there are no budget lines") boolean noBudget,
		@Schema(nullable = true) List<Line> budget,
		@Schema(description = "That the likely duplicates were looked at; required to be true where there are any") boolean duplicatesSeen) {

	@Schema(name = "ProposedIndicator")
	record Indicator(@Schema(maxLength = 300) String name, @Schema(description = "Unit of counting", maxLength = 100, example = "vụ") String unit,
			@Schema(description = "As the survey counted it, a whole number", example = "23") BigDecimal baseline,
			@Schema(description = "A whole number", example = "12") BigDecimal target) {
	}

	@Schema(name = "ProposedBudgetLine")
	record Line(@Schema(maxLength = 300) String item, @Schema(allowableValues = {"STATE_BUDGET", "VOLUNTARY_CONTRIBUTION"}) String source,
			@Schema(description = "Whole VND", example = "15000000") BigDecimal amount) {
	}
}
