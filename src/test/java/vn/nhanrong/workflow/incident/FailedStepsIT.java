package vn.nhanrong.workflow.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SqlLog;
import vn.nhanrong.shared.Refusal;

/** A step of a called process that can't be taken: it is seen once, tried again when somebody says so, and gone when it works. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class FailedStepsIT {

	@Autowired
	FailedSteps steps;
	@Autowired
	ProcessEngine engine;

	private FailingProcess process;

	@BeforeEach
	void deploy() {
		process = new FailingProcess(engine);
	}

	@AfterEach
	void remove() {
		process.close();
	}

	@Test
	void it_is_told_by_the_names_of_its_diagram_and_the_code_of_its_model() {
		String job = process.givenUp("MH-0043", new IllegalStateException("no device answered an@quan6.example\nat some.Place"));
		assertThat(steps.count()).isEqualTo(1);
		var now = Clock.systemUTC().instant();
		assertThat(steps.list(0, 10).items()).singleElement().returns(job, FailedStep::jobId).returns("MH-0043", FailedStep::modelCode)
			.returns(FailingProcess.PROCESS, FailedStep::process).returns(FailingProcess.STEP, FailedStep::step)
			.returns("no device answered …", FailedStep::error)
			.satisfies(step -> assertThat(step.failedAt()).isCloseTo(now, within(1, ChronoUnit.MINUTES)),
					step -> assertThat(step.since()).isBeforeOrEqualTo(step.failedAt()));
		assertThat(steps.find(job)).contains(steps.list(0, 10).items().getFirst());
	}

	@Test
	void tried_again_and_mended_its_case_goes_on(CapturedOutput log) {
		String job = process.givenUp("MH-0043", new IllegalStateException("no device answered"));
		process.mend();
		process.run();
		assertThat(process.underWay()).as("nobody has had it tried again").isEqualTo(1);
		assertThat(steps.retry(job, "quantri").modelCode()).isEqualTo("MH-0043");
		assertThat(steps.count()).isZero();
		process.run();
		assertThat(process.underWay()).isZero();
		assertThat(log.getOut()).contains("Step \"Đóng dấu văn bản\" of MH-0043 is tried again by quantri");
	}

	@Test
	void tried_again_and_not_mended_it_comes_back() {
		String job = process.givenUp("MH-0043", new IllegalStateException("no device answered"));
		steps.retry(job, "quantri");
		assertThat(steps.count()).isZero();
		process.giveUp(job);
		assertThat(steps.list(0, 10).items()).extracting(FailedStep::jobId).containsExactly(job);
	}

	@Test
	void what_does_not_fail_is_not_tried_again() {
		String job = process.givenUp("MH-0043", new IllegalStateException());
		assertThat(steps.find(job).orElseThrow().error()).isNull();
		steps.retry(job, "quantri");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> steps.retry(job, "quantri"))
			.returns(Refusal.Kind.CONFLICT, Refusal::kind).returns("refusal.failedStep.gone", Refusal::key);
		assertThat(steps.find("no-such-job")).isEmpty();
	}

	@Test
	void a_page_of_the_list_is_two_statements_however_long_it_is() throws Exception {
		for (int i = 1; i <= 3; i++) {
			process.givenUp("MH-%04d".formatted(i), new IllegalStateException("no device answered"));
		}
		steps.list(0, 10);
		assertThat(SqlLog.during(() -> steps.list(0, 10))).hasSize(2);
		assertThat(steps.list(0, 2)).returns(3L, page -> page.total()).returns(2, page -> page.items().size())
			.returns("MH-0003", page -> page.items().getFirst().modelCode());
		assertThat(steps.list(1, 2).items()).extracting(FailedStep::modelCode).containsExactly("MH-0001");
	}
}
