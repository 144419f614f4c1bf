package vn.nhanrong.portal.proposal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.nhanrong.access.AccountNames;
import vn.nhanrong.organisation.CompetenceRuleDirectory;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.portal.Notices;
import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.ProposalView;
import vn.nhanrong.proposal.ReturnNote;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal.FieldComplaint;
import vn.nhanrong.shared.Zone;

/** What the pages of a proposal have in common. */
@Component
class ProposalPage {

	static final int EVENTS = 50;

	private final Register register;
	private final CompetenceRuleDirectory rules;
	private final CaseTrail trail;
	private final AccountNames names;
	private final Notices notices;
	private final Clock clock;

	ProposalPage(Register register, CompetenceRuleDirectory rules, CaseTrail trail, AccountNames names, Notices notices, Clock clock) {
		this.register = register;
		this.rules = rules;
		this.trail = trail;
		this.names = names;
		this.notices = notices;
		this.clock = clock;
	}

	/** Something that is missing. @param step the page that asks for it */
	public record Missing(Step step, String id, String labelKey, String text) {
	}

	/** An entry of a timeline. */
	public record Entry(CaseEvent event, String at) {
	}

	/** A reason for a return, ready to be shown. */
	public record Returned(String reason, String by, String at) {
	}

	/** Everything that the frame of a step needs. */
	void frame(Model model, ProposalView proposal, Step step, List<FieldComplaint> missing) {
		Set<Step> incomplete = EnumSet.noneOf(Step.class);
		missing.forEach(complaint -> incomplete.add(Step.of(complaint.field())));
		model.addAttribute("proposal", proposal).addAttribute("step", step).addAttribute("steps", Step.values())
			.addAttribute("incomplete", incomplete).addAttribute("returns", returns(proposal.returns()));
		choices(model);
	}

	void choices(Model model) {
		model.addAttribute("fields", register.fields()).addAttribute("movements", rules.movements())
			.addAttribute("levels", Level.values()).addAttribute("sources", BudgetSource.values())
			.addAttribute("today", Zone.today(clock));
	}

	List<Missing> missing(List<FieldComplaint> complaints) {
		return complaints.stream().map(complaint -> new Missing(Step.of(complaint.field()), StepForm.idOf(complaint.field()),
				label(complaint.field()), notices.text(complaint))).toList();
	}

	/** The complaints as texts, by field. */
	Map<String, String> errors(List<FieldComplaint> complaints) {
		var errors = new LinkedHashMap<String, String>();
		complaints.forEach(complaint -> errors.putIfAbsent(complaint.field(), notices.text(complaint)));
		return errors;
	}

	/** The history of the case, the newest first. */
	List<Entry> timeline(String modelCode) {
		return modelCode == null ? List.of()
				: trail.of(modelCode, 0, EVENTS).items().stream().map(event -> new Entry(event, Moments.display(event.at()))).toList();
	}

	List<Returned> returns(List<ReturnNote> notes) {
		var people = names.of(new TreeSet<>(notes.stream().map(ReturnNote::by).toList()));
		return notes.stream().map(note -> new Returned(note.reason(), people.get(note.by()), Moments.display(note.at()))).toList();
	}

	Map<String, String> names(Set<String> usernames) {
		return names.of(usernames);
	}

	/** {@code indicators[0].unit} is the field "indicator.unit". */
	private static String label(String field) {
		return "proposal.field." + field.replaceFirst("^indicators\\[\\d+]", "indicator").replaceFirst("^budget\\[\\d+]", "line");
	}
}
