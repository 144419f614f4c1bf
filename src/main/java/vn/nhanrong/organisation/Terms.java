package vn.nhanrong.organisation;

import java.time.LocalDate;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Validity;

/** What may be done to a term once it is recorded. */
final class Terms {

	private Terms() {
	}

	/** The same term with an earlier last day; ending is never a way to prolong. */
	static Validity ended(Validity term, LocalDate lastDay) {
		new Complaints().required(lastDay, "validTo").refuse();
		if (term.to() != null && lastDay.isAfter(term.to())) {
			throw Refusal.field("validTo", "organisation.end.afterTheEnd");
		}
		return new Validity(term.from(), lastDay);
	}

	/** Whether every day of the one is a day of the other. */
	static boolean within(Validity inner, Validity outer) {
		boolean notBefore = outer.from() == null || (inner.from() != null && !inner.from().isBefore(outer.from()));
		boolean notAfter = outer.to() == null || (inner.to() != null && !inner.to().isAfter(outer.to()));
		return notBefore && notAfter;
	}

	/** Whether it has held on no day so far: only then may it be deleted instead of ended. */
	static boolean notBegun(Validity term, LocalDate today) {
		return term.from() != null && term.from().isAfter(today);
	}
}
