package vn.nhanrong.portal.proposal;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import vn.nhanrong.proposal.ProposalContent;

/** Puts what is kept of a section back into the fields of its step. */
final class SectionWriter {

	private final Map<String, String> typed = new LinkedHashMap<>();

	private SectionWriter() {
	}

	static Map<String, String> typed(Step step, ProposalContent content) {
		var writer = new SectionWriter();
		writer.write(step, content);
		return writer.typed;
	}

	private void write(Step step, ProposalContent content) {
		switch (step) {
			case MODEL -> {
				var about = content.about();
				put("name", about.name()).put("movement", about.movement()).put("field", about.field()).put("level", about.level())
					.put("host", about.host()).put("partners", String.join("\n", about.partners()));
			}
			case NEED -> put("need", content.need().need()).put("surveyedOn", content.need().surveyedOn())
				.put("surveyFacts", content.need().surveyFacts());
			case INDICATORS -> {
				for (int i = 0; i < content.indicators().indicators().size(); i++) {
					var row = content.indicators().indicators().get(i);
					String at = "indicators[" + i + "].";
					put(at + "name", row.name()).put(at + "unit", row.unit()).put(at + "baseline", number(row.baseline()))
						.put(at + "target", number(row.target()));
				}
			}
			case PLAN -> put("plan", content.plan().plan()).put("startsOn", content.plan().startsOn()).put("endsOn", content.plan().endsOn());
			case BUDGET -> {
				put("noBudget", content.budget().noBudget() ? "true" : "");
				for (int i = 0; i < content.budget().budget().size(); i++) {
					var line = content.budget().budget().get(i);
					String at = "budget[" + i + "].";
					put(at + "item", line.item()).put(at + "source", line.source()).put(at + "amount", number(line.amount()));
				}
			}
			case FILES, REVIEW -> {
				// nothing is typed there
			}
		}
	}

	private SectionWriter put(String field, Object value) {
		typed.put(field, value == null ? "" : value.toString());
		return this;
	}

	private static String number(Long number) {
		return number == null ? null : NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(number);
	}
}
