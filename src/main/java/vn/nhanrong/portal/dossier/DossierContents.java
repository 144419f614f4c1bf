package vn.nhanrong.portal.dossier;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.attachment.AttachmentSummary;
import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.attachment.FileType;
import vn.nhanrong.attachment.SubjectRef;
import vn.nhanrong.document.Bundle;
import vn.nhanrong.document.DocumentDetails;
import vn.nhanrong.document.Documents;
import vn.nhanrong.proposal.Proposals;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** What belongs to a model's dossier: the documents that were issued, and the files of its proposal and its record. */
@Component
class DossierContents {

	private static final int AT_ONCE = 200;
	private static final int MOST_FILES = 1000;

	private final Documents documents;
	private final Attachments attachments;
	private final Proposals proposals;
	private final Register register;

	DossierContents(Documents documents, Attachments attachments, Proposals proposals, Register register) {
		this.documents = documents;
		this.attachments = attachments;
		this.proposals = proposals;
		this.register = register;
	}

	/** @param name of the model */
	record Dossier(String code, String name, List<DossierEntry> entries) {
	}

	/** @throws Refusal {@code NOT_FOUND} where there is none, or the user may not know of it */
	Dossier of(String code, CurrentUser user) {
		var model = register.find(code).orElseThrow(() -> Refusal.notFound("refusal.model.unknown", code));
		var entries = new ArrayList<DossierEntry>();
		if (proposals.caseFile(code).isPresent()) {
			// Whoever may not see the case is refused here.
			var dossier = proposals.dossier(code, user);
			documents.dossier(code, user).forEach(document -> entries.add(entry(document, entries.size() + 1, user)));
			addFiles(new SubjectRef(Proposals.ATTACHMENTS, dossier.proposalId().toString()), "de-xuat", user, entries);
		} else {
			if (!user.is(Role.OFFICIAL)) {
				throw Refusal.notFound("refusal.proposal.noCase", code);
			}
			documents.dossier(code, user).forEach(document -> entries.add(entry(document, entries.size() + 1, user)));
		}
		addFiles(new SubjectRef(Register.ATTACHMENTS, code), "danh-muc", user, entries);
		return new Dossier(code, model.summary().name(), entries);
	}

	private DossierEntry entry(DocumentDetails document, int position, CurrentUser user) {
		var summary = document.summary();
		return new DossierEntry("van-ban/" + DossierNames.document(position, summary.symbol()) + ".pdf",
				summary.kind().typeName() + " " + summary.symbol() + " – " + summary.subject(), summary.issuedOn(), document.size(), document.sha256(),
				Bundle.Content.PDF, () -> new ByteArrayInputStream(documents.file(summary.id(), user).orElseThrow().content()));
	}

	private void addFiles(SubjectRef subject, String directory, CurrentUser user, List<DossierEntry> entries) {
		int position = 0;
		for (int page = 0; page * AT_ONCE < MOST_FILES; page++) {
			var some = attachments.of(subject, user, page, AT_ONCE);
			for (var file : some.items()) {
				position++;
				entries.add(entry(file, directory, position, user));
			}
			if (!some.hasNext()) {
				return;
			}
		}
	}

	private DossierEntry entry(AttachmentSummary file, String directory, int position, CurrentUser user) {
		return new DossierEntry(directory + "/" + DossierNames.attachment(position, file.fileName()), file.fileName(),
				file.uploadedAt().atZone(Zone.CITY).toLocalDate(), file.size(), file.sha256(), content(file.type()),
				() -> attachments.open(file.id(), user).orElseThrow().stream());
	}

	private static Bundle.Content content(FileType type) {
		return switch (type) {
			case PDF -> Bundle.Content.PDF;
			case PNG, JPEG -> Bundle.Content.IMAGE;
			case DOCX, XLSX -> Bundle.Content.OTHER;
		};
	}
}
