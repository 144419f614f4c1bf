package vn.nhanrong.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;

/** The lists around proposals, in plain SQL. */
@Repository
class ProposalStore {

	/** A line of the list, without what the case's history adds. */
	record Row(UUID id, String name, ProposalState state, String modelCode, String by, Instant savedAt) {
	}

	/** What was asked for under a key before. */
	record Request(String fingerprint, UUID proposalId) {
	}

	private final JdbcClient jdbc;

	ProposalStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The last saved first. */
	PageOf<Row> ofUnit(long unitId, int page, int size) {
		long total = jdbc.sql("select count(*) from proposal where unit_id = :unit").param("unit", unitId).query(Long.class).single();
		var items = jdbc.sql("""
				select id, name, state, model_code, proposed_by, saved_at from proposal
				where unit_id = :unit order by saved_at desc, id limit :size offset :from""")
			.param("unit", unitId).param("size", size).param("from", (long) page * size).query(ProposalStore::toRow).list();
		return new PageOf<>(items, page, size, total);
	}

	private static Row toRow(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("id", UUID.class), row.getString("name"), ProposalState.valueOf(row.getString("state")),
				row.getString("model_code"), row.getString("proposed_by"), Moments.of(row, "saved_at"));
	}

	void addReturn(UUID proposalId, ReturnNote note) {
		jdbc.sql("insert into proposal_return (proposal_id, reason, returned_by, returned_at) values (:proposal, :reason, :by, :at)")
			.param("proposal", proposalId).param("reason", note.reason()).param("by", note.by())
			.param("at", Moments.utc(note.at())).update();
	}

	/** The latest first. */
	List<ReturnNote> returns(UUID proposalId) {
		return jdbc.sql("select reason, returned_by, returned_at from proposal_return where proposal_id = :proposal order by id desc limit 50")
			.param("proposal", proposalId)
			.query((row, number) -> new ReturnNote(row.getString("reason"), row.getString("returned_by"), Moments.of(row, "returned_at")))
			.list();
	}

	/**
	 * Notes what is about to be asked for under this key; waits for another request that has the same key in hand.
	 *
	 * @return what was asked for under it before; empty if nothing was
	 */
	Optional<Request> claim(String username, String key, Request request) {
		int noted = jdbc.sql("""
				insert into proposal_request (username, key, fingerprint, proposal_id) values (:user, :key, :fingerprint, :proposal)
				on conflict do nothing""").param("user", username).param("key", key).param("fingerprint", request.fingerprint())
			.param("proposal", request.proposalId()).update();
		if (noted == 1) {
			return Optional.empty();
		}
		return Optional.of(jdbc.sql("select fingerprint, proposal_id from proposal_request where username = :user and key = :key")
			.param("user", username).param("key", key)
			.query((row, number) -> new Request(row.getString("fingerprint"), row.getObject("proposal_id", UUID.class))).single());
	}
}
