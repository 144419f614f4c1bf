package vn.nhanrong;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.mustache.MustacheAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

import vn.nhanrong.shared.Zone;

/** The one deployable: portal, API, engine and its web apps over one PostgreSQL. */
// Mustache words documents here; pages are Thymeleaf's.
@SpringBootApplication(exclude = MustacheAutoConfiguration.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Nhân Rộng", sharedModules = "shared")
public class NhanRongApplication {

	public static void main(String... args) {
		// The engine stores timers and dates without a zone: every node has to run in the same one.
		TimeZone.setDefault(TimeZone.getTimeZone(Zone.CITY));
		speakVietnamese();
		if (Arrays.asList(args).contains(CheckTrail.COMMAND)) {
			System.exit(CheckTrail.run(args));
		}
		if (Arrays.asList(args).contains(CheckDocuments.COMMAND)) {
			System.exit(CheckDocuments.run(args));
		}
		if (args.length > 0 && args[0].equals(VerifyCommand.COMMAND)) {
			System.exit(VerifyCommand.run(System.out, System.err, Arrays.asList(args).subList(1, args.length)));
		}
		SpringApplication.run(NhanRongApplication.class, args);
	}

	/** In a locale such as POSIX the console would show question marks, whatever the terminal is able to. */
	private static void speakVietnamese() {
		if (!System.out.charset().newEncoder().canEncode('ộ')) {
			System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
			System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
		}
	}
}
