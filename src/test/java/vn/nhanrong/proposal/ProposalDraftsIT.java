package vn.nhanrong.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

import vn.nhanrong.StoryTest;
import vn.nhanrong.attachment.SubjectRef;
import vn.nhanrong.shared.Refusal;

/** From the first word of a proposal to its submission. */
@StoryTest
class ProposalDraftsIT extends ProposalStory {

	@Test
	void a_draft_keeps_what_is_typed_however_incomplete_and_the_same_again_changes_nothing() {
		UUID id = drafts.start(proposer);
		long first = save(id, new ProposalContent.About("  Tên  ", null, null, null, "Hội chưa rõ", List.of()));
		assertThat(view(id).content().about()).isEqualTo(new ProposalContent.About("Tên", null, null, null, "Hội chưa rõ", List.of()));
		assertThat(view(id)).returns(ProposalState.DRAFT, ProposalView::state).returns(null, ProposalView::hostId)
			.returns(true, ProposalView::editable);
		assertThat(save(id, view(id).content().about())).isEqualTo(first);
		long second = save(id, new ProposalContent.Indicators(List.of(new ProposalContent.Indicator(null, null, null, null),
				new ProposalContent.Indicator("Vụ", null, 1L, null))));
		assertThat(second).isGreaterThan(first);
		assertThat(view(id).content().indicators().indicators()).hasSize(2).first().isEqualTo(ProposalContent.Indicator.EMPTY);
		save(id, new ProposalContent.Indicators(List.of(new ProposalContent.Indicator("Vụ", "vụ", 1L, 2L))));
		assertThat(view(id).content().indicators().indicators()).hasSize(1);
	}

	@Test
	void what_cannot_be_kept_is_refused_at_its_field() {
		UUID id = drafts.start(proposer);
		refused(() -> save(id, new ProposalContent.About("a".repeat(301), "KHONG", "KHONG", null, null, List.of())), "name");
		refused(() -> save(id, new ProposalContent.About("a", "KHONG", "KHONG", null, null, List.of())), "field", "movement");
		refused(() -> save(id, new ProposalContent.Budget(false, List.of(new ProposalContent.Line("x\u0000", null, -1L)))),
				"budget[0].item", "budget[0].amount");
	}

	@Test
	void of_two_tabs_the_second_is_told_that_the_first_has_saved() {
		UUID id = drafts.start(proposer);
		long seen = view(id).version();
		drafts.save(id, seen, SampleProposal.named("Thẻ một").about(), proposer);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> drafts.save(id, seen, SampleProposal.named("Thẻ hai").about(), proposer))
			.returns(Refusal.Kind.CONFLICT, Refusal::kind).returns("refusal.proposal.overtaken", Refusal::key);
		assertThat(view(id).content().about().name()).isEqualTo("Thẻ một");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> submission.submit(id, seen, true, proposer))
			.returns(Refusal.Kind.CONFLICT, Refusal::kind);
	}

	@Test
	void only_proposers_of_the_unit_see_it_and_only_its_author_writes() {
		UUID id = drafts.start(proposer);
		var colleague = People.colleagueOf(proposer);
		var stranger = new People(jdbc).named("nguoidexuat.phuong");
		assertThat(proposals.one(id, colleague).editable()).isFalse();
		kind(Refusal.Kind.FORBIDDEN, () -> drafts.save(id, 0, SampleProposal.named("x").about(), colleague));
		kind(Refusal.Kind.FORBIDDEN, () -> drafts.delete(id, 0, colleague));
		kind(Refusal.Kind.FORBIDDEN, () -> submission.submit(id, 0, true, colleague));
		kind(Refusal.Kind.NOT_FOUND, () -> proposals.one(id, stranger));
		kind(Refusal.Kind.NOT_FOUND, () -> drafts.save(id, 0, SampleProposal.named("x").about(), stranger));
		kind(Refusal.Kind.FORBIDDEN, () -> drafts.start(official));
		kind(Refusal.Kind.FORBIDDEN, () -> proposals.mine(official, 0, 20));
		kind(Refusal.Kind.FORBIDDEN, () -> proposals.one(id, official));
		kind(Refusal.Kind.FORBIDDEN, () -> submission.propose(SampleProposal.named("x"), true, null, official));
		assertThat(proposals.mine(stranger, 0, 20).items()).noneMatch(row -> row.id().equals(id));
	}

	@Test
	void a_draft_is_deleted_with_its_files_but_not_once_it_was_submitted() {
		UUID id = drafts.start(proposer);
		var subject = new SubjectRef(Proposals.ATTACHMENTS, id.toString());
		attachments.attach(subject, "khảo sát.pdf", new ByteArrayResource(pdf()), proposer);
		kind(Refusal.Kind.NOT_FOUND, () -> attachments.of(subject, official, 0, 10));
		drafts.delete(id, view(id).version(), proposer);
		kind(Refusal.Kind.NOT_FOUND, () -> proposals.one(id, proposer));
		assertThat(jdbc.sql("select count(*) from attachment where subject_key = :id").param("id", id.toString()).query(Long.class).single())
			.isZero();
		UUID submitted = complete("Mô hình không xóa được");
		submit(submitted);
		kind(Refusal.Kind.CONFLICT, () -> drafts.delete(submitted, view(submitted).version(), proposer));
	}
}
