package vn.nhanrong;

import javax.sql.DataSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.register.TrailCheck;

/**
 * The command {@code check-trail}: reckons the seals of the history anew, without the application. It takes the same
 * configuration; an external PostgreSQL may be in use meanwhile, the embedded one may not.
 */
final class CheckTrail {

	static final String COMMAND = "check-trail";
	/** Exit code where something is wrong with the history. */
	private static final int UNSOUND = 2;

	private CheckTrail() {
	}

	/** Nothing but the data source; what is not asked for is not made, least of all a new schema. */
	@Configuration(proxyBeanMethods = false)
	@ComponentScan("vn.nhanrong.database")
	@ConfigurationPropertiesScan("vn.nhanrong.database")
	static class Setup {
	}

	/** @return 0 where nothing is wrong, 2 otherwise */
	static int run(String... arguments) {
		try (var context = new SpringApplicationBuilder(Setup.class).web(WebApplicationType.NONE).lazyInitialization(true)
			.properties("logging.level.root=warn", "spring.main.banner-mode=off").run(arguments)) {
			var report = new TrailCheck(JdbcClient.create(context.getBean(DataSource.class))).check();
			System.out.println("Đã niêm phong / sealed: %d".formatted(report.sealed()));
			System.out.println("Chờ niêm phong / waiting: %d".formatted(report.waiting()));
			System.out.println("Dấu cuối / last seal: %s".formatted(report.last()));
			report.findings().forEach(one -> System.out.println("SAI / WRONG: vị trí / place %d, mục / entry %d, %s, %s"
				.formatted(one.position(), one.event(), one.modelCode(), one.wrong())));
			System.out.println(report.isSound() ? "Không có sai lệch / nothing is wrong" : "CÓ SAI LỆCH / SOMETHING IS WRONG");
			return report.isSound() ? 0 : UNSOUND;
		}
	}
}
