package vn.nhanrong.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.evaluation.EvaluationKind;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.register.ModelOrigin;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.ModelSummary;
import vn.nhanrong.register.Register;

/** Where a model's life goes next: what the steps of {@code model-lifecycle} ask and do. */
@Service
@Transactional
class Course {

	/** Of whom a review is expected. A model that is being consolidated is reviewed by that. */
	private static final Set<ModelStatus> REVIEWED = EnumSet.of(ModelStatus.PILOT, ModelStatus.RECOGNISED, ModelStatus.SCALING_UP);
	private static final Set<ModelStatus> EVALUATED = EnumSet.of(ModelStatus.PILOT, ModelStatus.RECOGNISED);

	private final Lives lives;
	private final Register register;
	private final Governance governance;
	private final Schedule schedule;
	private final TaskDeadlines moments;
	private final CaseTrail trail;
	private final ApplicationEventPublisher events;

	Course(Lives lives, Register register, Governance governance, Schedule schedule, TaskDeadlines moments, CaseTrail trail,
			ApplicationEventPublisher events) {
		this.lives = lives;
		this.register = register;
		this.governance = governance;
		this.schedule = schedule;
		this.moments = moments;
		this.trail = trail;
		this.events = events;
	}

	/** A recognised model is watched over from now on; what it owed by then is spread over the next quarters. */
	public Map<String, Object> enter(String modelCode) {
		var model = model(modelCode);
		if (!EVALUATED.contains(model.status())) {
			return Map.of(LifecycleProcess.IN_OPERATION, false);
		}
		if (lives.enter(modelCode, null)) {
			if (model.origin() == ModelOrigin.PROPOSED) {
				register.launched(modelCode, schedule.today());
			} else {
				schedule.catchUp(model, lives.owing()).ifPresent(day -> lives.catchUp(modelCode, day));
			}
			trail.add(Deed.of(modelCode, CaseEventKind.ENTERED_OPERATION));
		}
		return Map.of(LifecycleProcess.IN_OPERATION, true, LifecycleProcess.STANDING_AGENCY,
				governance.of(modelCode).rule().standingAgency());
	}

	public Map<String, Object> planReview(String modelCode) {
		var quarter = schedule.nextReview(life(modelCode));
		return Map.of(LifecycleProcess.REVIEW_AT, moments.morningOf(quarter.lastDay().plusDays(1)));
	}

	/** Suspended models, and those on their way out, are not reviewed; the quarter is passed over. */
	public Map<String, Object> decideReview(String modelCode) {
		boolean held = REVIEWED.contains(model(modelCode).status()) && !life(modelCode).isSuspended();
		lives.reviewedThrough(modelCode, schedule.lastQuarter().lastDay());
		return Map.of(LifecycleProcess.REVIEW_HELD, held);
	}

	/** @param outcome of the review */
	public void weighReview(String modelCode, String outcome) {
		boolean mayBe = EVALUATED.contains(model(modelCode).status());
		if (LifecycleProcess.CONSOLIDATE.equals(outcome) && mayBe
				&& lives.ask(modelCode, LifeRequest.Kind.CONSOLIDATE, "Theo kết luận rà soát quý", null, null)) {
			events.publishEvent(new ConsolidationRequired(modelCode));
		}
	}

	/** Whatever is asked for already is next; a suspended model waits until it goes on. */
	public Map<String, Object> planNext(String modelCode) {
		answerWhatWasDone(modelCode);
		var life = life(modelCode);
		var begin = asked(modelCode).isEmpty() ? schedule.nextEvaluation(life, model(modelCode)).map(schedule::beginningOf)
				// Nothing to reckon from: looked at again every quarter, when the record may have been completed.
				.orElseGet(() -> Quarter.of(schedule.today()).plus(1).firstDay()) : schedule.today();
		return Map.of(LifecycleProcess.EVALUATION_AT, moment(life.isSuspended() ? later(begin, life.suspendedUntil().plusDays(1)) : begin));
	}

	/** An evaluation may have had the model consolidated while a review's request for the same was waiting for its end. */
	private void answerWhatWasDone(String modelCode) {
		trail.last(modelCode, CaseEventKind.BECAME_CONSOLIDATING).ifPresent(begun -> lives.asked(modelCode).stream()
			.filter(request -> request.kind() == LifeRequest.Kind.CONSOLIDATE && request.requestedAt().toInstant().isBefore(begun.at()))
			.forEach(request -> lives.answer(request.id(), true, null, null)));
	}

	public Map<String, Object> chooseNext(String modelCode) {
		return Map.of(LifecycleProcess.NEXT_STEP, next(modelCode));
	}

	private String next(String modelCode) {
		var life = life(modelCode);
		if (life.isSuspended() || !EVALUATED.contains(model(modelCode).status())) {
			return LifecycleProcess.WAIT;
		}
		var asked = asked(modelCode);
		if (!asked.isEmpty()) {
			// Whatever else is asked for comes after it: it stays asked for.
			var first = asked.stream().filter(request -> request.kind() == LifeRequest.Kind.CONSOLIDATE).findFirst().orElse(asked.getFirst());
			lives.answer(first.id(), true, null, null);
			return first.kind().name();
		}
		return schedule.nextEvaluation(life, model(modelCode)).filter(due -> !schedule.beginningOf(due).isAfter(schedule.today()))
			.map(EvaluationCalendar.Due::kind).map(EvaluationKind::name).orElse(LifecycleProcess.WAIT);
	}

	public void resume(String modelCode) {
		if (lives.resume(modelCode)) {
			trail.add(Deed.of(modelCode, CaseEventKind.RESUMED));
		}
	}

	/** The new host may be judged by other bodies. */
	public Map<String, Object> follow(String modelCode) {
		return Map.of(LifecycleProcess.STANDING_AGENCY, governance.of(modelCode).rule().standingAgency());
	}

	public void end(String modelCode) {
		lives.end(modelCode);
	}

	private List<LifeRequest> asked(String modelCode) {
		return lives.asked(modelCode).stream().filter(request -> switch (request.kind()) {
			case INTERIM, FINAL, CONSOLIDATE -> true;
			case SUSPENSION, HOST_TRANSFER -> false;
		}).toList();
	}

	private Life life(String modelCode) {
		return lives.of(modelCode).orElseThrow(() -> new IllegalStateException("nobody watches over " + modelCode));
	}

	private ModelSummary model(String modelCode) {
		return register.find(modelCode).orElseThrow().summary();
	}

	private Instant moment(LocalDate day) {
		return moments.morningOf(day);
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}
}
