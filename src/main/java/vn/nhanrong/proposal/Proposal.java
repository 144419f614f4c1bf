package vn.nhanrong.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.Refusal;

/** A proposal from its first word to the check of its dossier. Only while it is open can it be written in. */
@Entity
@Table(name = "proposal")
class Proposal {

	@Id
	private UUID id;

	private String proposedBy;
	private long personId;
	private long unitId;

	@Enumerated(EnumType.STRING)
	private ProposalState state;

	private String name;
	private String movementCode;
	private String fieldCode;

	@Enumerated(EnumType.STRING)
	private Level level;

	private String hostText;
	private Long hostId;

	@ElementCollection
	@CollectionTable(name = "proposal_partner", joinColumns = @JoinColumn(name = "proposal_id"))
	@OrderColumn(name = "position")
	private List<Partner> partners = new ArrayList<>();

	private String need;
	private LocalDate surveyedOn;
	private String surveyFacts;

	@ElementCollection
	@CollectionTable(name = "proposal_indicator", joinColumns = @JoinColumn(name = "proposal_id"))
	@OrderColumn(name = "position")
	private List<IndicatorRow> indicators = new ArrayList<>();

	private String plan;
	private LocalDate startsOn;
	private LocalDate endsOn;
	private boolean noBudget;

	@ElementCollection
	@CollectionTable(name = "proposal_budget_line", joinColumns = @JoinColumn(name = "proposal_id"))
	@OrderColumn(name = "position")
	private List<BudgetRow> budget = new ArrayList<>();

	private String modelCode;
	private Long ruleId;
	private String rule;
	private String rejection;
	private Instant startedAt;
	private Instant savedAt;
	private Instant submittedAt;

	/** Null until it is stored: its id does not tell whether it is new. */
	@Version
	private Long version;

	/** For JPA. */
	protected Proposal() {
	}

	Proposal(UUID id, CurrentUser author, Instant now) {
		this.id = id;
		this.proposedBy = author.username();
		this.personId = author.personId();
		this.unitId = author.unitId();
		this.state = ProposalState.DRAFT;
		this.startedAt = now;
		this.savedAt = now;
	}

	/** @param units what the texts of host and partners name */
	void write(ProposalContent.Section section, UnitNames units, Instant now) {
		requireOpen();
		var before = content();
		switch (section) {
			case ProposalContent.About about -> write(about, units);
			case ProposalContent.Need found -> {
				need = found.need();
				surveyedOn = found.surveyedOn();
				surveyFacts = found.surveyFacts();
			}
			case ProposalContent.Indicators rows -> replace(indicators, rows.indicators().stream().map(IndicatorRow::of).toList());
			case ProposalContent.Plan planned -> {
				plan = planned.plan();
				startsOn = planned.startsOn();
				endsOn = planned.endsOn();
			}
			case ProposalContent.Budget estimate -> {
				noBudget = estimate.noBudget();
				replace(budget, estimate.budget().stream().map(BudgetRow::of).toList());
			}
		}
		if (!content().equals(before)) {
			savedAt = now;
		}
	}

	private void write(ProposalContent.About about, UnitNames units) {
		name = about.name();
		movementCode = about.movement();
		fieldCode = about.field();
		level = about.level();
		hostText = about.host();
		hostId = units.meant(about.host()).orElse(null);
		replace(partners, about.partners().stream().map(text -> new Partner(text, units.meant(text).orElse(null))).toList());
	}

	/** Leaves an equal list alone: to write the same again is no change. */
	private static <T> void replace(List<T> rows, List<T> replacement) {
		if (!new ArrayList<>(rows).equals(replacement)) {
			rows.clear();
			rows.addAll(replacement);
		}
	}

	/** @param snapshot the rule in force, as JSON */
	void submit(String code, long competenceRule, String snapshot, Instant now) {
		requireOpen();
		indicators.removeIf(row -> row.content().isEmpty());
		budget.removeIf(row -> row.content().isEmpty());
		modelCode = code;
		ruleId = competenceRule;
		rule = snapshot;
		state = ProposalState.SUBMITTED;
		submittedAt = now;
		savedAt = now;
	}

	/** What the check of the dossier found. @throws Refusal {@code CONFLICT} if it is not waiting for one */
	void checked(ProposalState outcome, String reason) {
		if (state != ProposalState.SUBMITTED) {
			throw Refusal.conflict("refusal.proposal.notChecking");
		}
		state = outcome;
		rejection = outcome == ProposalState.REJECTED ? reason : null;
	}

	/** @throws Refusal {@code CONFLICT} if somebody has saved it since */
	void requireVersion(long seen) {
		if (version != seen) {
			throw Refusal.conflict("refusal.proposal.overtaken");
		}
	}

	/** @throws Refusal {@code CONFLICT} once it has been handed in */
	void requireOpen() {
		if (!state.isOpen()) {
			throw Refusal.conflict("refusal.proposal.closed");
		}
	}

	boolean isOfUnit(CurrentUser user) {
		return unitId == user.unitId();
	}

	boolean isBy(CurrentUser user) {
		return proposedBy.equals(user.username());
	}

	ProposalContent content() {
		return new ProposalContent(
				new ProposalContent.About(name, movementCode, fieldCode, level, hostText, partners.stream().map(Partner::name).toList()),
				new ProposalContent.Need(need, surveyedOn, surveyFacts),
				new ProposalContent.Indicators(indicators.stream().map(IndicatorRow::content).toList()),
				new ProposalContent.Plan(plan, startsOn, endsOn),
				new ProposalContent.Budget(noBudget, budget.stream().map(BudgetRow::content).toList()));
	}

	List<String> partnerNames() {
		return partners.stream().map(Partner::displayName).toList();
	}

	UUID id() {
		return id;
	}

	long version() {
		return version;
	}

	ProposalState state() {
		return state;
	}

	String proposedBy() {
		return proposedBy;
	}

	long personId() {
		return personId;
	}

	long unitId() {
		return unitId;
	}

	String name() {
		return name;
	}

	Long hostId() {
		return hostId;
	}

	String modelCode() {
		return modelCode;
	}

	String rule() {
		return rule;
	}

	String rejection() {
		return rejection;
	}

	Instant savedAt() {
		return savedAt;
	}

	Instant submittedAt() {
		return submittedAt;
	}
}
