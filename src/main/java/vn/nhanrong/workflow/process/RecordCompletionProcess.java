package vn.nhanrong.workflow.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.organisation.CommitteeKind;
import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.ModelDetails;
import vn.nhanrong.register.RecordCompletionRequested;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Starts {@code record-completion} for a model, in the transaction of the request. */
@Component
class RecordCompletionProcess {

	static final String PROCESS = "record-completion";
	static final String STANDING_AGENCY = "standingAgency";

	private final RuntimeService runtime;
	private final Register register;
	private final Organisations organisations;
	private final Accounts accounts;
	private final Clock clock;

	RecordCompletionProcess(RuntimeService runtime, Register register, Organisations organisations, Accounts accounts,
			Clock clock) {
		this.runtime = runtime;
		this.register = register;
		this.organisations = organisations;
		this.accounts = accounts;
		this.clock = clock;
	}

	@EventListener
	void on(RecordCompletionRequested request) {
		var model = register.find(request.modelCode()).orElseThrow();
		runtime.startProcessInstanceByKey(PROCESS, request.modelCode(),
				Map.of(STANDING_AGENCY, standingAgency(model, request.requestedBy())));
	}

	/** The agency that the rules name for the model; where they name none, the one whose member is asking. */
	private String standingAgency(ModelDetails model, String username) {
		var today = Zone.today(clock);
		var summary = model.summary();
		var movement = model.movement() == null ? null : model.movement().code();
		return organisations.unitWithCode(summary.host().code())
			.flatMap(host -> organisations.ruleFor(movement, summary.level(), host.id(), today)).map(CompetenceRuleView::standingAgency).or(() -> ownAgency(username, today))
			.orElseThrow(() -> Refusal.conflict("workflow.noStandingAgency"));
	}

	private Optional<String> ownAgency(String username, LocalDate today) {
		var agencies = organisations.committees(CommitteeKind.STANDING_AGENCY, today);
		return accounts.named(username).stream()
			.flatMap(account -> organisations.groupsOf(account.personId(), today).stream()).filter(agencies::contains)
			.findFirst();
	}
}
