package vn.nhanrong.document;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.document.SigningBatch.State;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.signature.SignatureRole;

/** The batches as they are kept. */
@Repository
class SigningBatchRows {

	/** A node that is at it says so with every document; none takes so long. */
	private static final Duration SILENCE = Duration.ofMinutes(1);

	private final JdbcClient jdbc;
	private final Clock clock;

	SigningBatchRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** One document of a batch that is still to be signed. */
	record Next(int position, UUID document, SignatureRole role) {
	}

	UUID add(String username, List<WaitingDocument> documents) {
		var id = UUID.randomUUID();
		jdbc.sql("insert into signing_batch (id, username, created_at, alive_at) values (:id, :username, :now, :now)").param("id", id)
			.param("username", username).param("now", now()).update();
		for (int i = 0; i < documents.size(); i++) {
			jdbc.sql("""
					insert into signing_batch_item (batch_id, position, document_id, role, state)
					values (:batch, :position, :document, :role, 'WAITING')""")
				.param("batch", id).param("position", i + 1).param("document", documents.get(i).id())
				.param("role", documents.get(i).role().name()).update();
		}
		return id;
	}

	/** Two statements. Empty where that user has no such batch. */
	Optional<SigningBatch> find(UUID id, String username) {
		return jdbc.sql("select created_at, alive_at from signing_batch where id = :id and username = :username").param("id", id)
			.param("username", username).query((row, number) -> new SigningBatch(id, Moments.of(row, "created_at"),
					Moments.of(row, "alive_at").plus(SILENCE).isAfter(clock.instant()), items(id))).optional();
	}

	/** The user's latest, the newest first, without those that were done more than a day ago. */
	List<UUID> recent(String username, int most) {
		return jdbc.sql("""
				select b.id from signing_batch b where b.username = :username and (b.created_at > :since or exists (
				    select 1 from signing_batch_item i where i.batch_id = b.id and i.state = 'WAITING'))
				order by b.created_at desc, b.id limit :most""")
			.param("username", username).param("since", now().minusDays(1)).param("most", most).query(UUID.class).list();
	}

	private List<SigningBatch.Item> items(UUID batch) {
		return jdbc.sql("""
				select i.*, d.kind, d.subject, d.model_code, d.symbol from signing_batch_item i join document d on d.id = i.document_id
				where i.batch_id = :batch order by i.position""").param("batch", batch)
			.query((row, number) -> new SigningBatch.Item(row.getObject("document_id", UUID.class),
					SignatureRole.valueOf(row.getString("role")), DocumentKind.valueOf(row.getString("kind")), row.getString("subject"),
					row.getString("model_code"), row.getString("symbol"), State.valueOf(row.getString("state")), row.getString("reason"),
					arguments(row.getArray("arguments")))).list();
	}

	/** What failed waits again. */
	void again(UUID batch) {
		jdbc.sql("""
				update signing_batch_item set state = 'WAITING', reason = null, arguments = null, finished_at = null
				where batch_id = :batch and state = 'FAILED'""").param("batch", batch).update();
		alive(batch);
	}

	void alive(UUID batch) {
		jdbc.sql("update signing_batch set alive_at = :now where id = :id").param("now", now()).param("id", batch).update();
	}

	/** The node has stopped working on it, be it done or not. */
	void silent(UUID batch) {
		jdbc.sql("update signing_batch set alive_at = created_at - interval '1 hour' where id = :id").param("id", batch).update();
	}

	/** The next one after that position, which nobody else takes until the transaction ends. */
	Optional<Next> next(UUID batch, int after) {
		return jdbc.sql("""
				select position, document_id, role from signing_batch_item
				where batch_id = :batch and state = 'WAITING' and position > :after
				order by position limit 1 for update skip locked""").param("batch", batch).param("after", after)
			.query((row, number) -> new Next(row.getInt("position"), row.getObject("document_id", UUID.class),
					SignatureRole.valueOf(row.getString("role")))).optional();
	}

	void done(UUID batch, int position) {
		finish(batch, position, State.DONE, null, List.of());
	}

	/** @param reason message key */
	void failed(UUID batch, int position, String reason, List<String> arguments) {
		finish(batch, position, State.FAILED, reason, arguments);
	}

	private void finish(UUID batch, int position, State state, String reason, List<String> arguments) {
		jdbc.sql("""
				update signing_batch_item set state = :state, reason = :reason, arguments = :arguments, finished_at = :now
				where batch_id = :batch and position = :position and state = 'WAITING'""")
			.param("state", state.name()).param("reason", reason, Types.VARCHAR).param("arguments", arguments.toArray(String[]::new))
			.param("now", now()).param("batch", batch).param("position", position).update();
	}

	private OffsetDateTime now() {
		return Moments.utc(clock.instant());
	}

	private static List<String> arguments(Array arguments) throws SQLException {
		return arguments == null ? List.of() : List.of((String[]) arguments.getArray());
	}
}
