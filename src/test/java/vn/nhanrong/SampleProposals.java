package vn.nhanrong;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.ProposalContent;
import vn.nhanrong.proposal.ProposalSubmission;

/** Hands in proposals of invented models, each of another name, as the demo's proposer of District 6. */
public final class SampleProposals {

	public static final String PROPOSER = "nguoidexuat";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final ProposalSubmission submission;
	private final Accounts accounts;
	private final Organisations organisations;

	public SampleProposals(ApplicationContext application) {
		submission = application.getBean(ProposalSubmission.class);
		accounts = application.getBean(Accounts.class);
		organisations = application.getBean(Organisations.class);
	}

	/** @return code of the model */
	public String submit() {
		return submit("hoi-cuu-chien-binh-quan-6");
	}

	/** @param host code of the unit that is to carry the model */
	public String submit(String host) {
		return submission.propose(content(host, Level.DISTRICT), true, null, user(PROPOSER)).modelCode();
	}

	/** The same by the proposer of phường Bình Phú. */
	public String submitInWard() {
		return submission.propose(content("hoi-cuu-chien-binh-phuong-binh-phu", Level.WARD), true, null, user(PROPOSER + ".phuong"))
			.modelCode();
	}

	/** Codes of so many new models. */
	public List<String> submit(int howMany) {
		return Stream.generate(this::submit).limit(howMany).toList();
	}

	private static ProposalContent content(String host, Level level) {
		var about = new ProposalContent.About("Tổ liên gia an toàn số " + NUMBER.incrementAndGet(), "TOAN_DAN_BAO_VE_ANTQ", "PCCC",
				level, host, List.of("Công an Quận 6", "Ban điều hành khu phố 4"));
		var need = new ProposalContent.Need("Khu phố có nhiều nhà trọ, lối thoát hiểm hẹp; hai năm qua xảy ra ba vụ cháy nhỏ.",
				LocalDate.of(2026, 3, 31), "Khảo sát 420 hộ, 61 nhà trọ.");
		var indicators = new ProposalContent.Indicators(List.of(
				new ProposalContent.Indicator("Nhà trọ có lối thoát hiểm thứ hai", "nhà", 18L, 55L),
				new ProposalContent.Indicator("Hộ có bình chữa cháy", "hộ", 96L, 380L)));
		var plan = new ProposalContent.Plan("Quý I ra mắt; quý II tập huấn; quý III, IV diễn tập và rà soát.",
				LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
		var budget = new ProposalContent.Budget(false, List.of(
				new ProposalContent.Line("Tập huấn, diễn tập", BudgetSource.STATE_BUDGET, 20_000_000L),
				new ProposalContent.Line("Bình chữa cháy", BudgetSource.VOLUNTARY_CONTRIBUTION, 46_000_000L)));
		return new ProposalContent(about, need, indicators, plan, budget);
	}

	/** As whoever is signed in today. */
	public CurrentUser user(String username) {
		var account = accounts.named(username).orElseThrow();
		var person = organisations.person(account.personId()).orElseThrow();
		return new CurrentUser(account.id(), username, person.id(), person.fullName(), person.unitId(), account.roles(),
				organisations.groupsOf(person.id(), LocalDate.of(2026, 11, 26)), false);
	}
}
