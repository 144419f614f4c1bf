package vn.nhanrong.outcome;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** Tells people what the end of a model waits for. Of what has come in meanwhile nobody is reminded. */
@Service
@Transactional
class EndingReminders {

	private static final String RETIREMENT_ANSWER = "Trả lời về việc kết thúc";
	private static final String MERGER_ANSWER = "Trả lời về việc hợp nhất";
	private static final String HAND_OVER = "Bàn giao";

	private final RetirementStore retirements;
	private final MergerStore mergers;
	private final MergerAnswers answers;
	private final Governance governance;
	private final Register register;
	private final Organisations organisations;
	private final Notifications notifications;
	private final CaseTrail trail;
	private final Clock clock;

	EndingReminders(RetirementStore retirements, MergerStore mergers, MergerAnswers answers, Governance governance, Register register,
			Organisations organisations, Notifications notifications, CaseTrail trail, Clock clock) {
		this.retirements = retirements;
		this.mergers = mergers;
		this.answers = answers;
		this.governance = governance;
		this.register = register;
		this.organisations = organisations;
		this.notifications = notifications;
		this.trail = trail;
		this.clock = clock;
	}

	public void askForAnswer(String modelCode, Retirement.Answer asked) {
		tell(modelCode, List.of(asked.office()), "notice.retirementAsked", asked.due());
	}

	public void remindOfAnswer(String modelCode) {
		retirements.of(modelCode).filter(Retirement::isAsked).map(Retirement::answer).ifPresent(asked ->
			remind(modelCode, asked.office(), "notice.retirementAnswerDue", asked.due(), RETIREMENT_ANSWER));
	}

	public void escalateAnswer(String modelCode) {
		retirements.of(modelCode).filter(Retirement::isAsked).map(Retirement::answer).ifPresent(asked ->
			escalate(modelCode, asked.office(), "notice.retirementAnswerOverdue", asked.due(), RETIREMENT_ANSWER));
	}

	/** @param offices that speak for the hosts */
	public void askForMergerAnswers(String modelCode, Collection<String> offices, Instant due) {
		tell(modelCode, offices, "notice.mergerAsked", due);
	}

	public void remindOfMergerAnswer(String modelCode, String office) {
		openMerger(modelCode, office).ifPresent(merger ->
			remind(modelCode, office, "notice.mergerAnswerDue", merger.answerDue(), MERGER_ANSWER));
	}

	public void escalateMergerAnswer(String modelCode, String office) {
		openMerger(modelCode, office).ifPresent(merger ->
			escalate(modelCode, office, "notice.mergerAnswerOverdue", merger.answerDue(), MERGER_ANSWER));
	}

	private Optional<Merger> openMerger(String modelCode, String office) {
		return mergers.of(modelCode).filter(merger -> answers.of(merger).stream()
			.anyMatch(answer -> answer.isOpen() && answer.office().equals(office)));
	}

	/** Whoever speaks for the host. */
	public void askForHandOver(String modelCode, HandOverOrder order) {
		tell(modelCode, List.of(order.office()), "notice.handOverAsked", order.due());
	}

	public void remindOfRetirementHandOver(String modelCode) {
		remindOfHandOver(modelCode, retirements.of(modelCode).orElseThrow().order());
	}

	public void escalateRetirementHandOver(String modelCode) {
		escalateHandOver(modelCode, retirements.of(modelCode).orElseThrow().order());
	}

	public void remindOfMergerHandOver(String modelCode) {
		remindOfHandOver(modelCode, mergers.of(modelCode).orElseThrow().order());
	}

	public void escalateMergerHandOver(String modelCode) {
		escalateHandOver(modelCode, mergers.of(modelCode).orElseThrow().order());
	}

	private void remindOfHandOver(String modelCode, HandOverOrder order) {
		if (order.isOpen()) {
			remind(modelCode, order.office(), "notice.handOverDue", order.due(), HAND_OVER);
		}
	}

	private void escalateHandOver(String modelCode, HandOverOrder order) {
		if (order.isOpen()) {
			escalate(modelCode, order.office(), "notice.handOverOverdue", order.due(), HAND_OVER);
		}
	}

	public void tellEnd(String modelCode, String key, Collection<String> offices) {
		tell(modelCode, offices, key, null);
	}

	private void remind(String modelCode, String office, String key, Instant due, String what) {
		tell(modelCode, List.of(office), key, due);
		trail.add(Deed.of(modelCode, CaseEventKind.OUTCOME_REMINDED, null, office).noting(what));
	}

	/** One level up: the standing agency; where that itself speaks for the host, the recognition authority. */
	private void escalate(String modelCode, String office, String key, Instant due, String what) {
		GovernedModel model = governance.of(modelCode);
		var agency = model.rule().standingAgency();
		tell(modelCode, List.of(agency.equals(office) ? model.rule().authority() : agency), key, due);
		trail.add(Deed.of(modelCode, CaseEventKind.OUTCOME_ESCALATED, null, office).noting(what));
	}

	/** @param due null where nothing is waited for */
	private void tell(String modelCode, Collection<String> offices, String key, Instant due) {
		var name = register.find(modelCode).orElseThrow().summary().name();
		var arguments = due == null ? List.of(modelCode, name) : List.of(modelCode, name, Moments.display(due));
		notifications.tell(organisations.membersOfAny(offices, Zone.today(clock)), new Notice(key, arguments,
				"/models/" + modelCode, "ending:" + modelCode + (due == null ? "" : ":" + Moments.display(due))));
	}
}
