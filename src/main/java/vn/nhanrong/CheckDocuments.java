package vn.nhanrong;

import javax.sql.DataSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.document.FilesCheck;

/**
 * The command {@code check-documents}: compares all stored files with their SHA-256, without the application. It takes the same
 * configuration; an external PostgreSQL may be in use meanwhile, the embedded one may not.
 */
final class CheckDocuments {

	static final String COMMAND = "check-documents";
	/** Exit code where a file is not what it was. */
	private static final int UNSOUND = 2;

	private CheckDocuments() {
	}

	/** @return 0 where nothing is wrong, 2 otherwise */
	static int run(String... arguments) {
		try (var context = new SpringApplicationBuilder(CheckTrail.Setup.class).web(WebApplicationType.NONE).lazyInitialization(true)
			.properties("logging.level.root=warn", "spring.main.banner-mode=off").run(arguments)) {
			var report = new FilesCheck(JdbcClient.create(context.getBean(DataSource.class))).check();
			System.out.println("Tệp văn bản / documents: %d".formatted(report.documents()));
			System.out.println("Tài liệu kèm theo / attachments: %d".formatted(report.attachments()));
			report.findings().forEach(one -> System.out.println("SAI / WRONG: %s, %s".formatted(one.name(), one.wrong())));
			System.out.println(report.isSound() ? "Không có sai lệch / nothing is wrong" : "CÓ SAI LỆCH / SOMETHING IS WRONG");
			return report.isSound() ? 0 : UNSOUND;
		}
	}
}
