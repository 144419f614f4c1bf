package vn.nhanrong.appraisal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The closed opinions as forms show them, in the user's language. */
@Component
class OpinionTable {

	private final MessageSource messages;

	OpinionTable(MessageSource messages) {
		this.messages = messages;
	}

	List<Map<String, Object>> rows(List<Opinion> opinions) {
		var language = LocaleContextHolder.getLocale();
		return opinions.stream().map(opinion -> row(opinion, language)).toList();
	}

	private Map<String, Object> row(Opinion opinion, Locale language) {
		String key = opinion.stance() == null ? opinion.state().key() : opinion.stance().key();
		return Map.of("committee", opinion.committeeName(), "opinion", messages.getMessage(key, null, language), "reason",
				Objects.requireNonNullElse(opinion.reason(), ""), "conditions", Objects.requireNonNullElse(opinion.conditions(), ""));
	}
}
