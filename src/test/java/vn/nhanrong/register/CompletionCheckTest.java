package vn.nhanrong.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.nhanrong.shared.PartialDate;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

class CompletionCheckTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
	private static final Facts UNKNOWN = new Facts(null, null, null);

	@Test
	void readsWhatWasFoundAsPreciselyAsItIsKnown() {
		assertThat(check(UNKNOWN, new RecordCompletion(" 2015-03 ", 12, "2022", "Báo cáo số 12/BC", false)))
			.isEqualTo(new Facts(new PartialDate("2015-03"), 12, new PartialDate("2022")));
	}

	@Test
	void takesLessThanEverything() {
		assertThat(check(UNKNOWN, new RecordCompletion("", null, "2022-08-14", "Sổ theo dõi", false)))
			.isEqualTo(new Facts(null, null, new PartialDate("2022-08-14")));
	}

	@Test
	void takesThatNothingWasFoundIfItIsSaidWhereOneLooked() {
		assertThat(check(UNKNOWN, new RecordCompletion(null, null, "", "Kho lưu trữ quận", true)).isEmpty()).isTrue();
		assertThat(complaints(UNKNOWN, new RecordCompletion(null, null, null, " ", true)))
			.containsExactly("source: refusal.completion.source");
	}

	@Test
	void refusesFactsTogetherWithNothingFound() {
		assertThat(complaints(UNKNOWN, new RecordCompletion("2015", 3, "2016", "Kho", true))).containsExactly(
				"started: refusal.completion.butNothingFound", "reportedSites: refusal.completion.butNothingFound",
				"lastEvaluation: refusal.completion.butNothingFound");
	}

	@Test
	void refusesToSayNothingAtAll() {
		assertThat(complaints(UNKNOWN, new RecordCompletion("", null, "", "Kho", false)))
			.containsExactly("nothingFound: refusal.completion.empty");
	}

	@Test
	void tellsAllThatIsWrongAtOnce() {
		assertThat(complaints(UNKNOWN, new RecordCompletion("14/08/2022", 0, "2026-12", "", false))).containsExactly(
				"started: refusal.completion.date", "reportedSites: refusal.completion.sites",
				"lastEvaluation: refusal.completion.future", "source: refusal.completion.source");
	}

	@Test
	void aDateThatIsPartlyPastIsNotInTheFuture() {
		assertThat(complaints(UNKNOWN, new RecordCompletion("2026", null, "2026-11-25", "Kho", false)))
			.containsExactly("lastEvaluation: refusal.completion.future");
	}

	@Test
	void refusesNumbersOfSitesBeyondReason() {
		assertThat(check(UNKNOWN, new RecordCompletion(null, 1_000_000, null, "Kho", false)).reportedSites()).isEqualTo(1_000_000);
		assertThat(complaints(UNKNOWN, new RecordCompletion(null, 1_000_001, null, "Kho", false)))
			.containsExactly("reportedSites: refusal.completion.sites");
	}

	@Test
	void anEvaluationCantPrecedeTheStart() {
		assertThat(complaints(UNKNOWN, new RecordCompletion("2015", null, "2014-12", "Kho", false)))
			.containsExactly("lastEvaluation: refusal.completion.order");
		assertThat(complaints(new Facts(null, null, new PartialDate("2014")), new RecordCompletion("2015", null, null, "Kho", false)))
			.containsExactly("started: refusal.completion.order");
		assertThat(check(UNKNOWN, new RecordCompletion("2015-06", null, "2015", "Kho", false)).lastEvaluation())
			.as("the same year may be later").isEqualTo(new PartialDate("2015"));
	}

	@Test
	void whatIsOnRecordMayBeRepeatedButNotChanged() {
		Facts onRecord = new Facts(new PartialDate("2015"), null, null);
		assertThat(check(onRecord, new RecordCompletion("2015", 3, null, "Kho", false)).reportedSites()).isEqualTo(3);
		assertThat(complaints(onRecord, new RecordCompletion("2016", 3, null, "Kho", false)))
			.containsExactly("started: refusal.completion.known");
	}

	private static Facts check(Facts onRecord, RecordCompletion completion) {
		return new CompletionCheck(onRecord, TODAY).check(completion);
	}

	private static List<String> complaints(Facts onRecord, RecordCompletion completion) {
		var refusal = catchThrowableOfType(Refusal.class, () -> check(onRecord, completion));
		return refusal.complaints().stream().map(CompletionCheckTest::text).toList();
	}

	private static String text(FieldComplaint complaint) {
		return complaint.field() + ": " + complaint.key();
	}
}
