package vn.nhanrong.portal;

import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.demo.DemoCasesReady;

/**
 * Tells whoever started the application where to find it, in both languages and within 80 columns; in the demo, also
 * whom to be. To the console and not to the log: it is for people.
 */
@Component
class Welcome {

	private static final Locale VIETNAMESE = Locale.of("vi");
	private static final int WIDTH = 13;

	private final MessageSource messages;
	private final DemoAccounts demo;
	private final Environment environment;

	Welcome(MessageSource messages, DemoAccounts demo, Environment environment) {
		this.messages = messages;
		this.demo = demo;
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	void print() {
		System.out.println(text());
	}

	String text() {
		var addresses = "%n  %s%n%n".formatted(both("start.ready")) + address("start.portal", "/")
				+ address("start.tasks", "/camunda/app/tasklist/") + address("start.api", "/v3/api-docs");
		return demo.exist() ? addresses + accounts() : addresses;
	}

	/** Later than the rest: the cases are made while the application runs already. */
	@EventListener
	void print(DemoCasesReady cases) {
		System.out.println(text(cases));
	}

	String text(DemoCasesReady cases) {
		String signing = hint("start.cases.signing", "/signing");
		String verifiable = cases.verificationCode() == null ? "" : hint("start.cases.verify", "/verify?code=" + cases.verificationCode());
		return "%n  %s%n  %s%n%n".formatted(vietnamese("start.cases"), english("start.cases")) + signing + verifiable;
	}

	private String hint(String key, String path) {
		return "    %s%n      %s%n".formatted(both(key), base() + path);
	}

	private String accounts() {
		return DemoAccounts.USERNAMES.stream()
			.map(name -> "    %s  %s%n".formatted(padded(name, WIDTH), both("login.demo." + name)))
			.collect(Collectors.joining("",
					"%n  %s: %s%n%n".formatted(both("start.demo"), DemoAccounts.PASSWORD),
					"%n    %s%n    %s%n".formatted(vietnamese("start.demo.ward"), english("start.demo.ward"))));
	}

	private String address(String key, String path) {
		return "    %s  %s%n".formatted(padded(both(key), 25), base() + path);
	}

	private String base() {
		boolean tls = environment.getProperty("server.ssl.bundle") != null || environment.getProperty("server.ssl.key-store") != null;
		return (tls ? "https" : "http") + "://localhost:" + environment.getProperty("local.server.port")
				+ environment.getProperty("server.servlet.context-path", "").replaceFirst("/$", "");
	}

	private String both(String key) {
		return vietnamese(key) + " / " + english(key);
	}

	private String vietnamese(String key) {
		return messages.getMessage(key, null, VIETNAMESE);
	}

	private String english(String key) {
		return messages.getMessage(key, null, Locale.ENGLISH);
	}

	private static String padded(String text, int width) {
		return text + " ".repeat(Math.max(0, width - text.length()));
	}
}
