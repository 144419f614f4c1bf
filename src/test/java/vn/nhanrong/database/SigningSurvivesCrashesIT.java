package vn.nhanrong.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.nhanrong.HttpUser;
import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.workflow.RestMember;

/**
 * The shipped application is killed (kill -9) between any two steps of numbering, signing, sealing and issuing a document.
 * Started again it goes on: no case is lost, no number is missing or given twice, nothing is signed twice.
 * <p>
 * Each case stops at a moment of its own; several are stopped at once, and one kill meets them all.
 */
class SigningSurvivesCrashesIT {

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
	private static final List<String> COMMITTEES = List.of("congan", "mattran", "phunu", "taichinh");

	/** Where a case is when the application is killed. */
	private enum Moment {
		BEFORE_THE_NUMBER, BEFORE_THE_DOCUMENT_IS_NUMBERED, BEFORE_THE_SIGNED_FILE, BEFORE_NUMBER_AND_SIGNATURE_ARE_COMMITTED,
		AFTER_NUMBER_AND_SIGNATURE_ARE_COMMITTED,
		BEFORE_THE_SEAL_IS_ORDERED, BEFORE_THE_SEALED_FILE, BEFORE_THE_SEAL_IS_COMMITTED, AFTER_THE_SEAL_IS_COMMITTED,
		BEFORE_IT_IS_ISSUED, BEFORE_THE_MODEL_IS_RECOGNISED, AFTER_THE_ISSUE_IS_COMMITTED;

		/** Whether it comes there by what the clerk does; before that it is the officer. */
		boolean isOfTheSeal() {
			return compareTo(BEFORE_THE_SEAL_IS_ORDERED) >= 0;
		}
	}

	/**
	 * Which moments one kill meets, in the order in which they are reached: at most three where jobs are done, which is how
	 * many are done at once, and at the end one at most at which a number is allotted and not committed, for which others
	 * would wait.
	 */
	private static final List<List<Moment>> KILLS = List.of(
			List.of(Moment.BEFORE_THE_SEALED_FILE, Moment.BEFORE_IT_IS_ISSUED, Moment.BEFORE_THE_NUMBER),
			List.of(Moment.BEFORE_THE_SEAL_IS_COMMITTED, Moment.BEFORE_THE_MODEL_IS_RECOGNISED, Moment.BEFORE_THE_DOCUMENT_IS_NUMBERED),
			List.of(Moment.AFTER_THE_SEAL_IS_COMMITTED, Moment.BEFORE_THE_SEAL_IS_ORDERED, Moment.BEFORE_THE_SIGNED_FILE),
			List.of(Moment.AFTER_THE_ISSUE_IS_COMMITTED, Moment.BEFORE_NUMBER_AND_SIGNATURE_ARE_COMMITTED),
			List.of(Moment.AFTER_NUMBER_AND_SIGNATURE_ARE_COMMITTED));

	private final Map<Moment, String> cases = new EnumMap<>(Moment.class);
	@TempDir
	private Path directory;
	private Connection database;
	private ApplicationProcess application;

	@Test
	void whateverIsKilledGoesOnAndNothingIsDoneTwice() throws Exception {
		assertThat(KILLS.stream().flatMap(List::stream)).as("all moments are tried").containsExactlyInAnyOrder(Moment.values());
		try (var server = TestPostgres.startIn(directory.resolve("server"))) {
			TestPostgres.execute(server, "postgres", "create role quan6 login password 'của Quận 6'",
					"create database quan6 owner quan6 encoding 'UTF8' template template0");
			try (var superuser = TestPostgres.superuser(server, "quan6")) {
				database = superuser;
				start(server);
				prepare();
				for (List<Moment> moments : KILLS) {
					killAt(moments);
					start(server);
				}
				cases.values().forEach(this::goOnToTheEnd);
				nothingIsLostOrDoubled();
			} finally {
				application.close();
			}
		}
	}

	private void start(EmbeddedPostgres server) throws Exception {
		application = ApplicationProcess.start(directory, "nhanrong.database.url=" + server.url("quan6"),
				"nhanrong.database.username=quan6", "nhanrong.database.password=của Quận 6", "nhanrong.database.pool-size=30",
				// What a killed process had begun is free for others after this long.
				"camunda.bpm.job-execution.lock-time-in-millis=2000", "camunda.bpm.job-execution.wait-time-in-millis=200",
				"camunda.bpm.job-execution.max-wait=500").awaitHealthy();
	}

	/** Each case is brought to the officer, or on to the clerk. */
	private void prepare() throws Exception {
		letOneCaseEnd();
		for (Moment moment : Moment.values()) {
			cases.put(moment, submit(moment.ordinal()));
		}
		for (var entry : cases.entrySet()) {
			appraise(entry.getValue());
			if (entry.getKey().isOfTheSeal()) {
				sign(entry.getValue());
				await(() -> member("vanthu").has(entry.getValue(), "seal-document"), entry.getKey() + " does not come to the clerk");
			}
		}
	}

	/** The demonstration's keys are made when they are first needed, and whoever needs them meanwhile waits. */
	private void letOneCaseEnd() throws Exception {
		String first = submit(Moment.values().length);
		appraise(first);
		goOnToTheEnd(first);
	}

	private void killAt(List<Moment> moments) throws Exception {
		try (var held = new HeldStatements(database)) {
			for (Moment moment : moments) {
				hold(held, moment);
			}
			var requests = new ArrayList<Thread>();
			for (Moment moment : moments) {
				requests.add(Thread.startVirtualThread(() -> tryIt(moment)));
				held.awaitNext();
			}
			application.kill();
			for (Thread request : requests) {
				request.join();
			}
		}
	}

	private void hold(HeldStatements held, Moment moment) throws SQLException {
		String code = cases.get(moment);
		String document = TestPostgres.answer(database, "select id from nhanrong.document where kind = 'RECOGNITION_DECISION' and model_code = '" + code + "'");
		String ofDocument = "new.document_id = '" + document + "'";
		String signed = ofDocument + " and new.step = 'PERSONALLY_SIGNED'";
		String sealed = ofDocument + " and new.step = 'SEALED'";
		String theDocument = "new.id = '" + document + "'";
		switch (moment) {
			case BEFORE_THE_NUMBER -> held.before("insert", "nhanrong.document_number", ofDocument);
			case BEFORE_THE_DOCUMENT_IS_NUMBERED ->
				held.before("update", "nhanrong.document", theDocument + " and old.number is null and new.number is not null");
			case BEFORE_THE_SIGNED_FILE -> held.before("insert", "nhanrong.document_file", signed);
			case BEFORE_NUMBER_AND_SIGNATURE_ARE_COMMITTED -> held.atCommitAfter("insert", "nhanrong.document_file", signed);
			case AFTER_NUMBER_AND_SIGNATURE_ARE_COMMITTED -> held.atCommitThatSucceedsAfter("insert", "nhanrong.document_file", signed);
			case BEFORE_THE_SEAL_IS_ORDERED ->
				held.before("update", "nhanrong.document", theDocument + " and old.sealed_by is null and new.sealed_by is not null");
			case BEFORE_THE_SEALED_FILE -> held.before("insert", "nhanrong.document_file", sealed);
			case BEFORE_THE_SEAL_IS_COMMITTED -> held.atCommitAfter("insert", "nhanrong.document_file", sealed);
			case AFTER_THE_SEAL_IS_COMMITTED -> held.atCommitThatSucceedsAfter("insert", "nhanrong.document_file", sealed);
			case BEFORE_IT_IS_ISSUED -> held.before("update", "nhanrong.document", theDocument + " and new.state = 'IN_FORCE'");
			case BEFORE_THE_MODEL_IS_RECOGNISED -> held.before("update", "nhanrong.model", "new.code = '" + code + "' and new.status = 'PILOT'");
			case AFTER_THE_ISSUE_IS_COMMITTED ->
				held.atCommitThatSucceedsAfter("update", "nhanrong.document", theDocument + " and new.state = 'IN_FORCE'");
		}
	}

	/** The officer or the clerk does what leads there; where the application dies meanwhile, no answer comes. */
	private void tryIt(Moment moment) {
		try {
			if (moment.isOfTheSeal()) {
				seal(cases.get(moment));
			} else {
				sign(cases.get(moment));
			}
		} catch (RuntimeException connectionLost) {
			assertThat(connectionLost).hasRootCauseInstanceOf(IOException.class);
		}
	}

	/** Whoever still has the task does it again, as one would. */
	private void goOnToTheEnd(String code) {
		await(() -> {
			if (member("chutich").has(code, "sign-document")) {
				sign(code);
			}
			if (member("vanthu").has(code, "seal-document")) {
				seal(code);
			}
			return "PILOT".equals(statusOf(code));
		}, code + " does not come to its end");
	}

	private void nothingIsLostOrDoubled() throws Exception {
		int all = cases.size() + 1;
		assertThat(answer("select count(*) || ' ' || min(number) || ' ' || max(number) || ' ' || count(distinct document_id) from nhanrong.document_number where type = 'QĐ'"))
			.as("numbers: how many, from, to, of how many documents").isEqualTo(all + " 1 " + all + " " + all);
		assertThat(answer("select last from nhanrong.document_counter where type = 'QĐ'")).isEqualTo(String.valueOf(all));
		assertThat(answer("select string_agg(distinct step || ' ' || files, ', ' order by step || ' ' || files) from (select document_id, step, count(*) as files from nhanrong.document_file group by 1, 2) as per_document"))
			.isEqualTo("GENERATED 1, PERSONALLY_SIGNED 1, SEALED 1");
		for (String kind : List.of("NUMBERED", "SIGNED", "SEALED", "ISSUED", "BECAME_PILOT")) {
			assertThat(answer("select count(*) || ' of ' || count(distinct model_code) from nhanrong.case_event where kind = '" + kind + "'"))
				.as(kind).isEqualTo(all + " of " + all);
		}
		assertThat(answer("select count(*) from camunda.act_ru_execution e join camunda.act_re_procdef d on d.id_ = e.proc_def_id_ where d.key_ <> 'model-lifecycle'"))
			.as("what still runs, but for the lives of the models that are pilots now").isEqualTo("0");
		assertThat(answer("select count(*) from camunda.act_ru_incident")).as("what failed").isEqualTo("0");
		eachFileIsValid();
	}

	private void eachFileIsValid() throws Exception {
		var official = HttpUser.program(application.port(), "canbo");
		for (String code : cases.values()) {
			String id = answer("select id from nhanrong.document where kind = 'RECOGNITION_DECISION' and model_code = '" + code + "'");
			byte[] pdf = official.download("/api/v1/documents/" + id + "/content").body();
			assertThat(Arrays.copyOf(pdf, 5)).asString().isEqualTo("%PDF-");
			var verified = JSON.readTree(official.upload(null, "/api/v1/verifications", code + ".pdf", pdf).body());
			assertThat(verified.at("/result/code").asText()).as(code).isEqualTo("VALID");
			assertThat(verified.path("signatures")).hasSize(2);
		}
	}

	private String submit(int number) throws Exception {
		var proposal = Map.ofEntries(Map.entry("name", "Mô hình thử nghiệm số " + number),
				Map.entry("movement", "TOAN_DAN_BAO_VE_ANTQ"), Map.entry("field", "PCCC"), Map.entry("level", "DISTRICT"),
				Map.entry("host", "hoi-cuu-chien-binh-quan-6"), Map.entry("need", "Địa bàn có nhiều nhà trọ, lối thoát hiểm hẹp."),
				Map.entry("surveyedOn", "2026-03-31"), Map.entry("surveyFacts", "Khảo sát 420 hộ."),
				Map.entry("indicators", List.of(Map.of("name", "Hộ có bình chữa cháy", "unit", "hộ", "baseline", 96, "target", 380))),
				Map.entry("plan", "Quý I ra mắt; quý II tập huấn; quý III, IV diễn tập."), Map.entry("startsOn", "2027-01-01"),
				Map.entry("endsOn", "2027-12-31"), Map.entry("noBudget", true), Map.entry("duplicatesSeen", true));
		var answer = HttpUser.program(application.port(), "nguoidexuat").send("POST", "/api/v1/proposals", "application/json",
				JSON.writeValueAsString(proposal), "Accept", "application/json");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return JSON.readTree(answer.body()).path("modelCode").asText();
	}

	private void appraise(String code) {
		member("thuongtruc").complete(code, "check-dossier", Map.of("decision", "ACCEPTED"));
		COMMITTEES.forEach(committee -> member(committee).complete(code, "give-opinion", Map.of("opinion", "AGREE")));
		await(() -> member("thuongtruc").has(code, "put-question"), "the opinions on " + code + " are not closed");
		member("thuongtruc").complete(code, "put-question", Map.of("target", "PILOT", "pilotMonths", 12, "votingDays", 5));
		for (String voter : List.of("bithu", "phobithu", "uyvien")) {
			member(voter).complete(code, "cast-vote", Map.of("ballot", "AGREE"));
		}
		await(() -> member("thuongtruc").has(code, "draft-document"), "the votes on " + code + " are not counted");
		member("thuongtruc").complete(code, "draft-document", Map.of("subject", "Về việc công nhận thí điểm mô hình", "grounds",
				"Căn cứ hồ sơ thẩm định", "body", "Điều 1. Công nhận thí điểm mô hình.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.",
				"recipients", "Như Điều 2"));
		member("thuongtruc").complete(code, "review-content", Map.of("outcome", "APPROVED"));
		member("vanthu").complete(code, "check-format", Map.of("outcome", "APPROVED"));
	}

	private void sign(String code) {
		member("chutich").complete(code, "sign-document", Map.of("outcome", "APPROVED", "confirmed", true, "password", DemoAccounts.PASSWORD));
	}

	private void seal(String code) {
		member("vanthu").complete(code, "seal-document", Map.of("outcome", "APPROVED", "confirmed", true, "password", DemoAccounts.PASSWORD));
	}

	private RestMember member(String username) {
		return new RestMember(application.port(), username);
	}

	private String statusOf(String code) {
		try {
			return answer("select status from nhanrong.model where code = '" + code + "'");
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private String answer(String sql) throws SQLException {
		return TestPostgres.answer(database, sql);
	}

	private static void await(BooleanSupplier condition, String otherwise) {
		long end = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError(otherwise);
			}
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
	}
}
