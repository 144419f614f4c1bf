package vn.nhanrong.document.template;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.Documents;
import vn.nhanrong.document.NewDocument;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;

/** Drafts documents by the templates and the legal bases of the day. */
@Service
@Transactional
public class Drafts {

	private final Wording wording;
	private final Documents documents;
	private final Organisations organisations;

	Drafts(Wording wording, Documents documents, Organisations organisations) {
		this.wording = wording;
		this.documents = documents;
		this.organisations = organisations;
	}

	/**
	 * Begins a draft that the application words, within the caller's transaction. The document keeps which version of which
	 * template it was made from.
	 *
	 * @return its id
	 */
	public UUID draft(NewDraft draft) {
		var worded = wording.of(draft.kind(), issuer(draft.signingOffice()), draft.facts());
		return documents.draft(new NewDocument(draft.kind().document(), draft.modelCode(), draft.signingOffice(), draft.clerkOffice(),
				draft.standingAgency(), worded.content(), worded.origin()), null);
	}

	private UnitSummary issuer(String signingOffice) {
		return organisations.groups(List.of(signingOffice)).stream().findFirst().map(GroupSummary::unitId).flatMap(organisations::unit)
			.orElseThrow(() -> new IllegalArgumentException("there is no office " + signingOffice));
	}
}
