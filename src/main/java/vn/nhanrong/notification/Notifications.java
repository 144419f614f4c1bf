package vn.nhanrong.notification;

import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.PageOf;

/** Puts messages to people on their way. */
@Service
public class Notifications {

	private final JdbcClient jdbc;
	private final NoticeTexts texts;
	private final MailServer server;
	private final ApplicationEventPublisher events;
	private final Clock clock;

	Notifications(JdbcClient jdbc, NoticeTexts texts, MailServer server, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.server = server;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Writes a message down for each of these people, within the caller's transaction; it is mailed after the commit, and
	 * again later where that fails. Everybody reads it in the portal, too; who has no address, there only. One statement.
	 *
	 * @param personIds each gets one message, however often the id is in it; ids that are no person's are left out
	 * @throws org.springframework.context.NoSuchMessageException if the bundles have no words for it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(Collection<Long> personIds, Notice notice) {
		int written = jdbc.sql("""
				insert into notice (person_id, key, arguments, path, once_for, created_at, state, next_attempt_at)
				select id, :key, cast(:arguments as jsonb), :path, :onceFor, :now, case when mailed then 'WAITING' else 'KEPT' end,
				    case when mailed then :now end
				from (select id, :server and nullif(email, '') is not null as mailed from person where id = any(:people)) as told
				order by id
				on conflict (person_id, key, once_for) where once_for is not null do nothing""")
			.param("key", notice.key()).param("arguments", texts.argumentsOf(notice)).param("path", notice.path())
			.param("onceFor", notice.onceFor(), Types.VARCHAR).param("now", Moments.utc(clock.instant()))
			.param("server", server.isConfigured()).param("people", personIds.toArray(Long[]::new)).update();
		if (written > 0 && server.isConfigured()) {
			events.publishEvent(new NoticesWritten());
		}
	}

	/** What the person was told, the newest first. */
	@Transactional(readOnly = true)
	public PageOf<ReceivedNotice> received(long personId, Locale language, int page, int size) {
		long total = jdbc.sql("select count(*) from notice where person_id = :person").param("person", personId)
			.query(Long.class).single();
		var items = jdbc.sql("""
				select key, arguments::text, path, created_at, state from notice
				where person_id = :person order by id desc limit :size offset :from""")
			.param("person", personId).param("size", size).param("from", (long) page * size)
			.query((row, number) -> new ReceivedNotice(Moments.of(row, "created_at"),
					texts.subject(row.getString("key"), row.getString("arguments"), language),
					texts.text(row.getString("key"), row.getString("arguments"), language), row.getString("path"),
					MailState.valueOf(row.getString("state"))))
			.list();
		return new PageOf<>(items, page, size, total);
	}

	/** How many mails were given up. */
	@Transactional(readOnly = true)
	public long undelivered() {
		return jdbc.sql("select count(*) from notice where state = 'FAILED'").query(Long.class).single();
	}

	/** Tries the mails that were given up from the beginning, after the commit; returns how many. One statement. */
	@Transactional
	public int mailUndelivered() {
		int again = jdbc.sql("update notice set state = 'WAITING', attempts = 0, next_attempt_at = :now where state = 'FAILED'")
			.param("now", Moments.utc(clock.instant())).update();
		if (again > 0) {
			events.publishEvent(new NoticesWritten());
		}
		return again;
	}
}
