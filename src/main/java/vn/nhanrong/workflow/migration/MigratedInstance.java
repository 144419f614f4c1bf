package vn.nhanrong.workflow.migration;

import java.time.Instant;

/**
 * What became of one instance.
 *
 * @param process id of the process
 * @param modelCode null where the instance belongs to no model
 * @param reason why it could not be moved; null where it was
 */
public record MigratedInstance(String process, int fromVersion, int toVersion, String modelCode, State state, String reason, Instant at) {

	/** Names are in the message bundles under {@code admin.migration.state.}. */
	public enum State {
		MIGRATED,
		/** A dry run moved it, and undid that. */
		WOULD_MIGRATE,
		/** It stays, and goes on, on its version. */
		REFUSED
	}
}
