package vn.nhanrong.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.organisation.DemoOrganisationSeeded;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.Zone;

/** A draft of the demo's proposer, complete but for its budget: a visitor finishes it and sends it on its way. */
@Component
@Profile("demo")
class DemoProposal {

	private static final String PROPOSER = "nguoidexuat";

	private final ProposalRepository proposals;
	private final Vocabulary vocabulary;
	private final Organisations organisations;
	private final Clock clock;

	DemoProposal(ProposalRepository proposals, Vocabulary vocabulary, Organisations organisations, Clock clock) {
		this.proposals = proposals;
		this.vocabulary = vocabulary;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** In the transaction that makes the people. */
	@EventListener
	void on(DemoOrganisationSeeded seeded) {
		var person = organisations.person(seeded.people().get(PROPOSER)).orElseThrow();
		var author = new CurrentUser(0, PROPOSER, person.id(), person.fullName(), person.unitId(), Set.of(Role.PROPOSER), Set.of(), false);
		var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
		var proposal = new Proposal(UUID.randomUUID(), author, now);
		sections(Zone.today(clock)).forEach(section -> proposal.write(section, vocabulary, now));
		proposals.saveAndFlush(proposal);
	}

	private static List<ProposalContent.Section> sections(LocalDate today) {
		return List.of(
				new ProposalContent.About("Hẻm an toàn: camera gia đình kết nối tổ tự quản", "TOAN_DAN_BAO_VE_ANTQ", "TU_QUAN", Level.DISTRICT,
						"Hội Cựu chiến binh Quận 6 (hoi-cuu-chien-binh-quan-6)",
						List.of("Công an Quận 6 (cong-an-quan-6)", "Hội Liên hiệp Phụ nữ Quận 6 (hoi-phu-nu-quan-6)", "Ban điều hành khu phố 3 (ví dụ)")),
				new ProposalContent.Need("""
						Nhiều hộ trong các hẻm đã tự lắp camera nhưng mỗi hộ xem riêng. Khi có mất trộm xe máy, tổ tự quản phải hỏi từng nhà, \
						thường chậm hơn một ngày. Cần một cách phối hợp để tổ tự quản được báo ngay và hình ảnh được giữ lại khi cần.""",
						today.minusDays(20), """
						Khảo sát 12 hẻm của 4 khu phố trong hai tuần, bằng phiếu hỏi tổ trưởng và đếm tại chỗ:
						- 186 camera gia đình, 141 camera còn hoạt động
						- 7 tổ tự quản, 3 tổ có lịch tuần tra hằng tuần
						- 23 vụ mất trộm trong 12 tháng, 6 vụ có hình ảnh"""),
				new ProposalContent.Indicators(List.of(
						new ProposalContent.Indicator("Camera gia đình tham gia kết nối", "camera", 0L, 120L),
						new ProposalContent.Indicator("Tổ tự quản tuần tra hằng tuần", "tổ", 3L, 7L),
						new ProposalContent.Indicator("Vụ mất trộm trong 12 tháng", "vụ", 23L, 12L))),
				new ProposalContent.Plan("""
						Tháng 1: thống nhất quy chế phối hợp, vận động các hộ.
						Tháng 2: kết nối camera, tập huấn tổ tự quản.
						Tháng 3 đến tháng 11: vận hành, giao ban hằng tháng.
						Tháng 12: sơ kết, đánh giá theo chỉ tiêu.""", today.plusMonths(2), today.plusMonths(14)));
	}
}
