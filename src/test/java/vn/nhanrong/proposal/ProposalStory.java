package vn.nhanrong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.attachment.SampleFiles;
import vn.nhanrong.shared.Language;
import vn.nhanrong.shared.Refusal;

/** A proposer, what he drafts and submits, and an official who reads it. */
abstract class ProposalStory {

	@Autowired
	ProposalDrafts drafts;
	@Autowired
	ProposalSubmission submission;
	@Autowired
	Proposals proposals;
	@Autowired
	Attachments attachments;
	@Autowired
	JdbcClient jdbc;

	CurrentUser proposer;
	CurrentUser official;

	@BeforeEach
	void people() {
		proposer = new People(jdbc).named("nguoidexuat");
		official = new People(jdbc).named("canbo");
		LocaleContextHolder.setLocale(Language.VIETNAMESE);
	}

	@AfterEach
	void language() {
		LocaleContextHolder.resetLocaleContext();
	}

	UUID complete(String name) {
		UUID id = drafts.start(proposer);
		SampleProposal.sections(SampleProposal.named(name)).forEach(section -> save(id, section));
		return id;
	}

	String submit(UUID id) {
		return submission.submit(id, view(id).version(), true, proposer);
	}

	long save(UUID id, ProposalContent.Section section) {
		return drafts.save(id, view(id).version(), section, proposer).version();
	}

	ProposalView view(UUID id) {
		return proposals.one(id, proposer);
	}

	static byte[] pdf() {
		return SampleFiles.pdf("khảo sát");
	}

	static void refused(Runnable code, String... fields) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(code::run).satisfies(refusal -> assertThat(refusal.complaints())
			.extracting(Refusal.FieldComplaint::field).containsExactlyInAnyOrder(fields));
	}

	static void kind(Refusal.Kind kind, Runnable code) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(code::run).returns(kind, Refusal::kind);
	}
}
