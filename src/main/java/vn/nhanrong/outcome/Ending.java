package vn.nhanrong.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How a model ended, or is ending by an issued decision.
 *
 * @param decision id of the decision
 * @param symbol its number and sign, {@code 05/QĐ-UBND}
 * @param handedOverOn null while that is waited for
 * @param items what was handed over
 * @param archive null while the dossier is not archived, and where the model was merged: there the dossier passes on
 * @param concludedOn null while it is under way
 */
public record Ending(UUID decision, String symbol, LocalDate decidedOn, LocalDate handedOverOn, List<HandedOverItem> items,
		Archive archive, LocalDate concludedOn) {

	public Ending {
		items = List.copyOf(items);
	}

	/** @param files how many there are */
	public record Archive(String place, int retentionYears, int files) {
	}
}
