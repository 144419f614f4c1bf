package vn.nhanrong.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link DatabaseFailure} as a message; registered in {@code META-INF/spring.factories}. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseFailure> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseFailure cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}
}
