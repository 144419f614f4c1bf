package vn.nhanrong.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every process and decision of the application is drawn so that officials can read it. */
class DiagramTest {

	private static final Path DIRECTORY = Path.of("bpmn");

	@Test
	void thereAreProcessesToLookAt() throws IOException {
		assertThat(files()).as("files in " + DIRECTORY).anyMatch(file -> file.toString().endsWith(".bpmn"));
	}

	@ParameterizedTest
	@MethodSource("files")
	void isReadable(Path file) {
		assertThat(diagramsOf(file).stream().flatMap(diagram -> DiagramRules.problemsOf(diagram).stream())).isEmpty();
	}

	static Stream<Path> files() throws IOException {
		if (!Files.isDirectory(DIRECTORY)) {
			return Stream.empty();
		}
		try (var files = Files.walk(DIRECTORY)) {
			return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)")).sorted().toList().stream();
		}
	}

	/** A single decision table needs no drawing; several that require one another do, and so does a process. */
	private static List<Diagram> diagramsOf(Path file) {
		try (var content = Files.newInputStream(file)) {
			var diagrams = DiagramFile.read(file.toString(), content);
			boolean singleTable = file.toString().endsWith(".dmn") && diagrams.stream()
				.allMatch(diagram -> diagram.nodes().isEmpty() && diagram.missing().size() < 2);
			return singleTable ? List.of() : diagrams;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
