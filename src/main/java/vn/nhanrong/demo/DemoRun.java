package vn.nhanrong.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.nhanrong.demo.DemoCase.Deed;
import vn.nhanrong.demo.DemoCase.Step;

/**
 * Takes cases as far as their file tells, a round at a time. What was done is read from the cases themselves, so that a
 * run that was interrupted goes on where it was. A case in which anything else was done belongs to whoever did that.
 */
class DemoRun {

	private static final Logger LOG = LoggerFactory.getLogger(DemoRun.class);
	/** The engine's own work may come in between now and then. */
	private static final int PATIENCE = 5;

	private final DemoActors actors;
	private final List<DemoCase> unfinished;
	private final Map<String, Integer> failures = new HashMap<>();

	DemoRun(DemoActors actors, List<DemoCase> cases) {
		this.actors = actors;
		this.unfinished = new ArrayList<>(cases);
	}

	/** Whether nothing is left to do. */
	boolean isOver() {
		return unfinished.isEmpty();
	}

	/** Keys of the cases that are not as far as they should be. */
	List<String> unfinished() {
		return unfinished.stream().map(DemoCase::key).toList();
	}

	/**
	 * Does in each case what can be done now.
	 *
	 * @param goOn asked before each step
	 * @return whether anything was done
	 */
	boolean round(BooleanSupplier goOn) {
		boolean moved = false;
		for (var story : List.copyOf(unfinished)) {
			while (goOn.getAsBoolean() && unfinished.contains(story) && moves(story)) {
				moved = true;
			}
		}
		return moved;
	}

	private boolean moves(DemoCase story) {
		try {
			var code = actors.codeOf(story);
			if (code.isEmpty()) {
				actors.propose(story);
				return true;
			}
			return goesOn(story, code.get());
		} catch (RuntimeException e) {
			if (failures.merge(story.key(), 1, Integer::sum) == PATIENCE) {
				LOG.warn("The demonstration's case {} stays as it is", story.key(), e);
				unfinished.remove(story);
			}
			return false;
		}
	}

	private boolean goesOn(DemoCase story, String modelCode) {
		var done = new ArrayList<>(actors.done(modelCode));
		var next = next(story.steps(), done);
		if (next.isEmpty() || !done.isEmpty()) {
			unfinished.remove(story);
			return false;
		}
		boolean performed = actors.perform(modelCode, next.get());
		if (performed) {
			failures.remove(story.key());
		}
		return performed;
	}

	/** The first step that is not done yet. @param done what is left here is none of the steps */
	private static Optional<Step> next(List<Step> steps, List<Deed> done) {
		return steps.stream().filter(step -> !done.remove(step.deed())).toList().stream().findFirst();
	}
}
