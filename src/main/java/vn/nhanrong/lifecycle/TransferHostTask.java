package vn.nhanrong.lifecycle;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to give a model to another unit, such as a successor of one that was abolished. */
@Component
class TransferHostTask implements TaskUseCase<TransferHostForm> {

	private final Lives lives;
	private final Requests requests;
	private final Schedule schedule;
	private final Register register;
	private final Organisations organisations;
	private final CaseTrail trail;

	TransferHostTask(Lives lives, Requests requests, Schedule schedule, Register register,
			Organisations organisations, CaseTrail trail) {
		this.lives = lives;
		this.requests = requests;
		this.schedule = schedule;
		this.register = register;
		this.organisations = organisations;
		this.trail = trail;
	}

	@Override
	public String task() {
		return LifecycleProcess.TRANSFER_HOST;
	}

	@Override
	public Class<TransferHostForm> form() {
		return TransferHostForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		var view = requests.view(task.subject(), LifeRequest.Kind.HOST_TRANSFER);
		view.put("units", candidates(task.subject()).stream().map(unit -> Map.of("label", unit.name(), "value", unit.code())).toList());
		return view;
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, TransferHostForm form) {
		boolean changes = form.decision() == TransferHostForm.Decision.TRANSFER;
		var request = requests.open(task.subject(), LifeRequest.Kind.HOST_TRANSFER);
		lives.answer(request.id(), changes, form.reason().strip(), task.username());
		if (changes) {
			transfer(task, form);
		}
		return Map.of();
	}

	private void transfer(TaskAtHand task, TransferHostForm form) {
		var details = register.find(task.subject()).orElseThrow();
		var newHost = candidates(task.subject()).stream().filter(unit -> unit.code().equals(form.newHost())).findFirst()
			.orElseThrow(() -> Refusal.field("newHost", "refusal.life.newHost"));
		var movement = details.movement();
		if (organisations.ruleFor(movement == null ? null : movement.code(), details.summary().level(), newHost.id(), schedule.today()).isEmpty()) {
			throw Refusal.field("newHost", "refusal.life.noRule", newHost.name());
		}
		lives.changeHost(task.subject(), hostId(task.subject()), newHost.id(), form.reason().strip(), task.username());
		register.transfer(task.subject(), newHost.id());
		trail.add(Deed.of(task.subject(), CaseEventKind.HOST_TRANSFERRED, task.username(), task.office())
			.changing(details.summary().host().name(), newHost.name()).noting(form.reason().strip()));
	}

	private long hostId(String modelCode) {
		var host = register.find(modelCode).orElseThrow().summary().host();
		return organisations.unitWithCode(host.code()).orElseThrow().id();
	}

	/** Successors of the host first, then whoever else is in force and could carry it. */
	private List<UnitSummary> candidates(String modelCode) {
		return organisations.successorsFirst(hostId(modelCode), schedule.today());
	}
}
