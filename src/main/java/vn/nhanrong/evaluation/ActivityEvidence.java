package vn.nhanrong.evaluation;

/** What the periodic reviews have found about whether a model does anything. Whoever reviews implements it. */
public interface ActivityEvidence {

	/** Whether two quarters running had no evidence of activity: the model exists in form only. */
	boolean formalistic(String modelCode);
}
