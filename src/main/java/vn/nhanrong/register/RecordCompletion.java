package vn.nhanrong.register;

/**
 * What somebody found out about an imported model. The names of the components are those of the form's fields.
 *
 * @param started as far as known: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; blank where still unknown
 * @param reportedSites null where still unknown
 * @param lastEvaluation as {@code started}
 * @param source where it is from, or with {@code nothingFound} where one looked; always required
 * @param nothingFound that one looked and found nothing; the others are blank then
 */
public record RecordCompletion(String started, Integer reportedSites, String lastEvaluation, String source,
		boolean nothingFound) {
}
