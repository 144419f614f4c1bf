package vn.nhanrong.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reckons every seal over the history of the cases anew and compares. It only reads. */
@Service
public class TrailCheck {

	private static final int MOST_FINDINGS = 100;
	private static final int BATCH = 5000;

	private final JdbcClient jdbc;

	/** @param jdbc with the application's schema as its first */
	public TrailCheck(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param sealed how many entries have a seal
	 * @param waiting how many have none yet
	 * @param last the last seal, in hexadecimal digits; empty where there is none. Whoever has written it down can tell later
	 *        that nothing was cut off at the end
	 * @param findings the first 100 that are wrong, in the order of the chain
	 */
	public record Report(long sealed, long waiting, String last, List<Finding> findings) {

		public boolean isSound() {
			return findings.isEmpty();
		}
	}

	/**
	 * @param position in the chain, from 1
	 * @param event id of the entry
	 * @param modelCode null where the entry is gone
	 */
	public record Finding(long position, long event, String modelCode, Wrong wrong) {
	}

	/** What can be wrong at a place of the chain. */
	public enum Wrong {
		/** The entry, or its seal, is not what was sealed. */
		CHANGED,
		/** The entry is gone. */
		ENTRY_MISSING,
		/** The seals before this one are gone. */
		SEAL_MISSING
	}

	@Transactional(readOnly = true)
	public Report check() {
		var walk = new Walk();
		long walked;
		do {
			walked = walk.steps;
			jdbc.sql("""
					select s.position, s.event_id, s.seal, %s from trail_seal s left join case_event e on e.id = s.event_id
					where s.position > :from order by s.position limit :batch""".formatted(Seals.COLUMNS))
				.param("from", walk.position).param("batch", BATCH).query(walk::step);
		} while (walk.steps == walked + BATCH);
		long waiting = jdbc.sql("select count(*) from case_event e where not exists (select from trail_seal s where s.event_id = e.id)")
			.query(Long.class).single();
		return new Report(walk.steps, waiting, walk.steps == 0 ? "" : HexFormat.of().formatHex(walk.last), List.copyOf(walk.findings));
	}

	private static final class Walk {

		private final List<Finding> findings = new ArrayList<>();
		private long steps;
		private long position;
		private byte[] last = Seals.beginning();

		private void step(ResultSet row) throws SQLException {
			steps++;
			long here = row.getLong("position");
			byte[] seal = row.getBytes("seal");
			if (here != position + 1) {
				tell(row, Wrong.SEAL_MISSING);
			} else if (row.getString("id") == null) {
				tell(row, Wrong.ENTRY_MISSING);
			} else if (!Arrays.equals(seal, Seals.next(last, row))) {
				tell(row, Wrong.CHANGED);
			}
			// On from what is there: one wrong place is told once.
			position = here;
			last = seal;
		}

		private void tell(ResultSet row, Wrong wrong) throws SQLException {
			if (findings.size() < MOST_FINDINGS) {
				findings.add(new Finding(row.getLong("position"), row.getLong("event_id"), row.getString("model_code"), wrong));
			}
		}
	}
}
