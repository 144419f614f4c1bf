package vn.nhanrong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataDirectoryTest {

	@TempDir
	private Path parent;

	@Test
	void isHeldByOneUntilClosed() throws IOException {
		Path path = parent.resolve("data");
		try (var directory = DataDirectory.hold(path)) {
			assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(() -> DataDirectory.hold(path))
				.withMessageContaining(directory.path().toString())
				.withMessageContaining("process " + ProcessHandle.current().pid());
		}
		DataDirectory.hold(path).close();
	}

	@Test
	void keepsItsPassword() throws IOException {
		try (var directory = DataDirectory.hold(parent)) {
			directory.providePassword();
			String password = directory.password();
			assertThat(password).hasSizeGreaterThan(30);
			directory.providePassword();
			assertThat(directory.password()).isEqualTo(password);
		}
	}

	@Test
	void aPlaceThatCannotBeADirectoryIsNamed() throws IOException {
		Path file = Files.createFile(parent.resolve("file"));
		Path inside = file.resolve("data");
		assertThatExceptionOfType(DatabaseFailure.class)
			.isThrownBy(() -> EmbeddedPostgres
				.start(TestPostgres.properties(Map.of("nhanrong.data-dir", inside.toString()))))
			.withMessageContaining("Không dùng được thư mục dữ liệu " + inside)
			.satisfies(failure -> assertThat(failure.action()).contains("nhanrong.data-dir", "nhanrong.database.url"));
	}

	@Test
	void aMissingPermissionIsCalledThat() {
		assertThat(EmbeddedFailures.storage(parent, new AccessDeniedException("/srv/100%"))).hasMessageContaining(
				"không có quyền đọc, ghi (/srv/100%)").hasMessageContaining("no permission to read and write (/srv/100%)");
	}

	@Test
	void aStrangerWithTheProcessIdOfAPastServerIsLeftAlone() throws IOException {
		Path pidFile = parent.resolve("postmaster.pid");
		Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + parent + "\n");
		new Orphan(parent, null).stop();
		assertThat(pidFile).doesNotExist();
	}

	@Test
	void rootWithoutUserNamespacesIsToldWhatToDo() {
		assertThatExceptionOfType(DatabaseFailure.class)
			.isThrownBy(() -> PostgresPrograms.asRoot(parent, List.of("no-such-program-as-unshare", "-U")))
			.withMessageContaining("root").satisfies(
					failure -> assertThat(failure.action()).contains("người dùng thường", "ordinary user"));
	}

	@ParameterizedTest
	@CsvSource({ "Linux, amd64, false, linux-x86_64", "Linux, aarch64, false, linux-arm_64",
			"Linux, amd64, true, linux-x86_64-alpine_linux", "Mac OS X, aarch64, false, darwin-arm_64",
			"Mac OS X, x86_64, false, darwin-x86_64", "Windows Server 2022, amd64, false, windows-x86_64" })
	void systemsAreNamedAsTheArchivesAre(String name, String architecture, boolean alpine, String expected) {
		assertThat(PostgresBinaries.system(name, architecture, alpine)).isEqualTo(expected);
	}

	@Test
	void aSystemWithoutBinariesIsToldOfTheProfiles() {
		assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(() -> PostgresBinaries.archive("sunos-sparc"))
			.withMessageContaining("sunos-sparc")
			.satisfies(failure -> assertThat(failure.action()).contains("-P<", "postgres-macos-arm64", "nhanrong.database.url"));
	}
}
