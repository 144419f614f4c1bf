package vn.nhanrong.document.template;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.DraftPreview;
import vn.nhanrong.document.SigningMode;
import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** The templates of documents: which one is in force, and their versions. For administrators but for what drafts ask. */
@Service
@Transactional(readOnly = true)
public class Templates {

	private static final int LONGEST_NOTE = 500;

	private final TemplateRows rows;
	private final BuiltInTemplates builtIn;
	private final TemplateCheck check;
	private final DraftPreview preview;
	private final Organisations organisations;
	private final Clock clock;

	Templates(TemplateRows rows, BuiltInTemplates builtIn, TemplateCheck check, DraftPreview preview, Organisations organisations,
			Clock clock) {
		this.rows = rows;
		this.builtIn = builtIn;
		this.check = check;
		this.preview = preview;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** The newest for the unit, or else for all units of its family, or else the application's own. */
	TemplateVersion inForce(TemplateKind kind, UnitSummary issuer, LocalDate day) {
		return rows.inForce(kind, issuer.family(), issuer.id(), day)
			.orElseGet(() -> builtIn(kind, issuer.family()));
	}

	/** For each kind and family the newest for all units, and the newest of each unit that has its own. */
	public PageOf<TemplateVersion> list(DocumentFamily family, int page, int size) {
		return rows.newest(family, kind -> builtIn(kind, family), page, size);
	}

	private TemplateVersion builtIn(TemplateKind kind, DocumentFamily family) {
		return TemplateVersion.builtIn(kind, family, builtIn.of(kind).texts(family));
	}

	/** What an editor begins with: the newest, or else what now holds for the unit, as version 0. */
	public TemplateVersion newest(TemplateScope scope) {
		requireUnit(scope);
		return rows.newest(scope).or(() -> scope.unit() == null ? Optional.empty()
				: rows.newest(new TemplateScope(scope.kind(), scope.family(), null)).map(general -> basis(scope, general)))
			.orElseGet(() -> basis(scope, builtIn(scope.kind(), scope.family())));
	}

	private TemplateVersion basis(TemplateScope scope, TemplateVersion general) {
		String unit = scope.unit() == null ? null : organisations.unit(scope.unit()).map(UnitSummary::name).orElse(null);
		return new TemplateVersion(null, scope.kind(), scope.family(), scope.unit(), unit, 0, general.texts(), general.signing(), null, null,
				null, null);
	}

	/** The newest first. */
	public PageOf<TemplateVersion> versions(TemplateScope scope, int page, int size) {
		requireUnit(scope);
		return rows.versions(scope, page, size);
	}

	/** Version 0 is what the first was made from, if that is the application's own. @throws Refusal {@code NOT_FOUND} */
	public TemplateVersion version(TemplateScope scope, int version) {
		requireUnit(scope);
		if (version == 0) {
			return basis(scope, builtIn(scope.kind(), scope.family()));
		}
		return rows.find(scope, version).orElseThrow(() -> Refusal.notFound("refusal.template.noVersion"));
	}

	/** What its templates may name. */
	public List<FactName> vocabulary(TemplateKind kind) {
		return builtIn.of(kind).vocabulary().names();
	}

	/** How many samples a kind has, for the preview. */
	public int samples(TemplateKind kind) {
		return builtIn.of(kind).samples().size();
	}

	/**
	 * Makes a new version.
	 *
	 * @param seen the version that the texts were made from; 0 for none
	 * @throws Refusal with the place of each error; {@code CONFLICT} if somebody made a version meanwhile
	 */
	@Transactional
	public TemplateVersion save(TemplateScope scope, int seen, TemplateTexts texts, SigningMode signing, LocalDate validFrom, String note,
			String username) {
		requireUnit(scope);
		check.check(scope.kind(), texts);
		LocalDate today = Zone.today(clock);
		if (validFrom != null && validFrom.isBefore(today)) {
			throw Refusal.field("validFrom", "refusal.template.past");
		}
		if (note == null) {
			throw Refusal.field("note", "refusal.template.note");
		}
		if (note.length() > LONGEST_NOTE) {
			throw Refusal.field("note", "refusal.document.tooLong", LONGEST_NOTE);
		}
		int newest = rows.newest(scope).map(TemplateVersion::version).orElse(0);
		Instant now = clock.instant();
		if (newest != seen || !rows.add(scope, seen + 1, texts, signing, validFrom == null ? today : validFrom, note, username, now)) {
			throw Refusal.conflict("refusal.template.conflict");
		}
		return version(scope, seen + 1);
	}

	/**
	 * A PDF of what the texts make of a sample, with the mark of a draft.
	 *
	 * @param sample its number from 0; one that there is not is the first
	 * @throws Refusal with the place of each error
	 */
	public byte[] preview(TemplateScope scope, TemplateTexts texts, SigningMode signing, int sample) {
		requireUnit(scope);
		check.check(scope.kind(), texts);
		var known = builtIn.of(scope.kind());
		var facts = known.samples().get(sample < 0 || sample >= known.samples().size() ? 0 : sample);
		var content = Filling.content(texts, known.vocabulary(), facts, TemplateCheck.SAMPLE_BASES);
		return preview.pdf(scope.kind().document(), content, scope.unit(), scope.family(), signing);
	}

	private void requireUnit(TemplateScope scope) {
		if (scope.unit() != null && organisations.unit(scope.unit()).filter(unit -> unit.family() == scope.family()).isEmpty()) {
			throw Refusal.notFound("organisation.unit.unknown");
		}
	}
}
