package vn.nhanrong.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The directory with everything that the embedded PostgreSQL keeps, held by this process alone until it is closed or the
 * process ends, however it ends.
 */
final class DataDirectory implements AutoCloseable {

	/** Asked of the system, not of the directory's file store: that can't be found in a chroot. */
	private static final boolean IS_POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path path;
	private final FileChannel channel;
	private final FileLock lock;

	private DataDirectory(Path path, FileChannel channel, FileLock lock) {
		this.path = path;
		this.channel = channel;
		this.lock = lock;
	}

	/**
	 * Makes the directory if need be and takes hold of it.
	 *
	 * @throws DatabaseFailure if another process has it
	 */
	static DataDirectory hold(Path directory) throws IOException {
		Path path = made(directory);
		Path lockFile = path.resolve("nhanrong.lock");
		var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		try {
			var lock = tryLock(channel);
			if (lock == null) {
				throw EmbeddedFailures.inUse(path, holderIn(channel));
			}
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
			return new DataDirectory(path, channel, lock);
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	/** Where PostgreSQL's own files are. */
	Path cluster() {
		return path.resolve("postgresql");
	}

	/** Where a cluster is prepared; it is moved to {@link #cluster()} once complete. */
	Path unfinishedCluster() {
		return path.resolve("postgresql.new");
	}

	Path log() {
		return path.resolve("log");
	}

	Path binaries() {
		return path.resolve("binaries");
	}

	/** Holds the password of PostgreSQL's superuser. */
	Path passwordFile() {
		return path.resolve("postgresql.password");
	}

	String password() throws IOException {
		return Files.readString(passwordFile()).strip();
	}

	/** Thinks of a password and keeps it, readable to nobody else, unless there is one already. */
	void providePassword() throws IOException {
		if (Files.exists(passwordFile())) {
			return;
		}
		// Renamed when complete: a crash must not leave half a password.
		Path unfinished = path.resolve("postgresql.password.new");
		Files.deleteIfExists(unfinished);
		createPrivately(unfinished);
		Files.writeString(unfinished, randomPassword() + "\n");
		Files.move(unfinished, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
	}

	static String randomPassword() {
		byte[] bytes = new byte[24];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	Path path() {
		return path;
	}

	@Override
	public void close() throws IOException {
		lock.release();
		channel.close();
	}

	private static Path made(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			Files.createDirectories(directory);
			if (IS_POSIX) {
				Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
			}
		}
		return directory.toRealPath();
	}

	private static void createPrivately(Path file) throws IOException {
		if (IS_POSIX) {
			Files.createFile(file,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		} else {
			Files.createFile(file);
		}
	}

	/** Locks a byte far behind the content, so that others may read the content where locks are mandatory. */
	private static FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
		} catch (OverlappingFileLockException e) {
			return null; // another application context of this very process
		}
	}

	private static String holderIn(FileChannel channel) throws IOException {
		var content = ByteBuffer.allocate(20);
		channel.read(content, 0);
		return new String(content.array(), 0, content.position(), StandardCharsets.UTF_8).strip();
	}
}
