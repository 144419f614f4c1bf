package vn.nhanrong.appraisal;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.CaseFile;
import vn.nhanrong.shared.Language;

/** The wording of the decision that recognises a model; the standing agency goes on from there. */
class DecisionText {

	static final String LOCAL_GOVERNMENT_ACT = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025";

	private final CaseFile file;
	private final Parties parties;
	private final Question question;
	private final VoteRound vote;
	private final List<Opinion> opinions;

	DecisionText(CaseFile file, Parties parties, Question question, VoteRound vote, List<Opinion> opinions) {
		this.file = file;
		this.parties = parties;
		this.question = question;
		this.vote = vote;
		this.opinions = opinions;
	}

	DocumentContent content() {
		var body = new ArrayList<String>();
		body.addAll(recognition());
		body.addAll(duties());
		body.add("Điều 3. Quyết định này có hiệu lực kể từ ngày ký. %s, %s và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này."
			.formatted(parties.standingAgency(), file.host()));
		return new DocumentContent("Về việc công nhận %smô hình “%s”".formatted(isPilot() ? "thí điểm " : "", file.name()),
				List.of(LOCAL_GOVERNMENT_ACT,
						"Căn cứ kết quả biểu quyết của %s %s".formatted(parties.authority(), Texts.officialDate(vote.countedAt())),
						"Theo đề nghị của " + parties.standingAgency()),
				body, recipients());
	}

	private List<String> recognition() {
		var paragraphs = new ArrayList<String>();
		paragraphs.add(isPilot()
				? "Điều 1. Công nhận thí điểm mô hình “%s” trong thời gian %d tháng kể từ ngày Quyết định này có hiệu lực, với các nội dung chính sau:"
					.formatted(file.name(), question.pilotMonths())
				: "Điều 1. Công nhận mô hình “%s”, với các nội dung chính sau:".formatted(file.name()));
		var points = new ArrayList<String>();
		points.add("Lĩnh vực: " + file.field().nameVi() + (file.movement() == null ? "" : "; thuộc phong trào “" + file.movement().nameVi() + "”"));
		points.add("Đơn vị chủ trì: " + file.host());
		if (!file.partners().isEmpty()) {
			points.add("Đơn vị phối hợp: " + String.join(", ", file.partners()));
		}
		points.add("Địa bàn thực hiện: " + parties.territory());
		paragraphs.addAll(numbered(points));
		return paragraphs;
	}

	private List<String> duties() {
		var paragraphs = new ArrayList<>(List.of("Điều 2. Trách nhiệm và kinh phí thực hiện"));
		var points = new ArrayList<String>();
		points.add(file.host() + " chủ trì, phối hợp với các đơn vị liên quan tổ chức thực hiện mô hình theo kế hoạch trong hồ sơ đề xuất; "
				+ "theo dõi, báo cáo kết quả so với số liệu gốc và chỉ tiêu đã đăng ký");
		opinions.stream().filter(opinion -> opinion.conditions() != null)
			.forEach(opinion -> points.add("Thực hiện kiến nghị của " + opinion.committeeName() + ": " + sentence(opinion.conditions())));
		points.add(parties.standingAgency() + " theo dõi, kiểm tra việc thực hiện"
				+ (isPilot() ? " và tổ chức sơ kết khi kết thúc thời gian thí điểm" : ", định kỳ rà soát theo quy định"));
		points.add(budget());
		paragraphs.addAll(numbered(points));
		return paragraphs;
	}

	private String budget() {
		long state = Cases.total(file.budget(), BudgetSource.STATE_BUDGET);
		long voluntary = Cases.total(file.budget(), BudgetSource.VOLUNTARY_CONTRIBUTION);
		if (state + voluntary == 0) {
			return "Mô hình không sử dụng kinh phí riêng";
		}
		return "Kinh phí dự toán: %s đồng, trong đó ngân sách nhà nước %s đồng, xã hội hóa %s đồng; việc quản lý, sử dụng và quyết toán thực hiện theo quy định của pháp luật"
			.formatted(amount(state + voluntary), amount(state), amount(voluntary));
	}

	private List<String> recipients() {
		return List.of("Như Điều 3", parties.authority() + " (để báo cáo)", file.proposerUnit());
	}

	private boolean isPilot() {
		return question.target() == Recognition.PILOT;
	}

	static List<String> numbered(List<String> points) {
		var paragraphs = new ArrayList<String>();
		for (String point : points) {
			paragraphs.add("%d. %s.".formatted(paragraphs.size() + 1, sentence(point)));
		}
		return paragraphs;
	}

	/** In one line and without the mark at its end, so that it can stand within another sentence. */
	static String sentence(String text) {
		return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("[.;,\\s]+$", "");
	}

	static String amount(long dong) {
		return NumberFormat.getIntegerInstance(Language.VIETNAMESE).format(dong);
	}
}
