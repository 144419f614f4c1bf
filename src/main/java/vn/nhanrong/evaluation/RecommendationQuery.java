package vn.nhanrong.evaluation;

/**
 * Which recommendations to list, those that are due first before others.
 *
 * @param own only those of the asking user's own unit; others see no more than these anyway
 * @param status null for any
 * @param overdue only those that should have been done by now
 */
public record RecommendationQuery(boolean own, RecommendationStatus status, boolean overdue, int page, int size) {
}
