package vn.nhanrong.proposal;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.CompetenceRuleDirectory;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.register.Register;

/** What a proposal may name: units, fields of work and movements on record. */
@Component
class Vocabulary implements UnitNames {

	private final UnitDirectory units;
	private final CompetenceRuleDirectory rules;
	private final Register register;

	Vocabulary(UnitDirectory units, CompetenceRuleDirectory rules, Register register) {
		this.units = units;
		this.rules = rules;
		this.register = register;
	}

	@Override
	public Optional<Long> meant(String text) {
		return units.meant(text);
	}

	/** @throws vn.nhanrong.shared.Refusal if the section names a field or movement that there is not */
	void check(ProposalContent.Section section) {
		if (section instanceof ProposalContent.About about) {
			new Complaints()
				.when(about.field() != null && register.fields().stream().noneMatch(field -> field.code().equals(about.field())),
						"field", "refusal.proposal.unknownField")
				.when(about.movement() != null && rules.movements().stream().noneMatch(known -> known.code().equals(about.movement())),
						"movement", "refusal.proposal.unknownMovement")
				.check();
		}
	}
}
