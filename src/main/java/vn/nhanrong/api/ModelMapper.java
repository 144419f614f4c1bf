package vn.nhanrong.api;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.nhanrong.register.ModelDetails;
import vn.nhanrong.register.ModelSummary;
import vn.nhanrong.shared.PartialDate;

/** Writes models as the API shows them. */
@Component
class ModelMapper {

	private final MessageSource messages;

	ModelMapper(MessageSource messages) {
		this.messages = messages;
	}

	ModelJson summary(ModelSummary model, Locale language) {
		return new ModelJson(model.code(), model.name(),
				new CodeAndName(model.field().code(), model.field().name(language)),
				new CodeAndName(model.host().code(), model.host().name()), model.level(),
				messages.getMessage("model.level." + model.level(), null, language), model.status(),
				messages.getMessage(model.status().key(), null, language), model.origin(), iso(model.started()),
				iso(model.lastEvaluation()), model.reportedSites());
	}

	ModelDetailsJson details(ModelDetails model, Locale language) {
		var movement = model.movement();
		var request = model.openRequest();
		return new ModelDetailsJson(summary(model.summary(), language),
				movement == null ? null : new CodeAndName(movement.code(), movement.name(language)), model.sourceYear(),
				model.sourceNote(), request == null ? null : request.at());
	}

	private static String iso(PartialDate date) {
		return date == null ? null : date.iso();
	}
}
