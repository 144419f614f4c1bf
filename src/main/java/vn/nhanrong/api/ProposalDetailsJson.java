package vn.nhanrong.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.ProposalState;
import vn.nhanrong.proposal.ProposalView;

@Schema(name = "ProposalDetails", description = "All that a proposal says; null is what its draft does not say yet")
record ProposalDetailsJson(UUID id, ProposalState state, @Schema(nullable = true) String modelCode, String by, Instant savedAt,
		@Schema(nullable = true) Instant submittedAt, String name, String movement, String field, Level level, String host,
		List<String> partners, String need, LocalDate surveyedOn, String surveyFacts, List<Indicator> indicators, String plan,
		LocalDate startsOn, LocalDate endsOn, boolean noBudget, List<Line> budget,
		@Schema(description = "Why it was returned, the latest first") List<Return> returns,
		@Schema(description = "Why its dossier was rejected", nullable = true) String rejection) {

	@Schema(name = "ProposalIndicator")
	record Indicator(String name, String unit, Long baseline, Long target) {
	}

	@Schema(name = "ProposalBudgetLine")
	record Line(String item, BudgetSource source, @Schema(description = "Whole VND") Long amount) {
	}

	@Schema(name = "ProposalReturn")
	record Return(String reason, @Schema(description = "User name") String by, Instant at) {
	}

	static ProposalDetailsJson of(ProposalView proposal) {
		var content = proposal.content();
		var about = content.about();
		return new ProposalDetailsJson(proposal.id(), proposal.state(), proposal.modelCode(), proposal.by(), proposal.savedAt(),
				proposal.submittedAt(), about.name(), about.movement(), about.field(), about.level(), about.host(), about.partners(),
				content.need().need(), content.need().surveyedOn(), content.need().surveyFacts(),
				content.indicators().indicators().stream()
					.map(row -> new Indicator(row.name(), row.unit(), row.baseline(), row.target())).toList(),
				content.plan().plan(), content.plan().startsOn(), content.plan().endsOn(), content.budget().noBudget(),
				content.budget().budget().stream().map(line -> new Line(line.item(), line.source(), line.amount())).toList(),
				proposal.returns().stream().map(note -> new Return(note.reason(), note.by(), note.at())).toList(), proposal.rejection());
	}
}
