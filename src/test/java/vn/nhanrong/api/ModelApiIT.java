package vn.nhanrong.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.HttpUser;

@ApplicationTest
class ModelApiIT {

	@LocalServerPort
	private int port;

	private HttpUser official;

	@BeforeEach
	void logIn() {
		official = HttpUser.program(port, "canbo");
	}

	@Test
	void theListIsAPageOfModelsWithCodesAndLabels() {
		var answer = official.get("/api/v1/models");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("private", "no-cache");
		assertThat(json(answer, "$.total").toString()).isEqualTo("46");
		assertThat(json(answer, "$.page").toString()).isEqualTo("0");
		assertThat(json(answer, "$.size").toString()).isEqualTo("50");
		assertThat(json(answer, "$.items.length()").toString()).isEqualTo("46");

		var cameras = official.get("/api/v1/models?text=camera+giam+sat");
		assertThat(json(cameras, "$.items[0].code")).isEqualTo("MH-0001");
		assertThat(json(cameras, "$.items[0].status")).isEqualTo("RECOGNISED");
		assertThat(json(cameras, "$.items[0].statusLabel")).isEqualTo("Đã công nhận");
		assertThat(json(cameras, "$.items[0].field.code")).isEqualTo("AN_NINH_TRAT_TU");
		assertThat(json(cameras, "$.items[0].host.name")).isEqualTo("Công an Thành phố");
		assertThat(cameras.body()).contains("\"started\":null", "\"lastEvaluation\":null", "\"reportedSites\":null");
	}

	@Test
	void theListIsFilteredSortedAndPaged() {
		var answer = official.get("/api/v1/models?status=PILOT,DRAFT&sort=-status&size=1");
		assertThat(json(answer, "$.total").toString()).isEqualTo("2");
		assertThat(json(answer, "$.items[0].status")).isEqualTo("PILOT");
		var second = official.get("/api/v1/models?status=PILOT&status=DRAFT&sort=-status,name&size=1&page=1");
		assertThat(json(second, "$.items[0].status")).isEqualTo("DRAFT");
		assertThat(json(official.get("/api/v1/models?sort=-started"), "$.items[0].started")).isEqualTo("2026-01-01");
		assertThat(json(official.get("/api/v1/models?evaluated=true&startKnown=true&level=CITY&field=PCCC"), "$.items[0].code"))
			.isEqualTo("MH-0043");
	}

	@Test
	void aModelIsAnsweredWithItsSource() {
		var answer = official.get("/api/v1/models/MH-0043");
		assertThat(json(answer, "$.code")).isEqualTo("MH-0043");
		assertThat(json(answer, "$.started")).isEqualTo("2020-01-01");
		assertThat(json(answer, "$.lastEvaluation")).isEqualTo("2022-08");
		assertThat(json(answer, "$.sourceNote")).isEqualTo("interim evaluation held 2022-08");
		assertThat(json(answer, "$.movement")).isNull();
		assertThat(json(answer, "$.origin")).isEqualTo("IMPORTED");
	}

	@ParameterizedTest
	@CsvSource({"en,, Recognised", "vi,, Đã công nhận", "fr,, Đã công nhận", "'en-GB,vi;q=0.5',, Recognised",
			"en, nhanrong_lang=vi, Đã công nhận", "vi, nhanrong_lang=en, Recognised", "en, nhanrong_lang=xx, Recognised"})
	void theLanguageIsTheChosenOneOrElseTheAcceptedOne(String accepted, String cookie, String label) {
		var answer = cookie == null ? official.get("/api/v1/models/MH-0001", "Accept-Language", accepted)
				: official.get("/api/v1/models/MH-0001", "Accept-Language", accepted, "Cookie", cookie);
		assertThat(json(answer, "$.statusLabel")).isEqualTo(label);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"page=-1 | page | from 0", "page=x | page | from 0", "size=9999 | size | from 1 to 200",
			"size=0 | size | from 1 to 200", "sort=colour | sort | name, code, status", "sort=--name | sort | name, code, status",
			"status=GONE | status | DRAFT, PROPOSED", "level=VILLAGE | level | CITY, DISTRICT, WARD", "field=NONE | field | PCCC",
			"evaluated=maybe | evaluated | true, false", "startKnown=1 | startKnown | true, false"})
	void aWrongParameterIsNamedWithWhatIsPermitted(String query, String field, String permitted) {
		var answer = official.get("/api/v1/models?" + query, "Accept-Language", "en");
		isProblem(answer, 400, "bad-parameter");
		assertThat(json(answer, "$.errors.length()").toString()).isEqualTo("1");
		assertThat(json(answer, "$.errors[0].field")).isEqualTo(field);
		assertThat(json(answer, "$.errors[0].message").toString()).contains(permitted);
	}

	@Test
	void allWrongParametersAreToldAtOnce() {
		var answer = official.get("/api/v1/models?page=-1&size=0&sort=x&text=" + "a".repeat(201));
		assertThat(json(answer, "$.errors[*].field").toString()).contains("page", "size", "sort", "text");
		assertThat(json(answer, "$.title")).isEqualTo("Tham số không hợp lệ");
	}

	@Test
	void everyErrorIsProblemDetails() {
		isProblem(official.get("/api/v1/models/MH-9999"), 404, "not-found");
		isProblem(official.get("/api/v1/nothing"), 404, "not-found");
		isProblem(official.get("/api/v1/models", "Accept", "image/png"), 406, "not-acceptable");
		var put = official.send("PUT", "/api/v1/models", "application/json", "{}");
		isProblem(put, 405, "method-not-allowed");
		assertThat(put.headers().firstValue("Allow")).hasValue("GET");
		isProblem(official.send("POST", "/api/v1/models/MH-0001/attachments", "application/json", "{}"), 415, "unsupported-media-type");
	}

	@Test
	void whoIsNotLoggedInIsToldSo() {
		var answer = HttpUser.anonymous(port).get("/api/v1/models");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
	}

	private static void isProblem(HttpResponse<String> answer, int status, String type) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(json(answer, "$.type")).isEqualTo("urn:nhanrong:problem:" + type);
		assertThat(json(answer, "$.status").toString()).isEqualTo(String.valueOf(status));
		assertThat(json(answer, "$.title").toString()).isNotBlank();
		assertThat(json(answer, "$.detail").toString()).isNotBlank();
		assertThat(json(answer, "$.instance").toString()).startsWith("/api/v1/");
	}

	static Object json(HttpResponse<String> answer, String path) {
		return JsonPath.read(answer.body(), path);
	}
}
