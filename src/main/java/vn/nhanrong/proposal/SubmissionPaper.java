package vn.nhanrong.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.NewPaper;
import vn.nhanrong.document.PaperSigner;
import vn.nhanrong.document.Readers;
import vn.nhanrong.document.template.Paperwork;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;

/** Makes the paper (tờ trình) of each submission: numbered by the unit that proposes, in the name of who submits. */
@Component
class SubmissionPaper {

	private final CaseFiles files;
	private final Paperwork paperwork;
	private final Organisations organisations;
	private final Clock clock;

	SubmissionPaper(CaseFiles files, Paperwork paperwork, Organisations organisations, Clock clock) {
		this.files = files;
		this.paperwork = paperwork;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** Whoever may see the case reads it, and everybody once the case is decided. @param again whether there is an earlier one */
	void make(String modelCode, boolean again, CurrentUser user) {
		var file = files.find(modelCode).orElseThrow();
		var rule = file.rule();
		var names = organisations.groups(List.of(rule.standingAgency(), rule.authority()));
		var facts = new SubmissionText(file).facts(name(names, rule.standingAgency()), name(names, rule.authority()), again);
		var signer = PaperSigner.of(file.proposerUnit(), user.username(), user.fullName(), clock.instant());
		paperwork.make(TemplateKind.SUBMISSION, facts, new NewPaper(modelCode, file.proposerUnitId(), rule.standingAgency(), signer, null,
				new Readers(Set.of(), file.proposerUnitId(), Set.of(), false)));
	}

	private static String name(List<GroupSummary> groups, String code) {
		return groups.stream().filter(group -> group.code().equals(code)).map(GroupSummary::name).findFirst().orElse(code);
	}
}
