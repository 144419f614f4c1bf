package vn.nhanrong.signature;

import java.util.Optional;

/** What the register of documents says of a file. Asked for anybody: it tells only what everybody may know. */
public interface KnownFiles {

	/** @param sha256 of a whole file, in lower-case hex; empty for a file that the register never issued */
	Optional<KnownFile> find(String sha256);
}
