package vn.nhanrong.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.ProposalContent;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Makes a proposal of the JSON that was sent, and complains of what is no day, no choice and no whole number. */
final class ProposalReader {

	private final List<FieldComplaint> complaints = new ArrayList<>();

	private ProposalReader() {
	}

	/** @throws Refusal with a complaint for each value that can't be read */
	static ProposalContent read(ProposalRequest sent) {
		var reader = new ProposalReader();
		var content = new ProposalContent(
				new ProposalContent.About(sent.name(), sent.movement(), sent.field(), reader.choice("level", sent.level(), Level.class),
						sent.host(), sent.partners()),
				new ProposalContent.Need(sent.need(), reader.day("surveyedOn", sent.surveyedOn()), sent.surveyFacts()),
				new ProposalContent.Indicators(reader.indicators(sent.indicators())),
				new ProposalContent.Plan(sent.plan(), reader.day("startsOn", sent.startsOn()), reader.day("endsOn", sent.endsOn())),
				new ProposalContent.Budget(sent.noBudget(), reader.budget(sent.budget())));
		if (!reader.complaints.isEmpty()) {
			throw Refusal.of(reader.complaints);
		}
		return content;
	}

	private List<ProposalContent.Indicator> indicators(List<ProposalRequest.Indicator> rows) {
		return rows == null ? List.of() : IntStream.range(0, rows.size()).filter(i -> rows.get(i) != null).mapToObj(i -> {
			var row = rows.get(i);
			String at = "indicators[" + i + "].";
			return new ProposalContent.Indicator(row.name(), row.unit(), number(at + "baseline", row.baseline()),
					number(at + "target", row.target()));
		}).toList();
	}

	private List<ProposalContent.Line> budget(List<ProposalRequest.Line> lines) {
		return lines == null ? List.of() : IntStream.range(0, lines.size()).filter(i -> lines.get(i) != null).mapToObj(i -> {
			var line = lines.get(i);
			String at = "budget[" + i + "].";
			return new ProposalContent.Line(line.item(), choice(at + "source", line.source(), BudgetSource.class),
					number(at + "amount", line.amount()));
		}).toList();
	}

	private Long number(String field, BigDecimal number) {
		try {
			return number == null ? null : number.longValueExact();
		} catch (ArithmeticException e) {
			return complain(field, "refusal.proposal.numberMalformed");
		}
	}

	private LocalDate day(String field, String text) {
		try {
			return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
		} catch (DateTimeParseException e) {
			return complain(field, "refusal.proposal.dayMalformed");
		}
	}

	private <E extends Enum<E>> E choice(String field, String text, Class<E> type) {
		for (E value : type.getEnumConstants()) {
			if (value.name().equals(text)) {
				return value;
			}
		}
		return text == null || text.isBlank() ? null : complain(field, "refusal.proposal.choice");
	}

	private <T> T complain(String field, String key) {
		complaints.add(new FieldComplaint(field, key));
		return null;
	}
}
