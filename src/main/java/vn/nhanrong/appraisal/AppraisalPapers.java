package vn.nhanrong.appraisal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.AccountNames;
import vn.nhanrong.document.NewPaper;
import vn.nhanrong.document.PaperSigner;
import vn.nhanrong.document.Readers;
import vn.nhanrong.document.template.Paperwork;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.organisation.Organisations;

/**
 * Makes the papers of an appraisal, in the transaction of the step that they tell of: a sheet for each opinion when the
 * opinions are closed, and minutes of each round when it is counted. Until the decision they are read by whom the opinions are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppraisalPapers {

	private final Cases cases;
	private final Opinions opinions;
	private final Paperwork paperwork;
	private final Organisations organisations;
	private final AccountNames names;

	AppraisalPapers(Cases cases, Opinions opinions, Paperwork paperwork, Organisations organisations, AccountNames names) {
		this.cases = cases;
		this.opinions = opinions;
		this.paperwork = paperwork;
		this.organisations = organisations;
		this.names = names;
	}

	/** In the order of the committees' units: each has a row of numbers that is held until the end. */
	public void ofOpinions(Appraisal appraisal) {
		var given = opinions.of(appraisal.id()).stream().filter(opinion -> opinion.state() == OpinionState.GIVEN).toList();
		if (given.isEmpty()) {
			return;
		}
		var file = cases.file(appraisal.modelCode());
		var groups = groups(Stream.concat(given.stream().map(Opinion::committee), Stream.of(appraisal.standingAgency())).toList());
		var people = names.of(given.stream().map(Opinion::givenBy).toList());
		var text = new OpinionSheetText(file, groups.get(appraisal.standingAgency()).name());
		given.stream().sorted(Comparator.comparing(opinion -> groups.get(opinion.committee()).unitId())).forEach(opinion -> {
			String member = people.get(opinion.givenBy());
			var signer = PaperSigner.of(opinion.committeeName(), opinion.givenBy(), member, opinion.givenAt());
			paperwork.make(TemplateKind.OPINION_SHEET, text.facts(opinion, member), new NewPaper(appraisal.modelCode(),
					groups.get(opinion.committee()).unitId(), appraisal.standingAgency(), signer, null, readers(appraisal, opinion.committee())));
		});
	}

	/** The counted round, which the store need not know of yet. */
	public void ofRound(Appraisal appraisal, Question question, VoteRound round, List<Seat> seats, Tally tally, VoteOutcome outcome,
			Instant countedAt) {
		var file = cases.file(appraisal.modelCode());
		var groups = groups(List.of(appraisal.standingAgency(), appraisal.authority()));
		var authority = groups.get(appraisal.authority());
		var parties = new Parties(groups.get(appraisal.standingAgency()).name(), authority.name(), null);
		var facts = new VoteMinutesText(file, parties, opinions.of(appraisal.id())).facts(question, round, seats, tally, outcome, countedAt);
		var chair = chair(seats);
		var secretary = names.of(List.of(question.putBy())).get(question.putBy());
		paperwork.make(TemplateKind.VOTE_MINUTES, facts, new NewPaper(appraisal.modelCode(), authority.unitId(), appraisal.standingAgency(),
				PaperSigner.counted("Chủ tọa", chair.username(), chair.fullName(), countedAt),
				PaperSigner.counted("Thư ký", question.putBy(), secretary, countedAt), readers(appraisal, appraisal.authority())));
	}

	/** The decision is issued. */
	public void disclose(String modelCode) {
		paperwork.disclose(modelCode);
	}

	/** The chair, or where that one takes no part the next by rank who does. */
	private static Seat chair(List<Seat> seats) {
		return seats.stream().filter(seat -> seat.isEligible() && seat.role() == MemberRole.CHAIR).findFirst()
			.or(() -> seats.stream().filter(Seat::isEligible).findFirst()).orElseGet(seats::getFirst);
	}

	/** Those of {@link Appraisals#opinions}. */
	private static Readers readers(Appraisal appraisal, String ownCommittee) {
		return new Readers(Stream.of(appraisal.standingAgency(), appraisal.authority(), ownCommittee).collect(Collectors.toSet()), null,
				Stream.of(appraisal.proposerUnitId(), appraisal.hostId()).collect(Collectors.toSet()), false);
	}

	private Map<String, GroupSummary> groups(List<String> codes) {
		return organisations.groups(codes.stream().distinct().toList()).stream()
			.collect(Collectors.toMap(GroupSummary::code, Function.identity()));
	}
}
