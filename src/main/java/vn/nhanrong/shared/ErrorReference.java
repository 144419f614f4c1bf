package vn.nhanrong.shared;

import java.util.UUID;

import org.slf4j.Logger;

/** Ties an answer that says no more than "something went wrong" to the entry in the log that says what. */
public final class ErrorReference {

	private ErrorReference() {
	}

	/**
	 * Logs the failure and names the entry.
	 *
	 * @param path of the request, without its query: that may hold what a user searched for
	 * @return the reference to show to the user
	 */
	public static String log(Logger log, Throwable failure, String method, String path) {
		String reference = UUID.randomUUID().toString().substring(0, 8);
		log.error("[{}] {} {} failed", reference, method, path.replaceAll("\\p{Cntrl}", "?"), failure);
		return reference;
	}
}
