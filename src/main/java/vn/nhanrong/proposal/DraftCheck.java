package vn.nhanrong.proposal;

import java.time.LocalDate;
import java.util.List;

import vn.nhanrong.proposal.ProposalContent.Section;

/** What can't even be kept in a draft: texts that are too long, numbers and days out of reach. */
final class DraftCheck {

	static final int LONGEST_NAME = 300;
	static final int LONGEST_TEXT = 8000;
	static final int MOST_ROWS = 50;
	/** A number that a JSON reader in a browser still reads exactly. */
	static final long MOST = 1_000_000_000_000_000L;
	private static final int LONGEST_HOST = 400;
	private static final int LONGEST_UNIT = 100;
	private static final LocalDate FIRST = LocalDate.of(1975, 1, 1);
	private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

	private final Complaints complaints = new Complaints();

	private DraftCheck() {
	}

	/** @throws vn.nhanrong.shared.Refusal with a complaint for each such field */
	static void check(Section section) {
		check(List.of(section));
	}

	static void check(ProposalContent content) {
		check(List.of(content.about(), content.need(), content.indicators(), content.plan(), content.budget()));
	}

	private static void check(List<Section> sections) {
		var check = new DraftCheck();
		sections.forEach(check::look);
		check.complaints.check();
	}

	private void look(Section section) {
		switch (section) {
			case ProposalContent.About about -> {
				complaints.atMost(about.name(), LONGEST_NAME, "name").atMost(about.host(), LONGEST_HOST, "host")
					.when(about.partners().size() > MOST_ROWS, "partners", "refusal.proposal.tooMany", MOST_ROWS);
				about.partners().forEach(partner -> complaints.atMost(partner, LONGEST_HOST, "partners"));
			}
			case ProposalContent.Need found -> {
				complaints.atMost(found.need(), LONGEST_TEXT, "need").atMost(found.surveyFacts(), LONGEST_TEXT, "surveyFacts");
				day(found.surveyedOn(), "surveyedOn");
			}
			case ProposalContent.Indicators rows -> indicators(rows.indicators());
			case ProposalContent.Plan planned -> {
				complaints.atMost(planned.plan(), LONGEST_TEXT, "plan");
				day(planned.startsOn(), "startsOn");
				day(planned.endsOn(), "endsOn");
			}
			case ProposalContent.Budget estimate -> budget(estimate.budget());
		}
	}

	private void indicators(List<ProposalContent.Indicator> rows) {
		complaints.when(rows.size() > MOST_ROWS, "indicators", "refusal.proposal.tooMany", MOST_ROWS);
		for (int i = 0; i < rows.size(); i++) {
			var row = rows.get(i);
			String at = "indicators[" + i + "].";
			complaints.atMost(row.name(), LONGEST_NAME, at + "name").atMost(row.unit(), LONGEST_UNIT, at + "unit")
				.count(row.baseline(), at + "baseline").count(row.target(), at + "target");
		}
	}

	private void budget(List<ProposalContent.Line> lines) {
		complaints.when(lines.size() > MOST_ROWS, "budget", "refusal.proposal.tooMany", MOST_ROWS);
		for (int i = 0; i < lines.size(); i++) {
			String at = "budget[" + i + "].";
			complaints.atMost(lines.get(i).item(), LONGEST_NAME, at + "item").count(lines.get(i).amount(), at + "amount");
		}
	}

	private void day(LocalDate day, String field) {
		complaints.when(day != null && (day.isBefore(FIRST) || day.isAfter(LAST)), field, "refusal.proposal.day");
	}
}
