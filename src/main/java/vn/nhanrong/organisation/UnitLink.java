package vn.nhanrong.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Validity;

/** One unit is under another, or is taken over by it. Which units it joins is for good. */
@Entity
class UnitLink {

	private static final int LONGEST_NOTE = 500;
	private static final int SHARE_DIGITS = 4;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;
	@Enumerated(EnumType.STRING)
	private LinkKind kind;
	@ManyToOne(fetch = FetchType.LAZY)
	private Unit fromUnit;
	@ManyToOne(fetch = FetchType.LAZY)
	private Unit toUnit;
	private BigDecimal share;
	private String note;
	private LocalDate recordedOn;
	@Embedded
	private Validity validity;
	@Version
	private long version;

	protected UnitLink() {
	}

	UnitLink(LinkKind kind, Unit from, Unit to, LocalDate recordedOn, LinkTerms terms) {
		new Complaints().when(from.id().equals(to.id()), "unit", "organisation.link.itself").refuse();
		this.kind = kind;
		this.fromUnit = from;
		this.toUnit = to;
		this.recordedOn = recordedOn;
		change(terms);
	}

	final void change(LinkTerms terms) {
		new Complaints()
			.when(terms.share() != null && kind != LinkKind.SUCCESSOR, "share", "organisation.link.shareOfParent")
			.when(terms.share() != null && !isShare(terms.share()), "share", "organisation.link.shareRange")
			.when(kind == LinkKind.SUCCESSOR && terms.validity().from() == null, "validFrom", "organisation.required")
			.when(terms.note() != null && terms.note().length() > LONGEST_NOTE, "note", "organisation.tooLong", LONGEST_NOTE)
			.refuse();
		share = terms.share();
		note = terms.note() == null || terms.note().isBlank() ? null : terms.note().strip();
		validity = terms.validity();
	}

	void end(LocalDate lastDay) {
		validity = Terms.ended(validity(), lastDay);
	}

	/** What never counted, or was written down by mistake today, may go without a trace outside the history. */
	void requireRemovable(LocalDate today) {
		if (!Terms.notBegun(validity(), today) && !recordedOn.equals(today)) {
			throw Refusal.conflict("organisation.link.endInstead");
		}
	}

	private static boolean isShare(BigDecimal share) {
		return share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0
				&& share.stripTrailingZeros().scale() <= SHARE_DIGITS;
	}

	Snapshot snapshot() {
		return new Snapshot().with("linkKind", kind).reference("from", fromUnit.id(), fromUnit.name())
			.reference("to", toUnit.id(), toUnit.name())
			.with("share", share == null ? null : share.stripTrailingZeros().toPlainString()).with("note", note)
			.during(validity());
	}

	Long id() {
		return id;
	}

	LinkKind kind() {
		return kind;
	}

	Unit from() {
		return fromUnit;
	}

	Unit to() {
		return toUnit;
	}

	BigDecimal share() {
		return share;
	}

	Validity validity() {
		return validity == null ? Validity.ALWAYS : validity;
	}

	long version() {
		return version;
	}
}
