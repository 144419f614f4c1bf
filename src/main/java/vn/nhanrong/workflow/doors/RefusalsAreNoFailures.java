package vn.nhanrong.workflow.doors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

import vn.nhanrong.workflow.task.LastRefusal;

/**
 * Keeps refusals out of the log. To the engine's REST API whatever a task's completion throws is a failure of its own,
 * logged with a stack trace; a refusal is an answer that the user reads and mends. All else that it logs stays.
 */
@Component
class RefusalsAreNoFailures extends TurboFilter {

	static final String LOGGER = "org.camunda.bpm.engine.rest.exception";

	@PostConstruct
	void begin() {
		context().addTurboFilter(this);
	}

	@PreDestroy
	void end() {
		context().getTurboFilterList().remove(this);
	}

	@Override
	public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] params, Throwable t) {
		return LOGGER.equals(logger.getName()) && LastRefusal.isThere() ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

	private static LoggerContext context() {
		return (LoggerContext) LoggerFactory.getILoggerFactory();
	}
}
