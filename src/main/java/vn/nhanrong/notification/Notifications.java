package vn.nhanrong.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts messages to people on their way. */
@Service
public class Notifications {

	private final JdbcClient jdbc;
	private final ObjectMapper json;
	private final MailServer server;
	private final ApplicationEventPublisher events;
	private final Clock clock;

	Notifications(JdbcClient jdbc, ObjectMapper json, MailServer server, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.server = server;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Writes a message down for each of these people, within the caller's transaction; it is mailed after the commit, and
	 * again later where that fails. Everybody reads it in the portal, too; who has no address, there only. One statement.
	 *
	 * @param personIds each gets one message, however often the id is in it; ids that are no person's are left out
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(Collection<Long> personIds, Notice notice) {
		int written = jdbc.sql("""
				insert into notice (person_id, key, arguments, path, once_for, created_at, state, next_attempt_at)
				select id, :key, cast(:arguments as jsonb), :path, :onceFor, :now, case when mailed then 'WAITING' else 'KEPT' end,
				    case when mailed then :now end
				from (select id, :server and nullif(email, '') is not null as mailed from person where id = any(:people)) as told
				on conflict (person_id, key, once_for) where once_for is not null do nothing""")
			.param("key", notice.key()).param("arguments", asJson(notice)).param("path", notice.path())
			.param("onceFor", notice.onceFor()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
			.param("server", server.isConfigured()).param("people", personIds.toArray(Long[]::new)).update();
		if (written > 0 && server.isConfigured()) {
			events.publishEvent(new NoticesWritten());
		}
	}

	private String asJson(Notice notice) {
		try {
			return json.writeValueAsString(notice.arguments());
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
