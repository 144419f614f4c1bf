package vn.nhanrong.journey;

import java.util.List;
import java.util.Map;

/** From the check of a proposal's dossier to the signed decision. */
public final class RecognitionOfModel {

	private static final List<String> AUTHORITY = List.of("bithu", "phobithu", "uyvien");

	private final ModelInHand model;

	public RecognitionOfModel(ModelInHand model) {
		this.model = model;
	}

	/** All agree. @param months for which it is tried */
	public void asPilot(int months) {
		model.does(ModelInHand.AGENCY, "check-dossier", Map.of("decision", "ACCEPTED"));
		model.all(ModelInHand.COMMITTEES, "give-opinion", Map.of("opinion", "AGREE", "reason", "Cần thiết cho địa bàn."));
		model.does(ModelInHand.AGENCY, "put-question", Map.of("target", "PILOT", "pilotMonths", months, "votingDays", 5));
		model.all(AUTHORITY, "cast-vote", Map.of("ballot", "AGREE"));
		model.issue();
	}
}
