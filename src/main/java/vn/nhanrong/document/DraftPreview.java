package vn.nhanrong.document;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.layout.DocumentLayout;
import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Shows what a wording would look like as a draft; nothing is kept of it. */
@Component
@Transactional(readOnly = true)
public class DraftPreview {

	private static final int UNITS_LOOKED_AT = 500;
	private static final String NO_OFFICE = "";

	private final DocumentSheets sheets;
	private final IssuerProfiles profiles;
	private final Organisations organisations;
	private final Clock clock;

	DraftPreview(DocumentSheets sheets, IssuerProfiles profiles, Organisations organisations, Clock clock) {
		this.sheets = sheets;
		this.profiles = profiles;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * A PDF with the mark of a draft.
	 *
	 * @param unit id of the issuer; null for any of the family, rather one whose documents are described
	 * @param signing what the officer signs as; null where the issuer's profile says it
	 */
	public byte[] pdf(DocumentKind kind, DocumentContent content, Long unit, DocumentFamily family, SigningMode signing) {
		long issuer = unit != null ? unit : example(family).map(UnitSummary::id).orElseThrow(() -> Refusal.notFound("organisation.unit.unknown"));
		var origin = new TemplateOrigin(null, 0, signing);
		var document = new NewDocument(kind, "", NO_OFFICE, NO_OFFICE, NO_OFFICE, content, origin);
		return DocumentLayout.of(sheets.draft(new Document(document, issuer, null, clock.instant()))).pdf();
	}

	private Optional<UnitSummary> example(DocumentFamily family) {
		var today = Zone.today(clock);
		var units = organisations.unitsInForce(today, UNITS_LOOKED_AT).stream().filter(unit -> unit.family() == family).toList();
		var described = profiles.described(today);
		return units.stream().filter(unit -> described.contains(unit.id())).findFirst().or(() -> units.stream().findFirst());
	}
}
