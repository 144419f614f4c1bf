package vn.nhanrong.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.shared.Moments;

/** Which document does what to which earlier one. */
@Repository
class RelationRows {

	private static final int MOST_CANDIDATES = 100;
	private static final String RELATION = """
			select r.id, r.kind, o.id as other, o.kind as other_kind, o.symbol, o.issued_on, o.subject, o.issued_at is not null as issued,
			    r.effective_at is not null as effective from document_relation r join document o on o.id =\s""";

	private final JdbcClient jdbc;
	private final Clock clock;

	RelationRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** @param by user name; null where it follows from the kinds of both */
	void plan(UUID document, RelationKind kind, UUID target, String by) {
		jdbc.sql("""
				insert into document_relation (document_id, kind, target_id, planned_at, planned_by)
				values (:document, :kind, :target, :now, :by) on conflict (document_id, target_id) do nothing""")
			.param("document", document).param("kind", kind.name()).param("target", target)
			.param("now", Moments.utc(clock.instant())).param("by", by, Types.VARCHAR).update();
	}

	/** @return whether there was such a plan */
	boolean drop(UUID document, long id) {
		return jdbc.sql("delete from document_relation where id = :id and document_id = :document and effective_at is null")
			.param("id", id).param("document", document).update() == 1;
	}

	void takeEffect(long id) {
		jdbc.sql("update document_relation set effective_at = :now where id = :id")
			.param("now", Moments.utc(clock.instant())).param("id", id).update();
	}

	/** What the document does, or is to do. */
	List<DocumentRelation> of(UUID document) {
		return jdbc.sql(RELATION + "r.target_id where r.document_id = :document order by r.target_id").param("document", document)
			.query(RelationRows::toRelation).list();
	}

	/** What was done to the document. */
	List<DocumentRelation> to(UUID document) {
		return jdbc.sql(RELATION + "r.document_id where r.target_id = :document and r.effective_at is not null order by r.id")
			.param("document", document).query(RelationRows::toRelation).list();
	}

	/** Other documents in force about the same model: those of these kinds. */
	List<UUID> inForce(Document document, Collection<DocumentKind> kinds) {
		return jdbc.sql("""
				select id from document where model_code = :model and state = 'IN_FORCE' and kind = any(:kinds) and id <> :document
				order by id""").param("model", document.modelCode()).param("document", document.id())
			.param("kinds", kinds.stream().map(DocumentKind::name).toArray(String[]::new)).query(UUID.class).list();
	}

	/** Documents in force of the same issuer about the same model, the latest first: what the document may refer to. */
	List<DocumentRelation> candidates(Document document) {
		return jdbc.sql("""
				select 0 as id, 'SUPERSEDES' as kind, o.id as other, o.kind as other_kind, o.symbol, o.issued_on, o.subject, true as issued,
				    false as effective from document o
				where o.model_code = :model and o.issuer_unit_id = :issuer and o.state = 'IN_FORCE' and o.id <> :document
				    and o.kind not in ('SUBMISSION', 'APPRAISAL_SHEET', 'MINUTES')
				    and not exists (select 1 from document_relation r where r.document_id = :document and r.target_id = o.id)
				order by o.issued_on desc, o.number desc, o.id limit :most""")
			.param("model", document.modelCode()).param("issuer", document.issuerUnitId()).param("document", document.id())
			.param("most", MOST_CANDIDATES).query(RelationRows::toRelation).list();
	}

	private static DocumentRelation toRelation(ResultSet row, int number) throws SQLException {
		boolean issued = row.getBoolean("issued");
		return new DocumentRelation(row.getLong("id"), RelationKind.valueOf(row.getString("kind")), row.getObject("other", UUID.class),
				DocumentKind.valueOf(row.getString("other_kind")).typeName(), issued ? row.getString("symbol") : null,
				issued ? row.getObject("issued_on", LocalDate.class) : null, row.getString("subject"), row.getBoolean("effective"));
	}
}
