package vn.nhanrong.proposal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;

/** What pages, the API and other modules read of proposals. */
@Service
@Transactional(readOnly = true)
public class Proposals {

	/** Kind of the attachments that go with a proposal; their key is its id. */
	public static final String ATTACHMENTS = "proposal";

	private final ProposalRepository proposals;
	private final ProposalStore store;
	private final ProposalAccess access;
	private final DuplicateSearch duplicates;
	private final Vocabulary vocabulary;
	private final CaseTrail trail;
	private final CaseFiles files;

	Proposals(ProposalRepository proposals, ProposalStore store, ProposalAccess access, DuplicateSearch duplicates,
			Vocabulary vocabulary, CaseTrail trail, CaseFiles files) {
		this.proposals = proposals;
		this.store = store;
		this.access = access;
		this.duplicates = duplicates;
		this.vocabulary = vocabulary;
		this.trail = trail;
		this.files = files;
	}

	/** The proposals of the user's unit, the last saved first, in three statements. For proposers. */
	public PageOf<ProposalSummary> mine(CurrentUser user, int page, int size) {
		ProposalAccess.requireProposer(user);
		var rows = store.ofUnit(user.unitId(), page, size);
		var latest = trail.latest(rows.items().stream().map(ProposalStore.Row::modelCode).filter(Objects::nonNull).toList());
		return rows.map(row -> new ProposalSummary(row.id(), row.name(), row.state(),
				Whereabouts.of(row.state(), latest.get(row.modelCode())), row.modelCode(), row.by(), row.savedAt()));
	}

	/** A proposal of the user's unit. @throws Refusal {@code NOT_FOUND} where it is another unit's or there is none */
	public ProposalView one(UUID id, CurrentUser user) {
		var proposal = access.ofUnit(id, user);
		return new ProposalView(id, proposal.version(), proposal.state(), proposal.content(), proposal.modelCode(),
				proposal.proposedBy(), proposal.hostId(), proposal.partnerNames(), proposal.savedAt(), proposal.submittedAt(),
				store.returns(id), proposal.rejection(), ProposalAccess.mayWrite(user, proposal));
	}

	/** A proposal of the user's unit as lists show it. @throws Refusal {@code NOT_FOUND} as {@link #one} */
	public ProposalSummary summary(UUID id, CurrentUser user) {
		var proposal = access.ofUnit(id, user);
		var last = proposal.modelCode() == null ? null : trail.latest(List.of(proposal.modelCode())).get(proposal.modelCode());
		return new ProposalSummary(id, proposal.content().about().name(), proposal.state(), Whereabouts.of(proposal.state(), last),
				proposal.modelCode(), proposal.proposedBy(), proposal.savedAt());
	}

	/** The submitted proposal of this case; empty where there is none. One statement. */
	public Optional<CaseFile> caseFile(String modelCode) {
		return files.find(modelCode);
	}

	/** @throws Refusal {@code NOT_FOUND} where there is none, or the user may not know of it */
	public Dossier dossier(String modelCode, CurrentUser user) {
		return proposals.findByModelCode(modelCode).filter(proposal -> ProposalAccess.maySee(user, proposal)).map(this::toDossier)
			.orElseThrow(() -> Refusal.notFound("refusal.proposal.noCase", modelCode));
	}

	/** Models on record that may be the same as the one of this case, as it is now. */
	public List<Duplicate> duplicates(String modelCode) {
		return proposals.findByModelCode(modelCode).map(proposal -> {
			var about = proposal.content().about();
			return duplicates.like(about.name(), about.field(), proposal.hostId(), modelCode);
		}).orElse(List.of());
	}

	/**
	 * The same for a model that somebody is about to propose.
	 *
	 * @param host as it is typed
	 * @param own code that the proposal itself has already; null where it has none
	 */
	public List<Duplicate> duplicates(String name, String field, String host, String own) {
		return duplicates.like(Texts.line(name), Texts.line(field), vocabulary.meant(host).orElse(null), own);
	}

	private Dossier toDossier(Proposal proposal) {
		var last = trail.latest(List.of(proposal.modelCode())).get(proposal.modelCode());
		return new Dossier(files.find(proposal.modelCode()).orElseThrow(), proposal.content(), proposal.id(), proposal.state(),
				Whereabouts.of(proposal.state(), last), proposal.submittedAt(), store.returns(proposal.id()));
	}
}
