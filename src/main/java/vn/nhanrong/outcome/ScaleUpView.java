package vn.nhanrong.outcome;

import java.text.NumberFormat;
import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.register.Governance;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Typed;

/** What the forms of a scale-up show, in the user's language. */
@Component
class ScaleUpView {

	private final ScaleUpStore scaleUps;
	private final ScaleUpReceivers receivers;
	private final ReceivingUnits units;
	private final Governance governance;
	private final Evaluations evaluations;
	private final GovernedModelView models;

	ScaleUpView(ScaleUpStore scaleUps, ScaleUpReceivers receivers, ReceivingUnits units, Governance governance, Evaluations evaluations,
			GovernedModelView models) {
		this.scaleUps = scaleUps;
		this.receivers = receivers;
		this.units = units;
		this.governance = governance;
		this.evaluations = evaluations;
		this.models = models;
	}

	/** The model, the evaluation that asks for it, and the {@code units} to choose from. */
	@Transactional(readOnly = true)
	public Map<String, Object> ofPlan(String modelCode) {
		var model = governance.of(modelCode);
		var view = models.of(model);
		view.put("evaluation", evaluations.latest(modelCode).map(models::line).orElse(""));
		view.put("units", units.of(modelCode, model.hostId()).stream().map(unit -> Map.of("value", unit.code(), "label", unit.name())).toList());
		return view;
	}

	/** The model and what this unit is offered. */
	@Transactional(readOnly = true)
	public Map<String, Object> ofOffer(String modelCode, String unitCode) {
		var scaleUp = scaleUps.open(modelCode).orElseThrow();
		var receiver = receivers.of(scaleUp.id(), unitCode).orElseThrow();
		var view = models.of(governance.of(modelCode));
		String budget = models.text("outcome.dong", NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(receiver.budget()));
		view.put("receiverName", Typed.inMarkdown(receiver.unitName()));
		view.put("offer", models.line("budget", budget) + models.line("adaptation", scaleUp.plan().adaptation())
				+ models.line("schedule", scaleUp.plan().schedule()) + models.line("due", Moments.display(scaleUp.awaited().due()))
				+ models.decision(scaleUp.decision()));
		view.put("onBehalf", receiver.onBehalf());
		return view;
	}
}
