package vn.nhanrong.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the history of the cases, entry after entry, in one chain over all models. It comes after the entries, not with
 * them: a chain has one end, and six people who vote in the same instant would have to wait there for each other. Of
 * entries that become visible late the seal comes later; an entry keeps its place once it is sealed.
 */
@Service
public class TrailSealing {

	private static final int BATCH = 1000;
	/**
	 * How many entries may be written while one of them is not committed yet; among so many that one is looked for. What
	 * would come later still is told of by the check.
	 */
	private static final int LATEST = 100_000;
	/** Of PostgreSQL's advisory locks: one node seals at a time. */
	private static final long LOCK = 0x5EA1;

	private final JdbcClient jdbc;

	TrailSealing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Seals what is not sealed yet, at most 1,000 entries at once; the rest follows in the next round. @return how many */
	@Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
	@Transactional
	public int seal() {
		if (!jdbc.sql("select pg_try_advisory_xact_lock(:lock)").param("lock", LOCK).query(Boolean.class).single()) {
			return 0;
		}
		var end = jdbc.sql("select position, seal from trail_seal order by position desc limit 1")
			.query((row, number) -> new End(row.getLong("position"), row.getBytes("seal"))).optional()
			.orElse(new End(0, Seals.beginning()));
		var chain = new Chain(end);
		jdbc.sql("""
				select %s from case_event e
				where e.id > coalesce((select max(event_id) from trail_seal), 0) - :latest
				    and not exists (select from trail_seal s where s.event_id = e.id)
				order by e.id limit :batch""".formatted(Seals.COLUMNS)).param("latest", LATEST).param("batch", BATCH)
			.query((row, number) -> chain.add(row)).list();
		chain.write();
		return chain.events.size();
	}

	/** Where the chain ends. */
	private record End(long position, byte[] seal) {
	}

	private final class Chain {

		private final List<Long> events = new ArrayList<>();
		private final List<byte[]> seals = new ArrayList<>();
		private final long position;
		private byte[] last;

		private Chain(End end) {
			position = end.position();
			last = end.seal();
		}

		private boolean add(ResultSet entry) throws SQLException {
			last = Seals.next(last, entry);
			seals.add(last);
			return events.add(entry.getLong("id"));
		}

		private void write() {
			if (!events.isEmpty()) {
				jdbc.sql("""
						insert into trail_seal (position, event_id, seal)
						select :position + place, event, seal from unnest(:events, :seals) with ordinality as added (event, seal, place)""")
					.param("position", position).param("events", events.toArray(Long[]::new))
					.param("seals", new SqlParameterValue(Types.ARRAY, "bytea", seals.toArray(byte[][]::new))).update();
			}
		}
	}
}
