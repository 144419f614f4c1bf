package vn.nhanrong.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.TestClock;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Zone;
import vn.nhanrong.workflow.DocumentStory;
import vn.nhanrong.workflow.EngineUser;

/** A model of District 6 on the days that its story goes by, and what its people do for it. */
public final class ModelInHand {

	/** Who speaks for the host. */
	static final String HOST = "nguoidexuat";
	static final String AGENCY = "thuongtruc";
	/** Those who appraise, assess and evaluate. */
	static final List<String> COMMITTEES = List.of("congan", "mattran", "phunu", "taichinh");
	static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final int PAGE = 200;

	private final Register register;
	private final CaseTrail trail;
	private final TestClock clock;
	private final EngineUser members;
	private final DocumentStory issuance;
	private final IssuedPapers papers;
	private final String code;

	public ModelInHand(ApplicationContext application, String code) {
		register = application.getBean(Register.class);
		trail = application.getBean(CaseTrail.class);
		clock = application.getBean(TestClock.class);
		members = new EngineUser(application.getBean(ProcessEngine.class));
		issuance = new DocumentStory(application);
		papers = new IssuedPapers(application);
		this.code = code;
	}

	public String code() {
		return code;
	}

	/** Nine in the morning of that day, and all is done that is due by then. */
	public void on(LocalDate day) {
		assertThat(day).as("time goes by").isAfterOrEqualTo(today());
		clock.set(day.atTime(9, 0).atZone(Zone.CITY).toInstant());
		members.runJobs(code);
	}

	public LocalDate today() {
		return LocalDate.now(clock.withZone(Zone.CITY));
	}

	public ModelStatus status() {
		return register.find(code).orElseThrow().summary().status();
	}

	/** Ids of all open user tasks. */
	public List<String> tasks() {
		return members.openTasks(code);
	}

	public boolean isWatchedOver() {
		return members.isRunning(code);
	}

	/** The oldest entry first. */
	public List<CaseEvent> trail() {
		var entries = new ArrayList<CaseEvent>();
		long total = trail.of(code, 0, 1).total();
		for (int page = 0; entries.size() < total; page++) {
			entries.addAll(trail.of(code, page, PAGE).items());
		}
		return entries.reversed();
	}

	/** Each change of status that the trail tells of, such as {@code PILOT > RECOGNISED}. */
	public List<String> changesOfStatus() {
		var names = Set.of(ModelStatus.values()).stream().map(Enum::name).toList();
		return trail().stream().filter(entry -> names.contains(entry.before()) && names.contains(entry.after()))
			.map(entry -> entry.before() + " > " + entry.after()).toList();
	}

	/** By id: everything that was issued, each paper checked on the day. */
	public Map<UUID, DocumentKind> papers() {
		return papers.checked();
	}

	/** What comes after it by itself is done too. */
	void does(String username, String task, Map<String, Object> form) {
		members.complete(username, code, task, form);
		members.runJobs(code);
	}

	/** Each of them, one after the other, has the task and does it. */
	void all(List<String> usernames, String task, Map<String, Object> form) {
		for (String username : usernames) {
			assertThat(members.tasksOf(username, code)).as(username).contains(task);
			does(username, task, form);
		}
	}

	void issue() {
		assertThat(tasks()).containsOnlyOnce("draft-document");
		issuance.issue(code);
		papers.checkNew(code);
	}

	void runJobs() {
		members.runJobs(code);
	}
}
