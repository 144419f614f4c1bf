package vn.nhanrong.access;

import java.io.Serial;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application was started in earnest on the demo's data. */
class DemoDataFound extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	DemoDataFound() {
		super("the demo's data are no data to work with in earnest");
	}

	/** Prints it as a message; registered in {@code META-INF/spring.factories}. */
	static class Analyzer extends AbstractFailureAnalyzer<DemoDataFound> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, DemoDataFound cause) {
			return new FailureAnalysis(
					"Cơ sở dữ liệu này có dữ liệu và tài khoản trình diễn, mật khẩu ai cũng biết. / "
							+ "This database holds the demonstration's data and accounts, whose passwords everybody knows.",
					"Chạy với hồ sơ demo, hoặc đặt nhanrong.data-dir (hay nhanrong.database.url) tới nơi trống. / "
							+ "Run it with the profile demo, or point nhanrong.data-dir (or nhanrong.database.url) to an empty one.",
					cause);
		}
	}
}
