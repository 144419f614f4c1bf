package vn.nhanrong.shared;

import java.util.List;
import java.util.Optional;

import vn.nhanrong.shared.MemberTasks.Member;

/** The user tasks of one case, in whichever of its processes they are. */
public interface CaseTasks {

	/** A task that somebody has completed. */
	record Done(String task, String username) {
	}

	/**
	 * The task of this kind that waits longest for the member in the case and that nobody else has claimed. One statement.
	 *
	 * @param subject code of the model
	 * @return its id
	 */
	Optional<String> waiting(Member member, String subject, String task);

	/** What was completed in the case so far, the first one first. One statement. */
	List<Done> done(String subject);
}
