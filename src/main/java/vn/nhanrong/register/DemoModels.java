package vn.nhanrong.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills an empty register with the models of the public lists. */
@Component
@Profile("demo")
@Order(DemoModels.AFTER_THE_ORGANISATION)
class DemoModels implements ApplicationRunner {

	static final int AFTER_THE_ORGANISATION = 1000;
	private static final String FILE = "demo/models.csv";

	private final ModelImport models;

	DemoModels(ModelImport models) {
		this.models = models;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		try (var csv = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
			models.importIntoEmptyRegister(csv, "models.csv");
		}
	}
}
