package vn.nhanrong.outcome;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.outcome.ReceivingUnits.Offer;
import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/**
 * The plan of a scale-up; the names of the components are those of the form's fields.
 *
 * @param receivers a row for each unit that is to receive the model
 */
record PlanScaleUpForm(List<ReceiverRow> receivers, String adaptation, String schedule) {

	static final int MAX_TEXT = 2000;
	static final int MAX_RECEIVERS = 100;
	static final long MAX_BUDGET = 999_999_999_999L;

	PlanScaleUpForm {
		receivers = receivers == null ? List.of() : receivers.stream().filter(Objects::nonNull).toList();
		adaptation = Typed.orNull(adaptation);
		schedule = Typed.orNull(schedule);
	}

	/**
	 * @param unit code of the unit
	 * @param budget VND; 0 where it gets none of its own
	 */
	record ReceiverRow(String unit, Long budget) {

		ReceiverRow {
			unit = Typed.orNull(unit);
		}
	}

	/**
	 * @param allowed that the model may be scaled up to
	 * @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong
	 */
	List<Offer> check(List<UnitSummary> allowed) {
		var check = new FormCheck();
		var units = allowed.stream().collect(Collectors.toMap(UnitSummary::code, Function.identity()));
		if (receivers.isEmpty() || receivers.size() > MAX_RECEIVERS) {
			check.complain("receivers", "refusal.outcome.rows", MAX_RECEIVERS);
		}
		receivers.forEach(row -> check(row, units, check));
		if (receivers.stream().map(ReceiverRow::unit).filter(Objects::nonNull).distinct().count()
				< receivers.stream().map(ReceiverRow::unit).filter(Objects::nonNull).count()) {
			check.complain("receivers", "refusal.scaleUp.twice");
		}
		check.required("adaptation", adaptation, MAX_TEXT);
		check.required("schedule", schedule, MAX_TEXT);
		check.refuse();
		return receivers.stream().map(row -> new Offer(units.get(row.unit()), row.budget())).toList();
	}

	private static void check(ReceiverRow row, Map<String, UnitSummary> units, FormCheck check) {
		if (row.unit() == null) {
			check.missing("unit");
		} else if (!units.containsKey(row.unit())) {
			check.complain("unit", "refusal.scaleUp.unit");
		}
		check.range("budget", row.budget(), 0, MAX_BUDGET);
	}
}
