package vn.nhanrong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class MailPropertiesTest {

	@Test
	void waitsGrowUpToTheLongest() {
		var properties = new MailProperties(true, "nhanrong@example.vn", 10, Duration.ofMinutes(1), Duration.ofHours(6));
		assertThat(IntStream.rangeClosed(1, 7).mapToObj(properties::waitAfter)).containsExactly(Duration.ofMinutes(1),
				Duration.ofMinutes(4), Duration.ofMinutes(16), Duration.ofMinutes(64), Duration.ofMinutes(256), Duration.ofHours(6),
				Duration.ofHours(6));
	}

	@Test
	void noWaitIsLongerThanTheLongest() {
		var properties = new MailProperties(true, "nhanrong@example.vn", 10, Duration.ofHours(1), Duration.ofMinutes(5));
		assertThat(properties.waitAfter(1)).isEqualTo(Duration.ofMinutes(5));
	}
}
