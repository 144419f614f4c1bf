package vn.nhanrong.register;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to look up what an imported record lacks. */
@Component
class CompleteRecordTask implements TaskUseCase<RecordCompletion> {

	private final Register register;
	private final MessageSource messages;

	CompleteRecordTask(Register register, MessageSource messages) {
		this.register = register;
		this.messages = messages;
	}

	@Override
	public String task() {
		return "complete-record";
	}

	@Override
	public Class<RecordCompletion> form() {
		return RecordCompletion.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		var model = register.find(task.subject())
			.orElseThrow(() -> Refusal.notFound("refusal.model.unknown", task.subject())).summary();
		var view = new LinkedHashMap<String, Object>();
		view.put("modelName", model.code() + " – " + model.name());
		view.put("modelFacts", facts(model));
		view.put("modelLink", "/models/" + model.code());
		view.put("startedKnown", model.started() != null);
		view.put("reportedSitesKnown", model.reportedSites() != null);
		view.put("lastEvaluationKnown", model.lastEvaluation() != null);
		return view;
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, RecordCompletion completion) {
		register.completeRecord(task.subject(), completion, task.username());
		return Map.of();
	}

	/** Markdown: one line for each fact, unknown ones said to be so. */
	private String facts(ModelSummary model) {
		var language = LocaleContextHolder.getLocale();
		var unknown = messages.getMessage("completeRecord.unknown", null, language);
		return line("completeRecord.host", model.host().name(), language)
				+ line("completeRecord.field", model.field().name(language), language)
				+ line("completeRecord.started", model.started() == null ? unknown : model.started().display(), language)
				+ line("completeRecord.sites", model.reportedSites() == null ? unknown : model.reportedSites().toString(), language)
				+ line("completeRecord.lastEvaluation", model.lastEvaluation() == null ? unknown : model.lastEvaluation().display(),
						language);
	}

	private String line(String label, String value, Locale language) {
		return "- **" + messages.getMessage(label, null, language) + ":** " + value + "\n";
	}
}
