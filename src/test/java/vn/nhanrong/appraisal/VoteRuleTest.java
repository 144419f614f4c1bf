package vn.nhanrong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule as it is written, told once more in words of its own and compared with what the application says. */
class VoteRuleTest {

	private static final int MOST_SEATS = 7;

	/** What one member does with one's seat. */
	private enum Deed {
		AGREES, DISAGREES, STAYS_AWAY
	}

	@Test
	void everyVoteOfUpToSevenMembersEndsAsTheRuleSays() {
		int votes = 0;
		for (int members = 0; members <= MOST_SEATS; members++) {
			for (var deeds : allDeedsOf(members)) {
				for (int quorum = 1; quorum <= 100; quorum += 3) {
					for (int majority : new int[] {1, 33, 49, 50, 51, 66, 67, 75, 99, 100}) {
						compare(deeds, quorum, majority);
						votes++;
					}
				}
			}
		}
		assertThat(votes).isEqualTo(3280 * 34 * 10);
	}

	private static void compare(List<Deed> deeds, int quorum, int majority) {
		var tally = new Tally(deeds.size(), count(deeds, Deed.AGREES), count(deeds, Deed.DISAGREES));
		for (int round = 1; round <= 2; round++) {
			VoteOutcome said = new VoteRule(quorum, majority).outcome(tally, round);
			if (said != written(deeds, quorum, majority, round)) {
				throw new AssertionError("%s, quorum %d %%, majority %d %%, round %d: %s".formatted(deeds, quorum, majority, round, said));
			}
		}
	}

	/**
	 * A vote counts if at least so many of the members vote as the quorum's share of them, rounded up, and anybody does. It
	 * passes if those who agree are more than the majority's share of those who vote. If they are exactly half and half was
	 * to be exceeded, the chair decides.
	 */
	private static VoteOutcome written(List<Deed> deeds, int quorum, int majority, int round) {
		int voters = deeds.size() - count(deeds, Deed.STAYS_AWAY);
		BigInteger needed = BigDecimal.valueOf(deeds.size()).multiply(new BigDecimal(quorum)).divide(new BigDecimal(100), 0, RoundingMode.CEILING)
			.toBigInteger();
		if (voters == 0 || BigInteger.valueOf(voters).compareTo(needed) < 0) {
			return round == 1 ? VoteOutcome.SECOND_ROUND : VoteOutcome.NO_QUORUM;
		}
		var share = new BigDecimal(majority).multiply(BigDecimal.valueOf(voters)).divide(new BigDecimal(100));
		int comparison = BigDecimal.valueOf(count(deeds, Deed.AGREES)).compareTo(share);
		if (comparison > 0) {
			return VoteOutcome.PASSED;
		}
		boolean exactlyHalf = comparison == 0 && count(deeds, Deed.AGREES) == count(deeds, Deed.DISAGREES);
		return exactlyHalf ? VoteOutcome.TIE : VoteOutcome.NOT_PASSED;
	}

	@ParameterizedTest(name = "{1} for, {2} against of {0}: {3}")
	@CsvSource({"3, 2, 1, PASSED", "3, 1, 2, NOT_PASSED", "3, 3, 0, PASSED", "3, 2, 0, SECOND_ROUND", "3, 1, 1, SECOND_ROUND",
			"4, 2, 2, TIE", "4, 2, 1, PASSED", "4, 1, 1, SECOND_ROUND", "2, 1, 1, TIE", "1, 1, 0, PASSED", "1, 0, 1, NOT_PASSED", "0, 0, 0, SECOND_ROUND"})
	void theDemosRuleAsksForTwoThirdsToVoteAndMoreThanHalfToAgree(int eligible, int agree, int disagree, VoteOutcome outcome) {
		assertThat(new VoteRule(67, 50).outcome(new Tally(eligible, agree, disagree), 1)).isEqualTo(outcome);
	}

	@Test
	void theQuorumIsRoundedUp() {
		assertThat(new VoteRule(67, 50).quorum(3)).isEqualTo(3);
		assertThat(new VoteRule(66, 50).quorum(3)).isEqualTo(2);
		assertThat(new VoteRule(50, 50).quorum(4)).isEqualTo(2);
		assertThat(new VoteRule(1, 50).quorum(7)).isEqualTo(1);
		assertThat(new VoteRule(100, 50).quorum(7)).isEqualTo(7);
	}

	@Test
	void anEqualSplitIsATieOnlyWhereHalfIsToBeExceeded() {
		var split = new Tally(4, 2, 2);
		assertThat(new VoteRule(50, 50).outcome(split, 1)).isEqualTo(VoteOutcome.TIE);
		assertThat(new VoteRule(50, 66).outcome(split, 1)).isEqualTo(VoteOutcome.NOT_PASSED);
		assertThat(new VoteRule(50, 40).outcome(split, 1)).isEqualTo(VoteOutcome.PASSED);
	}

	@Test
	void nobodyVotesTwice() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Tally(2, 2, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new Tally(2, -1, 1));
	}

	private static List<List<Deed>> allDeedsOf(int members) {
		List<List<Deed>> all = List.of(List.of());
		for (int member = 0; member < members; member++) {
			var longer = new ArrayList<List<Deed>>();
			for (var deeds : all) {
				for (var deed : Deed.values()) {
					var more = new ArrayList<>(deeds);
					more.add(deed);
					longer.add(more);
				}
			}
			all = longer;
		}
		return all;
	}

	private static int count(List<Deed> deeds, Deed deed) {
		return (int) deeds.stream().filter(deed::equals).count();
	}
}
