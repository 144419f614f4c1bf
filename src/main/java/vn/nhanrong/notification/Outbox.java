package vn.nhanrong.notification;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.nhanrong.shared.Moments;

/** The messages that wait to be mailed. */
@Repository
class Outbox {

	private final JdbcClient jdbc;

	Outbox(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The one that has waited longest; it is this transaction's alone, others pass it by. */
	Optional<WaitingNotice> take(Instant now) {
		return jdbc.sql("""
				select n.id, n.key, n.arguments::text, n.path, n.attempts, p.full_name, nullif(p.email, '') as email
				from notice n join person p on p.id = n.person_id
				where n.state = 'WAITING' and n.next_attempt_at <= :now
				order by n.next_attempt_at, n.id limit 1 for update of n skip locked""")
			.param("now", Moments.utc(now)).query(WaitingNotice.class).optional();
	}

	void sent(long id, Instant when) {
		jdbc.sql("""
				update notice set state = 'SENT', sent_at = :at, attempts = attempts + 1, next_attempt_at = null, last_error = null
				where id = :id""").param("id", id).param("at", Moments.utc(when)).update();
	}

	void tryAgain(long id, Instant when, String error) {
		jdbc.sql("update notice set attempts = attempts + 1, next_attempt_at = :at, last_error = :error where id = :id")
			.param("id", id).param("at", Moments.utc(when)).param("error", error).update();
	}

	void giveUp(long id, String error) {
		jdbc.sql("""
				update notice set state = 'FAILED', attempts = attempts + 1, next_attempt_at = null, last_error = :error
				where id = :id""").param("id", id).param("error", error).update();
	}

	/** It is read in the portal only. */
	void keep(long id) {
		jdbc.sql("update notice set state = 'KEPT', next_attempt_at = null where id = :id").param("id", id).update();
	}
}
