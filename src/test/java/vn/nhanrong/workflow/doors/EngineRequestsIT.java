package vn.nhanrong.workflow.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import vn.nhanrong.ApplicationTest;

/** What may be sent through the doors of the engine that are open, and what its answers keep to themselves. */
@ApplicationTest
class EngineRequestsIT extends OneTask {

	@ParameterizedTest
	@ValueSource(strings = { "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}", "{\"assigneeExpression\":\"${1}\"}",
			"{\"orQueries\":[{\"assignee\\u0045xpression\":\"${1}\"}]}", "{\"ASSIGNEEEXPRESSION\":\"${1}\"}",
			"{\"orQueries\":[{\"orQueries\":[{\"dueAfterexpression\":\"${now()}\"}]}]}",
			"{\"candidateGroupsExpression\":\"${1}\"}", "{\"a\":[[{\"taskDueDateExpression \":1}]]}",
			"{\"\\uff41ssigneeExpression\":\"${1}\"}", "[{\"createdBeforeExpression\":\"x\"}]" })
	void expressions_are_refused_in_any_spelling(String body) {
		for (String address : List.of(REST, WEBAPP)) {
			var visitor = visitor(address, "thuongtruc");
			var answer = visitor.json("POST", address + "/task", body);
			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.problem()).isEqualTo("engine.expression");
			assertThat(visitor.json("POST", address + "/task/count", body).problem()).isEqualTo("engine.expression");
			assertThat(visitor.json("GET", address + "/task?assigneeExpr%65ssion=$%7B1%7D", null).problem())
				.isEqualTo("engine.expression");
		}
	}

	@Test
	void a_body_that_could_be_read_in_two_ways_is_refused() {
		var visitor = visitor(REST, "thuongtruc");
		assertThat(post(visitor, REST, "claim", "{\"userId\":\"thuongtruc\",\"userId\":\"congan\"}").problem()).isEqualTo("engine.noJson");
		assertThat(post(visitor, REST, "claim", "{\"userId\":\"thuongtruc\"} {\"userId\":\"congan\"}").problem()).isEqualTo("engine.noJson");
		assertThat(post(visitor, REST, "claim", "userId=congan").problem()).isEqualTo("engine.noJson");
		assertThat(post(visitor, REST, "claim", "\"" + "x".repeat(1_100_000) + "\"").problem()).isEqualTo("engine.tooLong");
	}

	/** Each alternative costs the database more than the one before: 20,000 of them took it 15 seconds. */
	@Test
	void searches_that_would_keep_the_database_busy_are_refused() {
		var alternatives = IntStream.range(0, 20_000).mapToObj(n -> "{\"name\":\"" + n + "\"}").collect(Collectors.joining(","));
		var visitor = visitor(REST, "congan");
		assertThat(visitor.json("POST", REST + "/task", "{\"orQueries\":[" + alternatives + "]}").problem()).isEqualTo("engine.tooLong");
		var six = "{\"orQueries\":[{},{},{},{},{},{}]}";
		assertThat(visitor.json("POST", REST + "/task/count", six).problem()).isEqualTo("engine.tooLong");
		var values = IntStream.range(0, 51).mapToObj(n -> "{\"name\":\"a\",\"operator\":\"eq\",\"value\":1}").collect(Collectors.joining(","));
		assertThat(visitor.json("POST", REST + "/task", "{\"processVariables\":[" + values + "]}").problem()).isEqualTo("engine.tooLong");
	}

	@Test
	void a_body_in_another_encoding_is_refused() {
		var answer = visitor(REST, "thuongtruc").send("POST", REST + "/task", "{}",
				Map.of("Content-Type", "application/json;charset=IBM037", "Accept", "application/json"));
		assertThat(answer.problem()).isEqualTo("engine.noJson");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "\"5\"", "true", "[1]", "{}" })
	void a_number_of_the_wrong_kind_is_refused_and_not_rounded(String value) {
		tasks.claim(task, "thuongtruc");
		var body = "{\"variables\":{\"reportedSites\":{\"value\":" + value + "},\"source\":{\"value\":\"x\"}}}";
		assertThat(post(visitor(REST, "thuongtruc"), REST, "submit-form", body).status()).isIn(400, 422);
		assertThat(tasks.createTaskQuery().taskId(task).singleResult()).isNotNull();
	}

	@Test
	void what_the_process_knows_is_not_given_out_with_a_completion() {
		tasks.claim(task, "thuongtruc");
		var body = "{\"withVariablesInReturn\":true,\"variables\":{\"nothingFound\":{\"value\":true},\"source\":{\"value\":\"x\"}}}";
		var answer = post(visitor(REST, "thuongtruc"), REST, "complete", body);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.body()).doesNotContain("standingAgency");
	}

	@Test
	void forms_submit_no_objects_and_no_files() {
		tasks.claim(task, "thuongtruc");
		var visitor = visitor(REST, "thuongtruc");
		for (String type : List.of("Object", "File", "Bytes", "Xml", "object")) {
			var body = "{\"variables\":{\"source\":{\"value\":\"x\",\"type\":\"" + type + "\"}}}";
			assertThat(post(visitor, REST, "submit-form", body).problem()).as(type).isEqualTo("engine.variableType");
		}
	}

	@Test
	void a_refused_completion_says_why_and_leaves_the_task() {
		tasks.claim(task, "thuongtruc");
		var answer = post(visitor(REST, "thuongtruc"), REST, "submit-form",
				"{\"variables\":{\"started\":{\"value\":\"2031\"},\"source\":{\"value\":\"\"}}}");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactlyInAnyOrder("started", "source");
		assertThat(answer.json().path("message").asText()).contains("tương lai");
		assertThat(tasks.createTaskQuery().taskId(task).singleResult()).isNotNull();
		assertThat(runtime.getVariables(instances.getFirst())).containsOnlyKeys("standingAgency");
	}

	@ParameterizedTest
	@ValueSource(strings = { "submit-form", "complete" })
	void a_refused_completion_is_no_failure_in_the_log(String deed) {
		tasks.claim(task, "thuongtruc");
		var logged = logged(() -> {
			var body = "{\"variables\":{\"started\":{\"value\":\"2031\"},\"source\":{\"value\":\"\"}}}";
			assertThat(post(visitor(REST, "thuongtruc"), REST, deed, body).status()).isEqualTo(422);
		});
		assertThat(logged).isEmpty();
	}

	@Test
	void what_fails_without_having_been_refused_is_logged() {
		// A thread in which nothing was ever refused, as each request has one.
		var logged = logged(() -> CompletableFuture.runAsync(
				() -> LoggerFactory.getLogger(RefusalsAreNoFailures.LOGGER).warn("the disk is full"), Thread::startVirtualThread).join());
		assertThat(logged).extracting(ILoggingEvent::getMessage).containsExactly("the disk is full");
	}

	/** What the engine's REST API logs meanwhile. */
	private static List<ILoggingEvent> logged(Runnable deed) {
		var logger = (Logger) LoggerFactory.getLogger(RefusalsAreNoFailures.LOGGER);
		var appender = new ListAppender<ILoggingEvent>();
		appender.start();
		logger.addAppender(appender);
		try {
			deed.run();
		} finally {
			logger.detachAppender(appender);
		}
		return List.copyOf(appender.list);
	}
}
