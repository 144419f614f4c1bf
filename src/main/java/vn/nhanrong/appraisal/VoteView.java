package vn.nhanrong.appraisal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Typed;

/** What the forms about the vote show. */
@Component
class VoteView {

	private final Cases cases;
	private final AppraisalStore appraisals;
	private final Opinions opinions;
	private final OpinionTable table;
	private final Votes votes;
	private final MessageSource messages;

	VoteView(Cases cases, AppraisalStore appraisals, Opinions opinions, OpinionTable table, Votes votes, MessageSource messages) {
		this.cases = cases;
		this.appraisals = appraisals;
		this.opinions = opinions;
		this.table = table;
		this.votes = votes;
		this.messages = messages;
	}

	/** The dossier, and the opinions on it once they are closed. */
	Map<String, Object> ofOpinions(String modelCode) {
		var view = new LinkedHashMap<>(cases.view(cases.file(modelCode)));
		var shown = appraisals.latest(modelCode).filter(Appraisal::isClosed).map(appraisal -> opinions.of(appraisal.id()))
			.orElse(List.of());
		view.put("opinions", table.rows(shown));
		return view;
	}

	/** The same, with the question and until when it is answered. */
	Map<String, Object> ofQuestion(String modelCode) {
		var view = ofOpinions(modelCode);
		var put = put(modelCode);
		view.put("question", Typed.inMarkdown(put.question().text()));
		view.put("closing", Moments.display(put.round().closing()));
		return view;
	}

	/** The question, the figures of its vote and what was said on both sides: nobody's name, each has one's reasons. */
	Map<String, Object> ofTie(String modelCode) {
		var view = ofOpinions(modelCode);
		var put = put(modelCode);
		var tally = put.round().tally();
		view.put("question", Typed.inMarkdown(put.question().text()));
		view.put("figures", messages.getMessage("appraisal.figures",
				new Object[] {tally.agree(), tally.disagree(), tally.notCast(), tally.eligible()}, LocaleContextHolder.getLocale()));
		view.put("ballots", votes.seats(put.round().id()).stream().filter(seat -> seat.state() == SeatState.CAST).map(this::row).toList());
		return view;
	}

	private Map<String, Object> row(Seat seat) {
		String ballot = messages.getMessage("appraisal.ballot." + seat.ballot(), null, LocaleContextHolder.getLocale());
		return Map.of("ballot", ballot, "reason", Objects.requireNonNullElse(seat.reason(), ""));
	}

	private Votes.Put put(String modelCode) {
		return appraisals.latest(modelCode).flatMap(appraisal -> votes.last(appraisal.id())).orElseThrow();
	}
}
