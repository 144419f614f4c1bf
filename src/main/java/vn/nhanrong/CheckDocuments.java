package vn.nhanrong;

import java.util.ArrayList;
import java.util.Arrays;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
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
	private static final String JSON = "--json";

	private CheckDocuments() {
	}

	/** @return 0 where nothing is wrong, 2 otherwise */
	static int run(String... arguments) {
		try (var context = new SpringApplicationBuilder(CheckTrail.Setup.class).web(WebApplicationType.NONE).lazyInitialization(true)
			.properties("logging.level.root=warn", "spring.main.banner-mode=off").run(arguments)) {
			var report = new FilesCheck(JdbcClient.create(context.getBean(DataSource.class))).check();
			System.out.println(Arrays.asList(arguments).contains(JSON) ? json(report) : lines(report));
			return report.isSound() ? 0 : UNSOUND;
		}
	}

	static String lines(FilesCheck.Report report) {
		var lines = new ArrayList<String>();
		report.files().forEach((kind, count) -> lines.add("%s: %d".formatted(name(kind), count)));
		report.findings().forEach(one -> lines.add("SAI / WRONG: %s, %s, %s".formatted(name(one.kind()), one.name(), one.wrong())));
		lines.add(report.isSound() ? "Không có sai lệch / nothing is wrong" : "CÓ SAI LỆCH / SOMETHING IS WRONG");
		return String.join(System.lineSeparator(), lines);
	}

	static String json(FilesCheck.Report report) {
		try {
			return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(report);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException("numbers and words can be written", e);
		}
	}

	private static String name(FilesCheck.Kind kind) {
		return switch (kind) {
			case DOCUMENT -> "Tệp văn bản / documents";
			case EVIDENCE -> "Tệp lưu trữ lâu dài / made to last";
			case GIVEN_OUT -> "Tệp đã giao để ký ngoài / given out to be signed elsewhere";
			case ATTACHMENT -> "Tài liệu kèm theo / attachments";
		};
	}
}
