package vn.nhanrong.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Which bodies decide on a model today: by the competence rule in force for its movement, level and host. */
@Service
@Transactional(readOnly = true)
public class Governance {

	private final ModelSearch search;
	private final Organisations organisations;
	private final Clock clock;

	Governance(ModelSearch search, Organisations organisations, Clock clock) {
		this.search = search;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** @throws Refusal {@code NOT_FOUND} where there is no such model, {@code CONFLICT} where no rule says who decides on it */
	public GovernedModel of(String modelCode) {
		var details = search.find(modelCode).orElseThrow(() -> Refusal.notFound("refusal.model.unknown", modelCode));
		return governed(details).orElseThrow(() -> Refusal.conflict("refusal.model.noRule", details.summary().name()));
	}

	/** Whether some rule says who decides on it. */
	public boolean isGoverned(String modelCode) {
		return search.find(modelCode).flatMap(this::governed).isPresent();
	}

	private Optional<GovernedModel> governed(ModelDetails details) {
		var summary = details.summary();
		var today = Zone.today(clock);
		var movement = details.movement();
		long host = organisations.unitWithCode(summary.host().code()).orElseThrow().id();
		return organisations.ruleFor(movement == null ? null : movement.code(), summary.level(), host, today)
			.map(rule -> new GovernedModel(summary.code(), summary.name(), summary.field().nameVi(),
					movement == null ? null : movement.nameVi(), summary.level(), summary.status(), host, summary.host().name(),
					contact(host, today, rule), rule, summary.started(), summary.lastEvaluation()));
	}

	private String contact(long host, LocalDate today, CompetenceRuleView rule) {
		return organisations.contactOf(host, today).orElse(rule.standingAgency());
	}
}
