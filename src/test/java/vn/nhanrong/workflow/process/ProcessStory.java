package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.TestClock;
import vn.nhanrong.document.Documents;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;
import vn.nhanrong.workflow.DocumentStory;
import vn.nhanrong.workflow.EngineUser;

/** What every walk through a process has: a day on which it begins, the people who do its tasks, and what its case notes. */
abstract class ProcessStory {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	@Autowired
	ApplicationContext application;
	@Autowired
	ProcessEngine engine;
	@Autowired
	Register register;
	@Autowired
	Documents documents;
	@Autowired
	CaseTrail trail;
	@Autowired
	TestClock clock;

	EngineUser members;
	DocumentStory story;
	/** Of the model that the story is about. */
	String code;

	@BeforeEach
	final void theDayBegins() {
		clock.set(TODAY);
		members = new EngineUser(engine);
		story = new DocumentStory(application);
	}

	void pass(Duration time) {
		clock.advance(time);
		members.runJobs(code);
	}

	/** Nine in the morning of that day. */
	void passTo(LocalDate day) {
		passTo(Zone.at(day, LocalTime.of(9, 0)));
	}

	void passTo(Instant moment) {
		clock.set(moment);
		members.runJobs(code);
	}

	ModelStatus status() {
		return register.find(code).orElseThrow().summary().status();
	}

	/** The newest first. */
	List<CaseEventKind> kinds() {
		return trail.of(code, 0, 200).items().stream().map(CaseEvent::kind).toList();
	}

	List<String> notes(CaseEventKind kind) {
		return trail.of(code, 0, 200).items().stream().filter(event -> event.kind() == kind).map(CaseEvent::note).toList();
	}

	void refused(String username, String task, Map<String, Object> form, String... fields) {
		refused(() -> members.complete(username, code, task, form), fields);
	}

	/** Each complaint's field, in the order of the form. */
	static void refused(ThrowingCallable deed, String... fields) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed)
			.satisfies(refusal -> assertThat(refusal.complaints()).extracting("field").containsExactly((Object[]) fields));
	}

	/** The same, in whatever order. */
	static void refusedInAnyOrder(ThrowingCallable deed, String... fields) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed)
			.satisfies(refusal -> assertThat(refusal.complaints()).extracting("field").containsExactlyInAnyOrder((Object[]) fields));
	}
}
