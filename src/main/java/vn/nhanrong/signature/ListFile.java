package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Revocation lists in a file that somebody else replaces from time to time. */
final class ListFile {

	private static final Logger LOG = LoggerFactory.getLogger(ListFile.class);

	private final Path path;
	private State state;

	/** What tells one content from the next, and what was last read. */
	private record State(FileTime modified, long size, List<byte[]> lists) {

		private boolean isOf(FileTime time, long bytes) {
			return modified.equals(time) && size == bytes;
		}
	}

	/** @throws IOException where it can't be read or holds no list */
	ListFile(String path) throws IOException {
		this.path = Path.of(path);
		this.state = load(null);
	}

	/** In DER. While what is there can't be read, such as a file that is half written, what was there before. */
	synchronized List<byte[]> lists() {
		try {
			state = load(state);
		} catch (IOException e) {
			LOG.warn("The revocation lists in {} can't be read; those read before are used: {}", path, e.getMessage());
		}
		return state.lists();
	}

	private State load(State before) throws IOException {
		var modified = Files.getLastModifiedTime(path);
		long size = Files.size(path);
		return before != null && before.isOf(modified, size) ? before : new State(modified, size, read(path));
	}

	/**
	 * @return in DER
	 * @throws IOException where the file can't be read or holds no list
	 */
	static List<byte[]> read(Path path) throws IOException {
		try (var file = Files.newInputStream(path)) {
			var lists = new ArrayList<byte[]>();
			for (var list : CertificateFactory.getInstance("X.509").generateCRLs(file)) {
				lists.add(((X509CRL) list).getEncoded());
			}
			if (lists.isEmpty()) {
				throw new IOException("no revocation list");
			}
			return List.copyOf(lists);
		} catch (CertificateException | CRLException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
