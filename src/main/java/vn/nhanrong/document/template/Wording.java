package vn.nhanrong.document.template;

import java.time.Clock;

import org.springframework.stereotype.Component;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.TemplateOrigin;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.shared.Zone;

/** Words documents by the templates and the legal bases of the day. */
@Component
class Wording {

	private final Templates templates;
	private final LegalBases bases;
	private final BuiltInTemplates builtIn;
	private final Clock clock;

	Wording(Templates templates, LegalBases bases, BuiltInTemplates builtIn, Clock clock) {
		this.templates = templates;
		this.bases = bases;
		this.builtIn = builtIn;
		this.clock = clock;
	}

	/** @param facts by the names of the kind's vocabulary; what the issuer's template lacks facts for is left as a gap */
	Worded of(TemplateKind kind, UnitSummary issuer, Facts facts) {
		var today = Zone.today(clock);
		var template = templates.inForce(kind, issuer, today);
		var content = Filling.content(template.texts(), builtIn.of(kind).vocabulary(), facts, bases.inForce(kind, issuer, today));
		return new Worded(content, template.origin());
	}

	/** @param origin which version of which template it was made from */
	record Worded(DocumentContent content, TemplateOrigin origin) {
	}
}
