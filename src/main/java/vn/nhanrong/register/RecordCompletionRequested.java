package vn.nhanrong.register;

/**
 * Somebody asked for an imported record to be completed; published in the transaction of the request. The request
 * stays open until {@link Register#completeRecord}.
 *
 * @param requestedBy user name
 */
public record RecordCompletionRequested(String modelCode, String requestedBy) {
}
