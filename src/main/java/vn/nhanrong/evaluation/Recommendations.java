package vn.nhanrong.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.organisation.CommitteeKind;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/**
 * What evaluations asked people to do. A model's are read by whoever may read its record; the list of one's own unit's by
 * everybody who is signed in, the list of all by the members of a standing agency.
 */
@Service
@Transactional(readOnly = true)
public class Recommendations {

	private static final int MOST_OF_A_MODEL = 100;

	private final RecommendationStore store;
	private final Organisations organisations;
	private final CaseTrail trail;
	private final Clock clock;

	Recommendations(RecommendationStore store, Organisations organisations, CaseTrail trail, Clock clock) {
		this.store = store;
		this.organisations = organisations;
		this.trail = trail;
		this.clock = clock;
	}

	/** The newest evaluation's first, at most 100. */
	public List<Recommendation> ofModel(String modelCode) {
		return store.ofModel(modelCode, MOST_OF_A_MODEL);
	}

	/** What is open first, by the day it is due on. Whoever may not see all sees those of one's own unit. */
	public PageOf<Recommendation> list(RecommendationQuery query, CurrentUser user) {
		return store.list(query.own() || !seesAll(user) ? user.unitId() : null, query, today());
	}

	/** Whether the user sees other units' recommendations in the list, too. */
	public boolean seesAll(CurrentUser user) {
		return organisations.committees(CommitteeKind.STANDING_AGENCY, today()).stream().anyMatch(user.groups()::contains);
	}

	/** @throws Refusal {@code NOT_FOUND} if there is none */
	public Recommendation one(long id) {
		return store.find(id).orElseThrow(() -> Refusal.notFound("refusal.recommendation.unknown", String.valueOf(id)));
	}

	/** Whether it is open, and the user is of the standing agency that watches over it, or speaks for its owner. */
	public boolean mayClose(Recommendation item, CurrentUser user) {
		return item.isOpen() && office(item, user) != null;
	}

	/**
	 * Says what was done, or why it need not be done. It stays closed.
	 *
	 * @throws Refusal if this user may not, a field is wrong, or it was closed already
	 */
	@Transactional
	public void close(long id, CloseRecommendation form, CurrentUser user) {
		var item = one(id);
		String office = office(item, user);
		if (office == null) {
			throw Refusal.forbidden("refusal.recommendation.forbidden");
		}
		form.check();
		if (!store.close(id, form.status(), form.note(), user.username(), clock.instant())) {
			throw Refusal.conflict("refusal.recommendation.closed");
		}
		trail.add(Deed.of(item.modelCode(), CaseEventKind.RECOMMENDATION_CLOSED, user.username(), office)
			.noting("%s: %s".formatted(form.status() == RecommendationStatus.DONE ? "Đã thực hiện" : "Không thực hiện nữa", item.text())));
	}

	/** Today in the city: what is overdue is reckoned by it. */
	public LocalDate today() {
		return Zone.today(clock);
	}

	/** In which the user may close it; null where the user may not. */
	private String office(Recommendation item, CurrentUser user) {
		if (user.groups().contains(item.standingAgency())) {
			return item.standingAgency();
		}
		return organisations.contactOf(item.ownerId(), today()).filter(user.groups()::contains).orElse(null);
	}
}
