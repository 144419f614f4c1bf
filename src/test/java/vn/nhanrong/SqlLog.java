package vn.nhanrong;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** What SQL a piece of code sends, by Hibernate or by Spring's JDBC: read from their logs, so that nothing is in between. */
public final class SqlLog {

	private static final List<String> LOGGERS = List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

	private SqlLog() {
	}

	/** Some code under observation. */
	@FunctionalInterface
	public interface Code {

		void run() throws Exception;
	}

	/** The statements that the code sends, in their order. */
	public static List<String> during(Code code) throws Exception {
		var appender = new ListAppender<ILoggingEvent>();
		appender.start();
		List<Logger> loggers = LOGGERS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
		List<Level> levels = loggers.stream().map(logger -> logger.getLevel() == null ? Level.WARN : logger.getLevel()).toList();
		loggers.forEach(logger -> observe(logger, appender));
		try {
			code.run();
		} finally {
			for (int i = 0; i < loggers.size(); i++) {
				loggers.get(i).detachAppender(appender);
				loggers.get(i).setLevel(levels.get(i));
				loggers.get(i).setAdditive(true);
			}
		}
		return appender.list.stream().filter(event -> isStatement(event)).map(ILoggingEvent::getFormattedMessage).toList();
	}

	private static void observe(Logger logger, ListAppender<ILoggingEvent> appender) {
		logger.addAppender(appender);
		logger.setLevel(Level.DEBUG);
		logger.setAdditive(false);
	}

	private static boolean isStatement(ILoggingEvent event) {
		return event.getLoggerName().equals("org.hibernate.SQL") || event.getFormattedMessage().contains("SQL statement [");
	}
}
