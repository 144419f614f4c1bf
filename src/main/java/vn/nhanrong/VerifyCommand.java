package vn.nhanrong;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

import vn.nhanrong.api.VerificationJson;
import vn.nhanrong.shared.Zone;
import vn.nhanrong.signature.OfflineVerifier;
import vn.nhanrong.signature.VerifiedFile;

/**
 * The command {@code verify}: says of files whether their signatures hold, without database, network or web application.
 * It asks no register, so it can't tell whether a document is still in force.
 */
final class VerifyCommand {

	static final String COMMAND = "verify";
	static final int INVALID = 1;
	static final int UNCERTAIN = 2;
	static final int USAGE = 64;
	static final int NO_INPUT = 66;

	private final PrintStream out;
	private final PrintStream err;
	private final Clock clock;
	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	VerifyCommand(PrintStream out, PrintStream err, Clock clock) {
		this.out = out;
		this.err = err;
		this.clock = clock;
		messages.setBasename("messages/signature");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
	}

	/** As it is called by the machine's clock; what libraries would write to a log is nobody's concern here. */
	static int run(PrintStream out, PrintStream err, List<String> arguments) {
		LoggingSystem.get(VerifyCommand.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
		return new VerifyCommand(out, err, Clock.system(Zone.CITY)).run(arguments);
	}

	/** @return the exit code: that of the worst file */
	int run(List<String> arguments) {
		var options = VerifyOptions.of(arguments);
		if (options.help()) {
			out.println(say("command.verify.help", options));
			return 0;
		}
		if (!options.isUsable()) {
			err.println(options.wrong() == null ? say("command.verify.noFile", options) : say("command.verify.wrong", options, options.wrong()));
			err.println(say("command.verify.help", options));
			return USAGE;
		}
		try {
			var trust = Stream.concat(configured(options).stream(), options.trust().stream()).toList();
			return verify(options, OfflineVerifier.of(trust, options.lists(), clock));
		} catch (IOException | InvalidPathException e) {
			err.println(say("command.verify.unreadable", options, e.getMessage()));
			return NO_INPUT;
		}
	}

	private int verify(VerifyOptions options, OfflineVerifier verifier) throws IOException {
		var entries = new ArrayList<Object>();
		var json = new ObjectMapper().registerModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
			.enable(SerializationFeature.INDENT_OUTPUT);
		var report = new VerifyReport(messages, options.language());
		int worst = 0;
		for (String name : options.files()) {
			try {
				var verified = verifier.verify(Files.readAllBytes(Path.of(name)));
				worst = worse(worst, exitCode(verified));
				if (options.json()) {
					entries.add(json.createObjectNode().put("file", name)
						.setAll(json.<ObjectNode>valueToTree(VerificationJson.of(verified, messages, options.language()))));
				} else {
					report.lines(name, verified.verification()).forEach(out::println);
				}
			} catch (IOException | InvalidPathException e) {
				worst = NO_INPUT;
				err.println(say("command.verify.unreadable", options, name));
			}
		}
		if (options.json()) {
			out.println(json.writeValueAsString(entries));
		}
		return worst;
	}

	private static int exitCode(VerifiedFile verified) {
		return switch (verified.verification().result()) {
			case VALID -> 0;
			case INVALID -> INVALID;
			case UNCERTAIN, UNSIGNED, UNREADABLE -> UNCERTAIN;
		};
	}

	/** A file that is not valid weighs more than one that can't be judged; what can't be read, most. */
	private static int worse(int one, int other) {
		return Stream.of(NO_INPUT, INVALID, UNCERTAIN).filter(code -> code == one || code == other).findFirst().orElse(0);
	}

	/** From the files and the environment that the application is configured by. */
	private static List<String> configured(VerifyOptions options) {
		var environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(options.configuration().toArray(String[]::new)));
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		return Binder.get(environment).bind("nhanrong.signature.trust-anchors", Bindable.listOf(String.class)).orElse(List.of());
	}

	private String say(String key, VerifyOptions options, Object... arguments) {
		return messages.getMessage(key, arguments, options.language());
	}
}
