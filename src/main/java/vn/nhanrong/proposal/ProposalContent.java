package vn.nhanrong.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import vn.nhanrong.organisation.Level;

/**
 * What a proposer writes, section by section. The names of the components are those that complaints name, in the portal's
 * forms and in the API alike. In a draft anything may be null.
 */
public record ProposalContent(About about, Need need, Indicators indicators, Plan plan, Budget budget) {

	/** One part of it, saved by itself. */
	public sealed interface Section {
	}

	/**
	 * @param movement code; null where it belongs to none
	 * @param field code
	 * @param host the unit that will carry it: its code, its exact name, or both as a suggestion writes them
	 * @param partners units as {@code host}, or names of others
	 */
	public record About(String name, String movement, String field, Level level, String host,
			List<String> partners) implements Section {

		public About {
			name = Texts.line(name);
			movement = Texts.line(movement);
			field = Texts.line(field);
			host = Texts.line(host);
			partners = partners == null ? List.of() : partners.stream().map(Texts::line).filter(Objects::nonNull).distinct().toList();
		}
	}

	/** @param need what the baseline survey found wanting, @param surveyFacts what it counted, where and how */
	public record Need(String need, LocalDate surveyedOn, String surveyFacts) implements Section {

		public Need {
			need = Texts.text(need);
			surveyFacts = Texts.text(surveyFacts);
		}
	}

	public record Indicators(List<Indicator> indicators) implements Section {

		public Indicators {
			indicators = indicators == null ? List.of() : List.copyOf(indicators);
		}
	}

	/** @param unit of counting, @param baseline as the survey counted it */
	public record Indicator(String name, String unit, Long baseline, Long target) {

		static final Indicator EMPTY = new Indicator(null, null, null, null);

		public Indicator {
			name = Texts.line(name);
			unit = Texts.line(unit);
		}

		boolean isEmpty() {
			return equals(EMPTY);
		}
	}

	public record Plan(String plan, LocalDate startsOn, LocalDate endsOn) implements Section {

		public Plan {
			plan = Texts.text(plan);
		}
	}

	/** @param noBudget that the proposer says it needs no money */
	public record Budget(boolean noBudget, List<Line> budget) implements Section {

		public Budget {
			budget = budget == null ? List.of() : List.copyOf(budget);
		}

		/** In whole VND, of the lines that name an amount. */
		public long total(BudgetSource source) {
			return budget.stream().filter(line -> line.source() == source && line.amount() != null).mapToLong(Line::amount).sum();
		}

		public long total() {
			return budget.stream().filter(line -> line.amount() != null).mapToLong(Line::amount).sum();
		}
	}

	/** @param amount whole VND */
	public record Line(String item, BudgetSource source, Long amount) {

		static final Line EMPTY = new Line(null, null, null);

		public Line {
			item = Texts.line(item);
		}

		boolean isEmpty() {
			return equals(EMPTY);
		}
	}
}
