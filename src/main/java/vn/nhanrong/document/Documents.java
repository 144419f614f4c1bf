package vn.nhanrong.document;

import java.util.UUID;

import org.springframework.stereotype.Service;

/** The documents of all cases. */
@Service
public class Documents {

	/**
	 * Begins a draft, within the caller's transaction.
	 *
	 * @param username who drafts it; null where the application does
	 * @return its id
	 */
	public UUID draft(NewDocument document, String username) {
		throw new UnsupportedOperationException();
	}
}
