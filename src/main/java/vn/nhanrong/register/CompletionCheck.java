package vn.nhanrong.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import vn.nhanrong.shared.PartialDate;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Reads a completion against what is on record, and tells all that is wrong with it at once. */
class CompletionCheck {

	static final int MAX_SITES = 1_000_000;
	private static final int MAX_SOURCE = 1000;

	/** Typing errors such as 0215 are years too; no model is older than this. */
	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private final Facts onRecord;
	private final LocalDate today;
	private final List<FieldComplaint> complaints = new ArrayList<>();

	CompletionCheck(Facts onRecord, LocalDate today) {
		this.onRecord = onRecord;
		this.today = today;
	}

	/** @throws Refusal with a complaint for each field that is wrong */
	Facts check(RecordCompletion completion) {
		Facts found = new Facts(date("started", completion.started()), sites(completion.reportedSites()),
				date("lastEvaluation", completion.lastEvaluation()));
		source(completion.source());
		if (completion.nothingFound()) {
			nothingElse(completion);
		} else if (found.isEmpty() && complaints.isEmpty()) {
			complain("nothingFound", "refusal.completion.empty");
		}
		knownStays(found);
		order(found);
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
		return found;
	}

	private PartialDate date(String field, String text) {
		if (isBlank(text)) {
			return null;
		}
		PartialDate date;
		try {
			date = new PartialDate(text.strip());
		} catch (IllegalArgumentException e) {
			complain(field, "refusal.completion.date");
			return null;
		}
		if (date.earliest().isAfter(today)) {
			complain(field, "refusal.completion.future");
		}
		if (date.earliest().isBefore(EARLIEST)) {
			complain(field, "refusal.completion.tooEarly", String.valueOf(EARLIEST.getYear()));
		}
		return date;
	}

	private Integer sites(Integer sites) {
		if (sites != null && (sites < 1 || sites > MAX_SITES)) {
			complain("reportedSites", "refusal.completion.sites", MAX_SITES);
		}
		return sites;
	}

	private void source(String source) {
		if (isBlank(source)) {
			complain("source", "refusal.completion.source");
		} else if (source.strip().length() > MAX_SOURCE) {
			complain("source", "refusal.completion.sourceTooLong", MAX_SOURCE);
		}
	}

	private void nothingElse(RecordCompletion completion) {
		complainIf(!isBlank(completion.started()), "started", "refusal.completion.butNothingFound");
		complainIf(completion.reportedSites() != null, "reportedSites", "refusal.completion.butNothingFound");
		complainIf(!isBlank(completion.lastEvaluation()), "lastEvaluation", "refusal.completion.butNothingFound");
	}

	/** Completing adds; to correct what is on record is another matter, with its own reasons. */
	private void knownStays(Facts found) {
		keeps("started", onRecord.started(), found.started());
		keeps("reportedSites", onRecord.reportedSites(), found.reportedSites());
		keeps("lastEvaluation", onRecord.lastEvaluation(), found.lastEvaluation());
	}

	private void keeps(String field, Object known, Object found) {
		complainIf(known != null && found != null && !Objects.equals(known, found), field, "refusal.completion.known");
	}

	private void order(Facts found) {
		PartialDate started = found.started() == null ? onRecord.started() : found.started();
		PartialDate evaluated = found.lastEvaluation() == null ? onRecord.lastEvaluation() : found.lastEvaluation();
		if (started != null && evaluated != null && evaluated.latest().isBefore(started.earliest())) {
			complain(found.lastEvaluation() == null ? "started" : "lastEvaluation", "refusal.completion.order");
		}
	}

	private void complainIf(boolean wrong, String field, String key) {
		if (wrong) {
			complain(field, key);
		}
	}

	private void complain(String field, String key, Object... arguments) {
		complaints.add(new FieldComplaint(field, key, arguments));
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}
}
