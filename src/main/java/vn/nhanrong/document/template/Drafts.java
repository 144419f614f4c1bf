package vn.nhanrong.document.template;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.Documents;
import vn.nhanrong.document.NewDocument;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.shared.Zone;

/** Drafts documents by the templates and the legal bases of the day. */
@Service
@Transactional
public class Drafts {

	private final Templates templates;
	private final LegalBases bases;
	private final BuiltInTemplates builtIn;
	private final Documents documents;
	private final Organisations organisations;
	private final Clock clock;

	Drafts(Templates templates, LegalBases bases, BuiltInTemplates builtIn, Documents documents, Organisations organisations, Clock clock) {
		this.templates = templates;
		this.bases = bases;
		this.builtIn = builtIn;
		this.documents = documents;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * Begins a draft that the application words, within the caller's transaction. The document keeps which version of which
	 * template it was made from.
	 *
	 * @return its id
	 */
	public UUID draft(NewDraft draft) {
		var issuer = issuer(draft.signingOffice());
		var today = Zone.today(clock);
		var template = templates.inForce(draft.kind(), issuer, today);
		var content = Filling.content(template.texts(), builtIn.of(draft.kind()).vocabulary(), draft.facts(),
				bases.inForce(draft.kind(), issuer, today));
		return documents.draft(new NewDocument(draft.kind().document(), draft.modelCode(), draft.signingOffice(), draft.clerkOffice(),
				draft.standingAgency(), content, template.origin()), null);
	}

	private UnitSummary issuer(String signingOffice) {
		return organisations.groups(List.of(signingOffice)).stream().findFirst().map(GroupSummary::unitId).flatMap(organisations::unit)
			.orElseThrow(() -> new IllegalArgumentException("there is no office " + signingOffice));
	}
}
