package vn.nhanrong.document;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.signature.KnownFile;
import vn.nhanrong.signature.KnownFiles;

/** Tells whoever verifies a file what the register has of it. Drafts and void files are not in the register. */
@Component
class IssuedFiles implements KnownFiles {

	private final DocumentSearch search;

	IssuedFiles(DocumentSearch search) {
		this.search = search;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<KnownFile> find(String sha256) {
		return search.withHash(sha256).map(found -> new KnownFile(found.summary().subject(), found.summary().symbol(),
				found.summary().state().key(), "/documents/" + found.summary().id(),
				found.summary().kind().isSigned()));
	}
}
