package vn.nhanrong.proposal;

import java.time.LocalDate;
import java.util.List;

import vn.nhanrong.organisation.Level;

/** A proposal that lacks nothing. */
final class SampleProposal {

	static final String HOST = "hoi-cuu-chien-binh-quan-6";
	static final LocalDate SURVEYED = LocalDate.of(2026, 11, 2);

	private SampleProposal() {
	}

	static ProposalContent named(String name) {
		return new ProposalContent(about(name, HOST, Level.DISTRICT),
				new ProposalContent.Need("Mất trộm xe máy trong hẻm", SURVEYED, "12 hẻm, 186 camera, 23 vụ"),
				new ProposalContent.Indicators(List.of(new ProposalContent.Indicator("Vụ mất trộm", "vụ", 23L, 12L))),
				new ProposalContent.Plan("Tháng 1: vận động", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
				new ProposalContent.Budget(false, List.of(new ProposalContent.Line("Tập huấn", BudgetSource.STATE_BUDGET, 15_000_000L),
						new ProposalContent.Line("Camera", BudgetSource.VOLUNTARY_CONTRIBUTION, 60_000_000L))));
	}

	static ProposalContent.About about(String name, String host, Level level) {
		return new ProposalContent.About(name, null, "TU_QUAN", level, host, List.of("cong-an-quan-6", "Ban điều hành khu phố 3"));
	}

	static List<ProposalContent.Section> sections(ProposalContent content) {
		return List.of(content.about(), content.need(), content.indicators(), content.plan(), content.budget());
	}
}
