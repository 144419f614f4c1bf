package vn.nhanrong.workflow.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.SampleModels;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.review.ReviewProcess;
import vn.nhanrong.review.Reviews;

/** What is done in the review of a quarter, by those who have to. */
abstract class ReviewStory extends ProcessStory {

	static final List<String> COMMITTEES = List.of("congan", "mattran", "phunu", "taichinh");

	@Autowired
	Reviews reviews;
	@Autowired
	JdbcClient jdbc;

	void recognised(String host) {
		code = new SampleModels(application).imported(host, "DISTRICT", "2024-01-01", "");
	}

	void start() {
		members.start(ReviewProcess.ID, code);
	}

	static Map<String, Object> report(String evidence) {
		var form = new HashMap<String, Object>(Map.of("activities", "Họp tổ mỗi tháng một lần, 42 hộ dự.", "evidence", evidence,
				"spentState", 5_000_000, "spentVoluntary", 0, "suggestions", "Bổ sung bình chữa cháy."));
		if (evidence.equals("YES")) {
			form.put("evidenceText", "Sổ họp tổ quý III, 3 biên bản, lưu tại văn phòng khu phố.");
		}
		return form;
	}

	void assess(String committee, String assessment) {
		members.complete(committee, code, "assess-report", Map.of("assessment", assessment, "comment", "Theo sổ họp và kiểm tra thực tế."));
		members.runJobs(code);
	}

	void confirm(String conclusion, String reason) {
		var form = new HashMap<String, Object>(Map.of("conclusion", conclusion, "assignment",
				"Đơn vị chủ trì: duy trì họp tổ hằng tháng, đến hết quý sau."));
		if (reason != null) {
			form.put("reason", reason);
		}
		members.complete("thuongtruc", code, "confirm-review", form);
		members.runJobs(code);
	}

	long count(CaseEventKind kind) {
		return kinds().stream().filter(kind::equals).count();
	}

	List<String> states() {
		return jdbc.sql("select state from review_assessment a join review r on r.id = a.review_id where r.model_code = ? order by position")
			.param(code).query(String.class).list();
	}

	void belongsTo(String username, String unit) {
		jdbc.sql("""
				update person set unit_id = (select id from unit where code = ?)
				where id = (select person_id from account where username = ?)""").param(unit).param(username).update();
	}

	/** Of the last review: what the decision table was asked and what it proposed. */
	String proposal() {
		return jdbc.sql("""
				select concat_ws(' ', p.evidence::text, coalesce(p.evidence_last_quarter::text, '-'), p.no_activity_percent, p.good_percent,
				    coalesce(p.targets_reached::text, '-'), p.conclusion, p.formalistic::text)
				from review_proposal p join review r on r.id = p.review_id where r.model_code = ? order by r.year desc, r.quarter desc limit 1""")
			.param(code).query(String.class).single();
	}

	/** A whole review in which all committees call the quarter good. */
	void quarter(LocalDate day, String evidence, String proposed) {
		clock.set(day);
		start();
		members.complete("nguoidexuat", code, "submit-report", report(evidence));
		COMMITTEES.forEach(committee -> assess(committee, "GOOD"));
		confirm(proposed, null);
		issueBoth();
	}

	void issueBoth() {
		story.issue(code);
		story.issue(code);
	}
}
