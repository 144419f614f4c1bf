package vn.nhanrong.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/** What was handed over; the names of the components are those of the form's fields. */
record HandOverForm(List<Row> items) {

	static final int MAX_ROWS = 50;
	static final int MAX_ITEM = 500;
	static final int MAX_RECEIVER = 300;

	HandOverForm {
		items = items == null ? List.of() : items.stream().filter(row -> row != null && !row.isBlank()).toList();
	}

	/**
	 * @param item what it is
	 * @param receiver name of the unit that has it now
	 * @param handedOn as officials write a day
	 */
	record Row(String item, String receiver, String handedOn) {

		Row {
			item = Typed.orNull(item);
			receiver = Typed.orNull(receiver);
			handedOn = Typed.orNull(handedOn);
		}

		boolean isBlank() {
			return item == null && receiver == null && handedOn == null;
		}
	}

	/**
	 * @param decided day of the decision: nothing is handed over before it
	 * @throws Refusal with a complaint for each field that is wrong
	 */
	List<HandedOverItem> check(LocalDate decided, LocalDate today) {
		var check = new FormCheck();
		if (items.isEmpty() || items.size() > MAX_ROWS) {
			check.complain("items", "refusal.outcome.rows", MAX_ROWS);
		}
		var checked = new ArrayList<HandedOverItem>();
		for (int at = 0; at < items.size(); at++) {
			var row = items.get(at);
			String field = "items[" + at + "].";
			check.required(field + "item", row.item(), MAX_ITEM);
			check.required(field + "receiver", row.receiver(), MAX_RECEIVER);
			checked.add(new HandedOverItem(row.item(), row.receiver(), check.day(field + "handedOn", row.handedOn(), decided, today)));
		}
		check.refuse();
		return checked;
	}
}
