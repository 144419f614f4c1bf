package vn.nhanrong.outcome;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentSamples;
import vn.nhanrong.document.NewDocument;

/** Evaluations of models of District 6 as they are when they are concluded, without their having been gone through. */
public final class ConcludedEvaluations {

	private final DocumentSamples documents;
	private final JdbcClient jdbc;
	private final Clock clock;

	public ConcludedEvaluations(ApplicationContext application) {
		documents = new DocumentSamples(application);
		jdbc = application.getBean(JdbcClient.class);
		clock = application.getBean(Clock.class);
	}

	/** @param outcome name of an outcome @return id of its issued report */
	public UUID of(String modelCode, String outcome) {
		return with(modelCode, outcome, documents.issued(report(modelCode)));
	}

	/** Its report is drafted, and nobody has signed it. */
	public UUID unsigned(String modelCode, String outcome) {
		return with(modelCode, outcome, documents.drafted(report(modelCode)));
	}

	private static NewDocument report(String modelCode) {
		return new NewDocument(DocumentKind.FINAL_EVALUATION_REPORT, modelCode, "q6-chu-tich", "q6-van-thu", "q6-thuong-truc",
				new DocumentContent("Tổng kết mô hình", List.of(), List.of("Mô hình hoạt động đều."), List.of("Đơn vị chủ trì")));
	}

	private UUID with(String modelCode, String outcome, UUID report) {
		var now = clock.instant().atOffset(ZoneOffset.UTC);
		long id = jdbc.sql("""
				insert into evaluation (model_code, kind, number, scorecard_id, host_id, host_contact, standing_agency, signing_office,
				    clerk_office, quorum_percent, majority_percent, opened_at, concluded_at, outcome, report_id)
				select :model, 'FINAL', (select count(*) + 1 from evaluation where model_code = :model),
				    (select id from scorecard where version = 1), host_id, 'q6-dau-moi-ccb', 'q6-thuong-truc', 'q6-chu-tich', 'q6-van-thu',
				    66, 50, :now, :now, :outcome, :report from model where code = :model returning id""")
			.param("model", modelCode).param("now", now).param("outcome", outcome).param("report", report).query(Long.class).single();
		jdbc.sql("""
				insert into evaluation_result (evaluation_id, total, scored_by, grade, verdict, default_outcome, computed_at)
				values (:id, :total, 4, :grade, :verdict, :outcome, :now)""")
			.param("id", id).param("total", outcome.equals("SCALE_UP") ? 91.25 : 56.5)
			.param("grade", outcome.equals("SCALE_UP") ? "TOT" : "TRUNG_BINH")
			.param("verdict", outcome.equals("SCALE_UP") ? "HIEU_QUA" : "CHUA_HIEU_QUA").param("outcome", outcome).param("now", now).update();
		return report;
	}
}
