package vn.nhanrong.notification;

import java.util.Collection;

import org.springframework.stereotype.Service;

/** Puts messages to people on their way. */
@Service
public class Notifications {

	/**
	 * Writes a message down for each of these people, within the caller's transaction; it is sent after the commit, and
	 * again later where that fails. People without an address get none.
	 *
	 * @param personIds each gets one message, however often the id is in it
	 */
	public void tell(Collection<Long> personIds, Notice notice) {
		throw new UnsupportedOperationException();
	}
}
