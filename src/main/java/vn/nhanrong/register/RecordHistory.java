package vn.nhanrong.register;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.PartialDate;

/** What happened to each record; entries are only ever added, the database refuses anything else. */
@Repository
class RecordHistory {

	private final JdbcClient jdbc;

	RecordHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(long modelId, RecordChange change) {
		jdbc.sql("""
				insert into model_record_change (model_id, kind, changed_by, changed_at, source, started, reported_sites,
				    last_evaluation)
				values (:model, :kind, :by, :at, :source, :started, :sites, :evaluation)""")
			.param("model", modelId).param("kind", change.kind().name()).param("by", change.by())
			.param("at", Moments.utc(change.at())).param("source", change.source())
			.param("started", iso(change.started())).param("sites", change.reportedSites())
			.param("evaluation", iso(change.lastEvaluation())).update();
	}

	/** The newest first. */
	PageOf<RecordChange> of(String modelCode, int page, int size) {
		long total = jdbc.sql("""
				select count(*) from model_record_change c join model m on m.id = c.model_id where m.code = :code""")
			.param("code", modelCode).query(Long.class).single();
		var items = jdbc.sql("""
				select c.kind, c.changed_by, c.changed_at, c.source, c.started, c.reported_sites, c.last_evaluation
				from model_record_change c join model m on m.id = c.model_id where m.code = :code
				order by c.id desc limit :size offset :from""")
			.param("code", modelCode).param("size", size).param("from", (long) page * size)
			.query(RecordHistory::toChange).list();
		return new PageOf<>(items, page, size, total);
	}

	private static RecordChange toChange(ResultSet row, int number) throws SQLException {
		return new RecordChange(RecordChange.Kind.valueOf(row.getString("kind")), row.getString("changed_by"),
				Moments.of(row, "changed_at"), row.getString("source"),
				date(row.getString("started")), row.getObject("reported_sites", Integer.class),
				date(row.getString("last_evaluation")));
	}

	static PartialDate date(String iso) {
		return iso == null ? null : new PartialDate(iso);
	}

	private static String iso(PartialDate date) {
		return date == null ? null : date.iso();
	}
}
