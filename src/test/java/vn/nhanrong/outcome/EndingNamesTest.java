package vn.nhanrong.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.nhanrong.shared.Language;

/** What forms say of grounds, answers and things that pass on has words in both languages. */
class EndingNamesTest {

	static Stream<String> keys() {
		return Stream.of(Stream.of(RetirementGround.values()).map(RetirementGround::key), Stream.of(HostStance.values()).map(HostStance::key),
				Stream.of(PassedOn.values()).map(PassedOn::key)).flatMap(keys -> keys);
	}

	@ParameterizedTest
	@MethodSource("keys")
	void every_name_is_in_both_bundles(String key) {
		for (Locale language : Language.ALL) {
			assertThat(ResourceBundle.getBundle("messages/ending", language).containsKey(key)).as(key).isTrue();
		}
	}

	@Test
	void what_passes_on_is_kept_in_one_line_and_read_again_in_the_order_of_its_names() {
		assertThat(PassedOn.line(List.of(PassedOn.DOSSIER, PassedOn.SITES))).isEqualTo("SITES DOSSIER");
		assertThat(PassedOn.of("SITES DOSSIER")).containsExactly(PassedOn.SITES, PassedOn.DOSSIER);
	}
}
