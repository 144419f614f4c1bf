package vn.nhanrong.document;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.layout.DocumentLayout;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.SigningDelegation;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.PageOf;

/**
 * The documents of all cases. What was issued is everybody's who is signed in, but for papers that only some may read until
 * their case is decided; of what was not issued, only those know who work on it. Where no user is given, nobody in
 * particular reads.
 */
@Service
@Transactional(readOnly = true)
public class Documents {

	private final DocumentRows rows;
	private final DocumentSearch search;
	private final DocumentFiles files;
	private final LongTermArchive archive;
	private final DocumentSheets sheets;
	private final Restrictions restrictions;
	private final Organisations organisations;
	private final Duties duties;
	private final CaseTrail trail;
	private final Clock clock;

	Documents(DocumentRows rows, DocumentSearch search, DocumentFiles files, LongTermArchive archive, DocumentSheets sheets,
			Restrictions restrictions, Organisations organisations, Duties duties, CaseTrail trail, Clock clock) {
		this.rows = rows;
		this.search = search;
		this.files = files;
		this.archive = archive;
		this.sheets = sheets;
		this.restrictions = restrictions;
		this.organisations = organisations;
		this.duties = duties;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Begins a draft, within the caller's transaction. Its wording is taken as it is: the drafter's task checks it.
	 *
	 * @param username who drafts it; null where the application does
	 * @return its id
	 */
	@Transactional
	public UUID draft(NewDocument document, String username) {
		long issuer = organisations.groups(List.of(document.signingOffice())).stream().findFirst().map(GroupSummary::unitId)
			.orElseThrow(() -> new IllegalArgumentException("there is no office " + document.signingOffice()));
		// At once: the history and the numbers refer to its row.
		var drafted = rows.saveAndFlush(new Document(document, issuer, username, clock.instant()));
		String office = username == null ? null : document.standingAgency();
		trail.add(Deed.of(document.modelCode(), CaseEventKind.DOCUMENT_DRAFTED, username, office).about(drafted.id()));
		return drafted.id();
	}

	/** One statement counts, one reads the page. */
	public PageOf<DocumentSummary> search(DocumentQuery query, CurrentUser user) {
		return search.search(query, user);
	}

	/** The years in which something was issued, the latest first. */
	public List<Integer> years() {
		return search.years();
	}

	/** What was issued about a model and is everybody's, the latest first, at most 200. */
	public List<DocumentSummary> ofModel(String code) {
		return search.ofModel(code, null);
	}

	/** What was issued about a model and the user may read, the latest first, at most 200. */
	public List<DocumentSummary> ofModel(String code, CurrentUser user) {
		return search.ofModel(code, user);
	}

	/** All that was issued about a model and the user may read, the oldest first, at most 1000, in one statement. */
	public List<DocumentDetails> dossier(String code, CurrentUser user) {
		return search.allOfModel(code, user);
	}

	/** Empty if there is no such document, it was not issued, or it is not everybody's. */
	public Optional<DocumentDetails> find(UUID id) {
		return search.find(id, null);
	}

	/** Empty if there is no such document, it was not issued, or the user may not read it. */
	public Optional<DocumentDetails> find(UUID id, CurrentUser user) {
		return search.find(id, user);
	}

	/** Whether there is such a document and it was issued, whoever may read it. */
	public boolean isIssued(UUID id) {
		return rows.findById(id).filter(Document::isIssued).isPresent();
	}

	/** Whether this may be such a code, however it was typed; anybody can tell. */
	public boolean isCode(String typed) {
		return VerificationCode.read(typed).isPresent();
	}

	/** Whose code it is, however it was typed and whoever may read it: for its page, which knows who may. */
	public Optional<UUID> idOfCode(String typed) {
		return VerificationCode.read(typed).flatMap(search::idOfCode);
	}

	/** By the code that stands under its QR code, however it was typed. Empty as {@link #find} is. */
	public Optional<DocumentDetails> withCode(String typed) {
		return VerificationCode.read(typed).flatMap(search::withCode);
	}

	/** The wording, of drafts too: only for those who decide on it. Empty if there is no such document. */
	public Optional<DocumentContent> content(UUID id) {
		return rows.findById(id).map(Document::content);
	}

	/** The issued file; empty if there is no such document, it was not issued, or it is not everybody's. */
	public Optional<DocumentFile> file(UUID id) {
		return file(id, null);
	}

	/**
	 * The issued file, made to last where that has been done; empty if there is no such document, it was not issued, or the user may
	 * not read it.
	 */
	public Optional<DocumentFile> file(UUID id, CurrentUser user) {
		return rows.findById(id).filter(document -> restrictions.mayRead(id, user)).flatMap(document -> archive.newest(id));
	}

	/**
	 * What a document looks like that was not issued: its draft, or once its officer has signed it that file. Empty if
	 * there is no such document, or the user is in none of the bodies that work on it, or it was issued.
	 */
	public Optional<DocumentFile> draftFile(UUID id, CurrentUser user) {
		return rows.findById(id).filter(document -> !document.isIssued() && worksOn(document, user)).map(this::unissued);
	}

	/**
	 * A document that was not issued. Empty if there is no such document, or the user is in none of the bodies that work on it, or
	 * it was issued.
	 */
	public Optional<DraftDetails> draftDetails(UUID id, CurrentUser user) {
		return rows.findById(id).filter(document -> !document.isIssued() && worksOn(document, user))
			.map(document -> new DraftDetails(id, document.kind(), document.state(), document.content().subject(), document.modelCode(),
					document.symbol(), document.sentBack(),
					document.state() == DocumentState.DRAFT && user.groups().contains(document.standingAgency())));
	}

	/** All signed files of a document, void ones too; empty if the user is in none of the bodies that work on it. */
	public List<DocumentVersion> versions(UUID id, CurrentUser user) {
		return rows.findById(id).filter(document -> document.kind().isSigned() && worksOn(document, user)).map(files::versions).orElse(List.of());
	}

	/** One of these files. Empty if there is none, or the user is in none of the bodies that work on the document. */
	public Optional<DocumentFile> version(UUID id, long version, CurrentUser user) {
		return rows.findById(id).filter(document -> worksOn(document, user)).flatMap(document -> files.version(document, version));
	}

	private DocumentFile unissued(Document document) {
		return files.find(document, DocumentFiles.Step.PERSONALLY_SIGNED).filter(signed -> document.state() == DocumentState.IN_SIGNATURE)
			.orElseGet(() -> new DocumentFile("du-thao.pdf", DocumentLayout.of(sheets.draft(document)).pdf(), null));
	}

	private boolean worksOn(Document document, CurrentUser user) {
		if (user == null) {
			return false;
		}
		boolean member = Stream.of(document.standingAgency(), document.signingOffice(), document.clerkOffice()).anyMatch(user.groups()::contains);
		return member || user.groups().contains(SigningDelegation.deputiesOf(document.signingOffice()))
				&& duties.isDeputyFor(user.personId(), document);
	}
}
