package vn.nhanrong.appraisal;

import java.util.List;

import vn.nhanrong.document.PaperSigner;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.proposal.CaseFile;

/** What the sheet (phiếu thẩm định) of a committee's opinion tells; the template words it. */
class OpinionSheetText {

	private final CaseFile file;
	private final String standingAgency;

	OpinionSheetText(CaseFile file, String standingAgency) {
		this.file = file;
		this.standingAgency = standingAgency;
	}

	/** @param member name of who gave it */
	Facts facts(Opinion opinion, String member) {
		return new Facts().with("model", file.name()).with("proposer", file.proposerUnit()).with("host", file.host())
			.with("committee", opinion.committeeName()).with("standingAgency", standingAgency).with("stance", inPapers(opinion.stance()))
			.with("agreed", opinion.stance() == Stance.AGREE).with("disagreed", opinion.stance() == Stance.DISAGREE)
			.with("otherwise", opinion.stance() == Stance.OTHER).with("reason", lines(opinion.reason()))
			.with("conditions", lines(opinion.conditions())).with("member", member)
			.with("givenAt", PaperSigner.moment(opinion.givenAt())).with("amended", opinion.version() > 1).with("version", opinion.version());
	}

	/** In Vietnamese whatever the user's language. */
	static String inPapers(Stance stance) {
		return switch (stance) {
			case AGREE -> "đồng ý";
			case DISAGREE -> "không đồng ý";
			case OTHER -> "ý kiến khác";
		};
	}

	private static List<String> lines(String typed) {
		return typed == null ? List.of() : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}
}
