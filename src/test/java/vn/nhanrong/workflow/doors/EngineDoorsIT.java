package vn.nhanrong.workflow.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.Visitor;
import vn.nhanrong.Visitor.Answer;

/** Tries every door of the engine, on both of its addresses, as everybody. */
@ApplicationTest
class EngineDoorsIT extends OneTask {

	/** All that is open to whoever is signed in. This list is the decision; the code has to agree with it. */
	private static final Set<String> OPEN = Set.of("GET /version", "GET /engine", "GET /task", "POST /task",
			"GET /task/count", "POST /task/count", "GET /task/{id}", "GET /task/{id}/form", "GET /task/{id}/deployed-form",
			"GET /task/{id}/form-variables", "GET /task/{id}/identity-links", "POST /task/{id}/claim", "POST /task/{id}/unclaim",
			"POST /task/{id}/complete", "POST /task/{id}/submit-form", "GET /process-definition/{id}",
			"GET /process-definition/{id}/xml", "GET /user/{id}/profile", "GET /identity/groups",
			// the engine's own description leaves out how lists are kept
			"GET /filter", "GET /filter/count", "OPTIONS /filter", "GET /filter/{id}", "OPTIONS /filter/{id}",
			"GET /filter/{id}/list", "POST /filter/{id}/list", "GET /filter/{id}/count", "POST /filter/{id}/count");

	/** Doors of lists that the description leaves out and nobody may use: a list may hold expressions. */
	private static final List<String> UNDESCRIBED = List.of("POST /filter/create", "PUT /filter/{id}",
			"DELETE /filter/{id}", "GET /filter/{id}/singleResult", "POST /filter/{id}/singleResult");

	private static final List<String> ROLES = List.of("nguoidexuat", "thuongtruc", "congan", "bithu", "chutich", "vanthu",
			"canbo", "quantri");

	@TestFactory
	Stream<DynamicTest> only_the_listed_doors_are_open_whoever_knocks() throws IOException {
		var doors = allDoors();
		assertThat(doors).hasSizeGreaterThan(300).containsAll(OPEN);
		return Stream.of(REST, WEBAPP).flatMap(address -> ROLES.stream().map(role -> DynamicTest
			.dynamicTest(role + " at " + address, () -> assertThat(wronglyAnswered(address, role, doors)).isEmpty())));
	}

	@ParameterizedTest
	@ValueSource(strings = { REST, WEBAPP })
	void nobody_comes_in_without_signing_in(String address) throws IOException {
		var visitor = new Visitor(port);
		assertThat(allDoors().stream().filter(door -> knock(visitor, address, door).status() != 401)).isEmpty();
	}

	/** What the web apps have besides the engine: the pages and programs of Cockpit, Admin and Welcome. */
	@ParameterizedTest
	@ValueSource(strings = { "GET /camunda/app/cockpit/default/", "GET /camunda/app/admin/default/",
			"GET /camunda/app/welcome/default/", "GET /camunda/app/admin/default/setup/", "GET /camunda/api/cockpit/plugin/base/default/process-definition",
			"POST /camunda/api/admin/auth/user/default/login/cockpit", "POST /camunda/api/admin/auth/user/default/login/tasklist",
			"POST /camunda/api/admin/setup/default/user/create", "POST /camunda/api/admin/setup/engine/user/create",
			"GET /camunda/api/welcome/plugin/x", "GET /camunda/", "PUT /camunda/api/tasklist/plugin/x" })
	void the_other_web_apps_and_the_set_up_are_closed_to_all(String door) {
		var parts = door.split(" ");
		for (String role : ROLES) {
			var visitor = new Visitor(port).loggedIn(role);
			assertThat(visitor.json(parts[0], parts[1], parts[0].equals("GET") ? null : "{}").status()).as(role).isEqualTo(403);
		}
		var stranger = new Visitor(port).json(parts[0], parts[1], parts[0].equals("GET") ? null : "{}");
		assertThat(stranger.status()).isIn(401, 302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/cockpit/", "/camunda/app/admin/default/", "/camunda/app/welcome/" })
	void a_person_at_a_closed_page_sees_the_portals_page_for_it(String page) {
		var answer = new Visitor(port).loggedIn("quantri").get(page);
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.body()).contains("<h1>Không có quyền</h1>", "href=\"/models\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda", "/camunda/", "/camunda/app", "/camunda/app/" })
	void the_front_door_of_the_web_apps_leads_to_tasklist(String door) {
		assertThat(new Visitor(port).loggedIn("congan").get(door).header("Location").orElse("")).endsWith("/camunda/app/tasklist/");
		assertThat(new Visitor(port).get(door).header("Location").orElse("")).endsWith("/login");
	}

	/** One task of the standing agency, tried at each of its doors by its member and by everybody else. */
	@TestFactory
	Stream<DynamicTest> a_task_is_open_to_its_committee_only() {
		return Stream.of(REST, WEBAPP)
			.flatMap(address -> ROLES.stream().map(role -> DynamicTest.dynamicTest(role + " at " + address, () -> {
				boolean own = role.equals("thuongtruc");
				var visitor = visitor(address, role);
				var answers = new LinkedHashMap<String, Integer>();
				for (String door : List.of("", "/form", "/deployed-form", "/form-variables", "/identity-links")) {
					answers.put("GET " + door, visitor.json("GET", address + "/task/" + task + door, null).status());
				}
				assertThat(answers.values()).as(answers.toString()).containsOnly(own ? 200 : 404);
				assertThat(post(visitor, address, "complete", "{}").status()).isEqualTo(own ? 403 : 404);
				assertThat(post(visitor, address, "submit-form", "{}").status()).isEqualTo(own ? 403 : 404);
				assertThat(post(visitor, address, "claim", "{\"userId\":\"congan\"}").status()).isEqualTo(own ? 403 : 404);
				assertThat(post(visitor, address, "claim", "{\"userId\":\"" + role + "\"}").status()).isEqualTo(own ? 204 : 404);
				assertThat(post(visitor, address, "unclaim", null).status()).isEqualTo(own ? 204 : 404);
				assertThat(visitor.json("GET", address + "/task/count", null).json().path("count").asInt() > 0).isEqualTo(own);
			})));
	}

	@Test
	void a_colleague_sees_a_claimed_task_but_can_neither_take_nor_complete_nor_return_it() {
		tasks.addCandidateGroup(task, "q6-cong-an");
		tasks.claim(task, "thuongtruc");
		var colleague = visitor(REST, "congan");
		assertThat(colleague.json("GET", REST + "/task/" + task, null).status()).isEqualTo(200);
		for (String deed : List.of("claim", "unclaim", "complete", "submit-form")) {
			assertThat(post(colleague, REST, deed, "{\"userId\":\"congan\"}").status()).as(deed).isEqualTo(403);
		}
		assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo("thuongtruc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine%2Drest/task", "/%65ngine-rest/task", "/engine-rest;a=b/task", "//engine-rest/task",
			"/x/../engine-rest/task", "/%63amunda/app/tasklist/", "/camunda/api/engine/engine/%64efault/user",
			"/camunda/api/engine/%65ngine/default/user", "/engine-rest/task?name=%00" })
	void an_address_in_disguise_leads_nowhere(String address) {
		for (var visitor : List.of(new Visitor(port), new Visitor(port).loggedIn("congan"))) {
			var answer = visitor.json("GET", address, null);
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.problem()).isEqualTo("access.address");
		}
	}

	@Test
	void a_webapp_change_without_its_token_is_refused() {
		var visitor = new Visitor(port).loggedIn("thuongtruc");
		var answer = visitor.send("POST", WEBAPP + "/task/" + task + "/claim", "{\"userId\":\"thuongtruc\"}",
				Map.of("Content-Type", "application/json"));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
	}

	@Test
	void the_portals_session_opens_nothing_on_engine_rest() {
		assertThat(new Visitor(port).loggedIn("thuongtruc").json("GET", REST + "/task", null).status()).isEqualTo(401);
	}

	@Test
	void one_asks_for_ones_own_groups_only() {
		var visitor = visitor(REST, "thuongtruc");
		assertThat(visitor.json("GET", REST + "/identity/groups?userId=thuongtruc", null).status()).isEqualTo(200);
		assertThat(visitor.json("GET", REST + "/identity/groups?userId=congan", null).status()).isEqualTo(403);
		assertThat(visitor.json("GET", REST + "/identity/groups", null).status()).isEqualTo(403);
	}

	private List<String> wronglyAnswered(String address, String role, Set<String> doors) {
		var visitor = visitor(address, role);
		return doors.stream().filter(door -> {
			var answer = knock(visitor, address, door);
			boolean closed = answer.status() == 403 && answer.problem().equals("engine.closed");
			return answer.status() == 401 || closed == OPEN.contains(door);
		}).toList();
	}

	private static Answer knock(Visitor visitor, String address, String door) {
		var parts = door.split(" ");
		var path = parts[1].replace("/process-definition/{id}", "/process-definition/some:1:id").replaceAll("\\{[^}]+}", "some-id");
		boolean hasBody = Set.of("POST", "PUT", "PATCH").contains(parts[0]);
		return visitor.json(parts[0], address + path, hasBody ? "{}" : null);
	}

	private static Set<String> allDoors() throws IOException {
		var doors = new TreeSet<>(UNDESCRIBED);
		doors.addAll(OPEN);
		try (var description = new ClassPathResource("openapi.json").getInputStream()) {
			new ObjectMapper().readTree(description).path("paths").properties()
				.forEach(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
					if (Arrays.asList("get", "post", "put", "delete", "options", "patch").contains(verb)) {
						doors.add(verb.toUpperCase() + " " + path.getKey());
					}
				}));
		}
		return doors;
	}
}
