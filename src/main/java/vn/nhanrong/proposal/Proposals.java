package vn.nhanrong.proposal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.Register;
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
	private final Organisations organisations;
	private final Register register;
	private final CaseTrail trail;
	private final RuleSnapshots rules;

	Proposals(ProposalRepository proposals, ProposalStore store, ProposalAccess access, DuplicateSearch duplicates,
			Vocabulary vocabulary, Organisations organisations, Register register, CaseTrail trail, RuleSnapshots rules) {
		this.proposals = proposals;
		this.store = store;
		this.access = access;
		this.duplicates = duplicates;
		this.vocabulary = vocabulary;
		this.organisations = organisations;
		this.register = register;
		this.trail = trail;
		this.rules = rules;
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

	/** The submitted proposal of this case; empty where there is none. */
	public Optional<CaseFile> caseFile(String modelCode) {
		return proposals.findByModelCode(modelCode).map(this::toCaseFile);
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
		return new Dossier(toCaseFile(proposal), proposal.content(), proposal.id(), proposal.state(),
				Whereabouts.of(proposal.state(), last), proposal.submittedAt(), store.returns(proposal.id()));
	}

	private CaseFile toCaseFile(Proposal proposal) {
		var content = proposal.content();
		var about = content.about();
		var model = register.find(proposal.modelCode()).orElseThrow();
		var proposer = organisations.unit(proposal.unitId()).orElseThrow();
		var indicators = content.indicators().indicators().stream().filter(Proposals::isComplete)
			.map(row -> new CaseFile.Indicator(row.name(), row.unit(), row.baseline(), row.target())).toList();
		var budget = content.budget().budget().stream().filter(line -> line.amount() != null && line.source() != null)
			.map(line -> new CaseFile.BudgetLine(line.item(), line.source(), line.amount())).toList();
		return new CaseFile(proposal.modelCode(), about.name(), model.movement(), model.summary().field(), about.level(), proposal.unitId(), proposer.name(), proposal.proposedBy(),
				organisations.unitWithCode(model.summary().host().code()).orElseThrow().id(), model.summary().host().name(),
				proposal.partnerNames(),
				content.need().need(), content.need().surveyedOn(), content.plan().plan(), indicators, budget,
				rules.read(proposal.rule()), proposal.rejection());
	}

	/** While a returned proposal is being corrected, a row may lack something. */
	private static boolean isComplete(ProposalContent.Indicator row) {
		return row.baseline() != null && row.target() != null;
	}
}
