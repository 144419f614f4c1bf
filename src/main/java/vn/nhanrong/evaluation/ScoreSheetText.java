package vn.nhanrong.evaluation;

import java.math.BigDecimal;
import java.util.List;

import vn.nhanrong.document.PaperSigner;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.register.ModelSummary;

/** What the sheet of a member's scores tells; the template words it. */
class ScoreSheetText {

	private final Evaluation evaluation;
	private final ModelSummary model;
	private final String standingAgency;
	private final String scorecard;

	/** @param scorecard name of the version that is scored by */
	ScoreSheetText(Evaluation evaluation, ModelSummary model, String standingAgency, String scorecard) {
		this.evaluation = evaluation;
		this.model = model;
		this.standingAgency = standingAgency;
		this.scorecard = scorecard;
	}

	/** @param committee name of the member's committee */
	Facts facts(ScoreSheets.Given sheet, String committee, List<ScoreSheets.Line> lines) {
		return new Facts().with("kind", ConclusionNotes.kind(evaluation.kind())).with("model", model.name())
			.with("host", model.host().name()).with("committee", committee).with("standingAgency", standingAgency)
			.with("member", sheet.member()).with("scorecard", scorecard)
			.with("scores", lines.stream().map(line -> new Facts().with("code", line.code()).with("name", line.name())
				.with("max", line.max()).with("points", line.points()).with("reason", line.reason())).toList())
			.with("total", lines.stream().map(ScoreSheets.Line::points).reduce(BigDecimal.ZERO, BigDecimal::add))
			.with("givenAt", PaperSigner.moment(sheet.at()));
	}
}
