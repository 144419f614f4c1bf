package vn.nhanrong.portal.document;

import java.util.Optional;
import java.util.UUID;

/** Ids of documents in addresses and forms, where anything may stand. */
final class DocumentIds {

	private DocumentIds() {
	}

	static Optional<UUID> read(String id) {
		try {
			return Optional.ofNullable(id).map(UUID::fromString);
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
