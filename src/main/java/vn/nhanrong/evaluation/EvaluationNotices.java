package vn.nhanrong.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.organisation.GroupMember;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** How people are told of an evaluation. */
@Component
class EvaluationNotices {

	private final OpenEvaluations evaluations;
	private final Organisations organisations;
	private final Notifications notifications;
	private final Clock clock;

	EvaluationNotices(OpenEvaluations evaluations, Organisations organisations, Notifications notifications, Clock clock) {
		this.evaluations = evaluations;
		this.organisations = organisations;
		this.notifications = notifications;
		this.clock = clock;
	}

	/**
	 * @param due null where nothing is waited for
	 * @param once what of the evaluation nobody is told twice
	 */
	void tell(Evaluation evaluation, Collection<Long> people, String key, Instant due, String once) {
		String code = evaluation.modelCode();
		String name = evaluations.model(evaluation).name();
		notifications.tell(people, new Notice(key, due == null ? List.of(code, name) : List.of(code, name, Moments.display(due)),
				"/models/" + code, "evaluation:" + evaluation.id() + ":" + once));
	}

	/** Who is in the group today. */
	List<Long> members(String group) {
		return organisations.membersOf(group, Zone.today(clock)).stream().map(GroupMember::personId).toList();
	}
}
