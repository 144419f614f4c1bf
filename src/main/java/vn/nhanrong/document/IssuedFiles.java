package vn.nhanrong.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.signature.KnownFile;
import vn.nhanrong.signature.KnownFiles;

/** Tells whoever verifies a file what the register has of it. Drafts and documents not yet issued are not in the register. */
@Component
class IssuedFiles implements KnownFiles {

	private final DocumentSearch search;
	private final DocumentRows rows;
	private final Organisations organisations;
	private final IssuerProfiles profiles;

	IssuedFiles(DocumentSearch search, DocumentRows rows, Organisations organisations, IssuerProfiles profiles) {
		this.search = search;
		this.rows = rows;
		this.organisations = organisations;
		this.profiles = profiles;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<KnownFile> find(String sha256) {
		return search.withHash(sha256).map(this::known);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<KnownFile> laterIssued(String sha256) {
		return search.withStep(sha256).map(this::known);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<KnownFile> claimedBy(byte[] file) {
		var claims = FileClaims.of(file);
		return Optional.ofNullable(claims.id()).flatMap(id -> search.find(id, null))
			.or(() -> Optional.ofNullable(claims.code()).flatMap(search::withCode)).map(this::known);
	}

	private KnownFile known(DocumentDetails found) {
		var summary = found.summary();
		var document = rows.findById(summary.id()).orElseThrow();
		var unit = organisations.unit(document.issuerUnitId()).orElseThrow();
		return new KnownFile(summary.subject(), summary.symbol(), summary.state().key(), "/documents/" + summary.id(),
				"/verify/documents/" + summary.id(), document.signer() == null ? null : document.signer().username(), found.signerName(),
				unit.code(), new HashSet<>(List.of(unit.name(), profiles.of(unit, summary.issuedOn()).name())), summary.kind().isSigned());
	}
}
