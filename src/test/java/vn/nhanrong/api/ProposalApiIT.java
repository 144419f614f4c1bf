package vn.nhanrong.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.StoryTest;
import vn.nhanrong.Visitor;

@StoryTest
class ProposalApiIT {

	private static final String PATH = "/api/v1/proposals";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ObjectMapper json;

	private Visitor proposer;

	@BeforeEach
	void program() {
		proposer = new Visitor(port).withBasic("nguoidexuat");
	}

	@Test
	void a_proposal_is_submitted_and_found_again() {
		var answer = post(proposal("Bữa sáng cho học sinh nghèo"), null);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.json().path("modelCode").asText()).startsWith("MH-");
		assertThat(answer.json().path("stands").asText()).isEqualTo("DOSSIER_CHECK");
		String location = answer.header("Location").orElseThrow();
		assertThat(location).isEqualTo(PATH + "/" + answer.json().path("id").asText());
		JsonNode found = proposer.json("GET", location, null).json();
		assertThat(found.path("name").asText()).isEqualTo("Bữa sáng cho học sinh nghèo");
		assertThat(found.at("/indicators/0/target").asLong()).isEqualTo(12);
		assertThat(proposer.json("GET", PATH + "?size=200", null).json().path("items").findValuesAsText("modelCode"))
			.contains(answer.json().path("modelCode").asText());
		assertThat(new Visitor(port).withBasic("nguoidexuat.phuong").json("GET", location, null).problem()).isEqualTo("not-found");
	}

	@Test
	void the_same_request_again_makes_no_second_case() {
		String key = UUID.randomUUID().toString();
		var proposal = proposal("Ngày hội tái chế của khu phố");
		var first = post(proposal, key);
		var second = post(proposal, key);
		assertThat(second.status()).isEqualTo(201);
		assertThat(second.json().path("modelCode")).isEqualTo(first.json().path("modelCode"));
		assertThat(jdbc.sql("select count(*) from model where name = 'Ngày hội tái chế của khu phố'").query(Long.class).single()).isOne();
		assertThat(post(proposal("Một mô hình khác hẳn"), key).problem()).isEqualTo("conflict");
		assertThat(post(proposal, " ").json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
	}

	@Test
	void what_is_wrong_is_answered_by_field() {
		var empty = post(json.createObjectNode(), null);
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.problem()).isEqualTo("invalid");
		assertThat(empty.json().path("errors").findValuesAsText("field")).contains("name", "surveyedOn", "indicators", "budget");
		var wrong = proposal("Sai kiểu");
		wrong.put("level", "VILLAGE").put("startsOn", "mai");
		((ObjectNode) wrong.at("/indicators/0")).put("target", 1.5);
		assertThat(post(wrong, null).json().path("errors").findValuesAsText("field"))
			.containsExactly("level", "indicators[0].target", "startsOn");
		assertThat(post(proposal("Tổ tự quản an ninh trật tự khu vực chung cư").put("duplicatesSeen", false), null).json()
			.at("/errors/0/field").asText()).isEqualTo("duplicatesSeen");
		assertThat(proposer.json("POST", PATH, "{").problem()).isEqualTo("malformed");
	}

	@Test
	void it_is_for_proposers() {
		assertThat(new Visitor(port).withBasic("canbo").json("GET", PATH, null).problem()).isEqualTo("forbidden");
		assertThat(new Visitor(port).withBasic("canbo").json("POST", PATH, proposal("x").toString()).problem()).isEqualTo("forbidden");
		assertThat(new Visitor(port).json("GET", PATH, null).status()).isEqualTo(401);
		assertThat(proposer.json("GET", PATH + "/nothing", null).problem()).isEqualTo("not-found");
	}

	private Visitor.Answer post(JsonNode proposal, String key) {
		return key == null ? proposer.json("POST", PATH, proposal.toString())
				: proposer.send("POST", PATH, proposal.toString(),
						Map.of("Content-Type", "application/json", "Accept", "application/json", "Idempotency-Key", key));
	}

	private ObjectNode proposal(String name) {
		var proposal = json.createObjectNode().put("name", name).put("field", "TU_QUAN").put("level", "DISTRICT")
			.put("host", "hoi-cuu-chien-binh-quan-6").put("need", "Cần").put("surveyedOn", "2026-11-02").put("surveyFacts", "Đếm")
			.put("plan", "Tháng 1").put("startsOn", "2027-01-01").put("endsOn", "2027-12-31").put("noBudget", true).put("duplicatesSeen", true);
		proposal.putArray("indicators").addObject().put("name", "Vụ").put("unit", "vụ").put("baseline", 23).put("target", 12);
		return proposal;
	}
}
