package vn.nhanrong.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Validity;

/** Which bodies decide in a territory. Whoever signs does not seal, and each body is of the kind its part asks for. */
@Entity
class CompetenceRule {

	private static final int HUNDRED = 100;
	private static final int LONGEST_APPRAISAL = 365;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;
	@ManyToOne(fetch = FetchType.LAZY)
	private Unit unit;
	private String movementCode;
	@Enumerated(EnumType.STRING)
	private Level level;
	@ManyToOne(fetch = FetchType.LAZY)
	private Committee standingCommittee;
	@ManyToMany
	@JoinTable(name = "competence_rule_appraiser", joinColumns = @JoinColumn(name = "rule_id"),
			inverseJoinColumns = @JoinColumn(name = "committee_id"))
	@OrderColumn(name = "position")
	private List<Committee> appraisers = new ArrayList<>();
	@ManyToOne(fetch = FetchType.LAZY)
	private Committee authority;
	@ManyToOne(fetch = FetchType.LAZY)
	private Office signingOffice;
	@ManyToOne(fetch = FetchType.LAZY)
	private Office clerkOffice;
	private int quorumPercent;
	private int majorityPercent;
	private int appraisalDays;
	@Embedded
	private Validity validity;
	@Version
	private long version;

	protected CompetenceRule() {
	}

	CompetenceRule(Unit unit, CompetenceRuleTerms terms, CompetentBodies bodies) {
		new Complaints().required(unit, "unit")
			.when(unit != null && unit.kind() != UnitKind.TERRITORY, "unit", "organisation.rule.noTerritory").refuse();
		this.unit = unit;
		change(terms, bodies);
	}

	final void change(CompetenceRuleTerms terms, CompetentBodies bodies) {
		bodies.check(terms.validity());
		new Complaints().required(terms.level(), "level")
			.when(terms.appraisers().isEmpty(), "appraisers", "organisation.rule.noAppraiser")
			.when(new HashSet<>(terms.appraisers()).size() < terms.appraisers().size(), "appraisers", "organisation.rule.appraiserTwice")
			.when(terms.signingOffice().equals(terms.clerkOffice()), "clerkOffice", "organisation.rule.signsAndSeals")
			.between(terms.quorumPercent(), 1, HUNDRED, "quorumPercent")
			.between(terms.majorityPercent(), 1, HUNDRED, "majorityPercent")
			.between(terms.appraisalDays(), 1, LONGEST_APPRAISAL, "appraisalDays").refuse();
		movementCode = terms.movementCode();
		level = terms.level();
		standingCommittee = bodies.standingAgency();
		appraisers.clear();
		appraisers.addAll(bodies.appraisers());
		authority = bodies.authority();
		signingOffice = bodies.signingOffice();
		clerkOffice = bodies.clerkOffice();
		quorumPercent = terms.quorumPercent();
		majorityPercent = terms.majorityPercent();
		appraisalDays = terms.appraisalDays();
		validity = terms.validity();
	}

	void end(LocalDate lastDay) {
		validity = Terms.ended(validity(), lastDay);
	}

	void requireRemovable(LocalDate today) {
		if (!Terms.notBegun(validity(), today)) {
			throw Refusal.conflict("organisation.rule.endInstead");
		}
	}

	Snapshot snapshot() {
		var snapshot = new Snapshot().reference("territory", unit.id(), unit.name()).with("movement", movementCode)
			.with("level", level).reference("standingAgency", standingCommittee.id(), standingCommittee.name())
			.with("appraisers", String.join("; ", appraisers.stream().map(Committee::name).toList()))
			.reference("authority", authority.id(), authority.name())
			.reference("signingOffice", signingOffice.id(), signingOffice.title())
			.reference("clerkOffice", clerkOffice.id(), clerkOffice.title());
		return snapshot.with("quorumPercent", quorumPercent).with("majorityPercent", majorityPercent)
			.with("appraisalDays", appraisalDays).during(validity());
	}

	Long id() {
		return id;
	}

	Unit unit() {
		return unit;
	}

	String movementCode() {
		return movementCode;
	}

	Level level() {
		return level;
	}

	Validity validity() {
		return validity == null ? Validity.ALWAYS : validity;
	}

	long version() {
		return version;
	}
}
