package vn.nhanrong.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** Tells those who have to see to a recommendation of it: when it is made, some days before it is due, and when it is late. */
@Service
@Transactional
class RecommendationNotices {

	private final RecommendationStore recommendations;
	private final Organisations organisations;
	private final Notifications notifications;
	private final ConclusionProperties properties;
	private final CaseTrail trail;
	private final Clock clock;

	RecommendationNotices(RecommendationStore recommendations, Organisations organisations, Notifications notifications,
			ConclusionProperties properties, CaseTrail trail, Clock clock) {
		this.recommendations = recommendations;
		this.organisations = organisations;
		this.notifications = notifications;
		this.properties = properties;
		this.trail = trail;
		this.clock = clock;
	}

	/** Whoever speaks for the unit that has to see to it. */
	public void tellOfNew(Recommendation item) {
		tell(item, owners(item), "notice.recommendationMade");
	}

	/** Every morning, and each of them once: a day that was missed is made up for on the next, and two nodes share the work. */
	@Scheduled(cron = "0 30 7 * * *", zone = "Asia/Ho_Chi_Minh")
	public void remind() {
		var today = Zone.today(clock);
		recommendations.takeDue(today, today.plusDays(properties.recommendationReminderDays()), clock.instant())
			.forEach(item -> remind(item, owners(item), "notice.recommendationDue", "Sắp đến hạn"));
		recommendations.takeOverdue(today, clock.instant())
			.forEach(item -> remind(item, ownersAndAgency(item), "notice.recommendationOverdue", "Quá hạn"));
	}

	private void remind(Recommendation item, Collection<Long> people, String key, String note) {
		tell(item, people, key);
		trail.add(Deed.of(item.modelCode(), CaseEventKind.RECOMMENDATION_REMINDED, null, item.standingAgency())
			.noting("%s: %s".formatted(note, item.text())));
	}

	private void tell(Recommendation item, Collection<Long> people, String key) {
		notifications.tell(people, new Notice(key, List.of(item.modelCode(), item.modelName(), Moments.day(item.dueOn())),
				"/recommendations/" + item.id(), "recommendation:" + item.id()));
	}

	/** Where nobody speaks for the unit, the standing agency. */
	private Set<Long> owners(Recommendation item) {
		return members(organisations.contactOf(item.ownerId(), today()).orElse(item.standingAgency()));
	}

	private Set<Long> ownersAndAgency(Recommendation item) {
		var people = new TreeSet<>(owners(item));
		people.addAll(members(item.standingAgency()));
		return people;
	}

	private Set<Long> members(String group) {
		return organisations.membersOfAny(List.of(group), today());
	}

	private LocalDate today() {
		return Zone.today(clock);
	}
}
