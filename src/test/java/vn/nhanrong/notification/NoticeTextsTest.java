package vn.nhanrong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;

import vn.nhanrong.shared.Language;
import vn.nhanrong.shared.PublicAddressOfTests;

class NoticeTextsTest {

	private static final Pattern KEY = Pattern.compile("\"(notice\\.[A-Za-z]+)\"|code (notice\\.[A-Za-z]+)}");

	private final NoticeTexts texts = new NoticeTexts(bundle(), PublicAddressOfTests.at("https://nhanrong.example.vn"), new ObjectMapper());

	@Test
	void everyMessageThatTheCodeSendsHasASubjectAndAText() throws IOException {
		var keys = new TreeSet<String>();
		try (var files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
				KEY.matcher(Files.readString(file)).results().forEach(match -> keys.add(match.group(1) == null ? match.group(2) : match.group(1)));
			}
		}
		assertThat(keys).hasSizeGreaterThanOrEqualTo(11);
		keys.forEach(key -> assertThat(texts.argumentsOf(notice(key, "MH-0047", "Tên", "30/11/2026"))).contains("MH-0047"));
	}

	@Test
	void anArgumentMayBeATextThatIsReadInTheReadersLanguage() {
		var arguments = texts.argumentsOf(notice("notice.taskDue", "MH-0047", "#{không có} #{task.x}", "30/11/2026", Notice.named("nav.notices")));
		assertThat(texts.subject("notice.taskDue", arguments, Language.VIETNAMESE)).endsWith("Nhắc hạn: Thông báo của tôi, hạn 30/11/2026");
		assertThat(texts.text("notice.taskDue", arguments, Language.ENGLISH)).startsWith("The task “My messages” on the model “#{không có} #{task.x}”");
		var unknown = texts.argumentsOf(notice("notice.taskDue", "MH-0047", "#{no.text}", "30/11/2026", "Ký"));
		assertThat(texts.text("notice.taskDue", unknown, Language.ENGLISH)).contains("“#{no.text}”");
	}

	@Test
	void aMailSaysAllInVietnameseAndAgainInEnglish() {
		var mail = texts.mailText(new WaitingNotice(1, "notice.opinionDue", "[\"MH-0047\",\"Tổ tự quản {0} '' an toàn\",\"30/11/2026\"]",
				"/models/MH-0047", 0, "Trần Thí Điểm", "diem@example.vn"));
		assertThat(mail).isEqualTo("""
				Kính gửi ông/bà Trần Thí Điểm,

				Ý kiến thẩm định đối với mô hình “Tổ tự quản {0} '' an toàn” (MH-0047) chưa được gửi. Hạn gửi ý kiến: 30/11/2026.

				Xem chi tiết: https://nhanrong.example.vn/models/MH-0047

				Thư này do hệ thống Nhân Rộng gửi tự động, xin không trả lời.

				----------

				Dear Trần Thí Điểm,

				The opinion on the model “Tổ tự quản {0} '' an toàn” (MH-0047) has not been given yet. It is due on 30/11/2026.

				Details: https://nhanrong.example.vn/models/MH-0047

				Nhân Rộng sent this message by itself; please do not reply.
				""");
	}

	@Test
	void everySubjectBeginsWithTheModelsCodeAndIsOneLine() throws IOException {
		var keys = new Properties();
		try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/notification.properties"))) {
			keys.load(reader);
		}
		keys.stringPropertyNames().stream().filter(key -> key.endsWith(".subject")).map(key -> key.replace(".subject", "")).forEach(key ->
			Language.ALL.forEach(language -> assertThat(texts.subject(key, "[\"MH-0047\",\"Tên\",\"a\\r\\nBcc: b@example.vn\"]", language))
				.startsWith("[MH-0047] ").doesNotContain("\n", "\r")));
	}

	@Test
	void nothingIsSentThatSaysNothing() {
		assertThatExceptionOfType(NoSuchMessageException.class).isThrownBy(() -> texts.argumentsOf(notice("notice.unheardOf", "MH-0047")));
	}

	private static Notice notice(String key, String... arguments) {
		return new Notice(key, List.of(arguments), "/models/MH-0047", null);
	}

	private static ResourceBundleMessageSource bundle() {
		var source = new ResourceBundleMessageSource();
		source.setBasename("messages/notification");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return source;
	}
}
