package vn.nhanrong.proposal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.ProposedModel;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;
import vn.nhanrong.shared.Zone;

/** Handing a proposal in, for the first time or after it was returned. For its author. */
@Service
@Transactional
public class ProposalSubmission {

	private static final int LONGEST_KEY = 200;

	private final ProposalRepository proposals;
	private final ProposalStore store;
	private final ProposalAccess access;
	private final Vocabulary vocabulary;
	private final DuplicateSearch duplicates;
	private final Organisations organisations;
	private final Register register;
	private final CaseTrail trail;
	private final RuleSnapshots rules;
	private final SubmissionPaper paper;
	private final ApplicationEventPublisher events;
	private final Clock clock;

	ProposalSubmission(ProposalRepository proposals, ProposalStore store, ProposalAccess access, Vocabulary vocabulary,
			DuplicateSearch duplicates, Organisations organisations, Register register, CaseTrail trail, RuleSnapshots rules,
			SubmissionPaper paper, ApplicationEventPublisher events, Clock clock) {
		this.proposals = proposals;
		this.store = store;
		this.access = access;
		this.vocabulary = vocabulary;
		this.duplicates = duplicates;
		this.organisations = organisations;
		this.register = register;
		this.trail = trail;
		this.rules = rules;
		this.paper = paper;
		this.events = events;
		this.clock = clock;
	}

	/** What a whole proposal has become. @param again whether it had been handed in before by the same request */
	public record Submitted(UUID id, String modelCode, boolean again) {
	}

	/** What the proposal lacks before it can be submitted: one complaint for each field, in the order of the form. */
	@Transactional(readOnly = true)
	public List<FieldComplaint> missing(UUID id, CurrentUser user) {
		return missing(access.ofUnit(id, user));
	}

	/**
	 * Submits a draft, or a returned proposal again. What has been submitted already stays so: to ask twice makes one case.
	 *
	 * @param seen the version that was shown to who submits
	 * @param duplicatesSeen that the likely duplicates were looked at; asked for only where there are any
	 * @return code of the model
	 * @throws Refusal with all that is missing
	 */
	public String submit(UUID id, long seen, boolean duplicatesSeen, CurrentUser user) {
		var proposal = access.ownLocked(id, user);
		if (proposal.state() == ProposalState.SUBMITTED) {
			return proposal.modelCode();
		}
		proposal.requireOpen();
		proposal.requireVersion(seen);
		return handIn(proposal, duplicatesSeen, user);
	}

	/**
	 * Hands in a whole proposal at once.
	 *
	 * @param key by which a request that is sent again is known; null where the caller gives none
	 * @throws Refusal with all that is wrong; {@code CONFLICT} if the key was used for something else
	 */
	public Submitted propose(ProposalContent content, boolean duplicatesSeen, String key, CurrentUser user) {
		ProposalAccess.requireProposer(user);
		var id = UUID.randomUUID();
		if (key != null) {
			var before = store.claim(user.username(), checked(key), new ProposalStore.Request(fingerprint(content), id));
			if (before.isPresent()) {
				return again(before.get(), content);
			}
		}
		DraftCheck.check(content);
		vocabulary.check(content.about());
		var proposal = new Proposal(id, user, now());
		List.of(content.about(), content.need(), content.indicators(), content.plan(), content.budget())
			.forEach(section -> proposal.write(section, vocabulary, now()));
		return new Submitted(id, handIn(proposals.saveAndFlush(proposal), duplicatesSeen, user), false);
	}

	private Submitted again(ProposalStore.Request before, ProposalContent content) {
		if (!before.fingerprint().equals(fingerprint(content))) {
			throw Refusal.conflict("refusal.proposal.keyUsed");
		}
		return new Submitted(before.proposalId(), proposals.findById(before.proposalId()).orElseThrow().modelCode(), true);
	}

	private static String checked(String key) {
		if (key.isBlank() || key.length() > LONGEST_KEY || Texts.hasControls(key)) {
			throw Refusal.field("Idempotency-Key", "refusal.proposal.key", LONGEST_KEY);
		}
		return key;
	}

	private String handIn(Proposal proposal, boolean duplicatesSeen, CurrentUser user) {
		var missing = missing(proposal);
		if (!missing.isEmpty()) {
			throw Refusal.of(missing);
		}
		var about = proposal.content().about();
		var rule = organisations.ruleFor(about.movement(), about.level(), proposal.hostId(), today())
			.orElseThrow(() -> Refusal.field("host", "refusal.proposal.noRule"));
		var like = duplicates.like(about.name(), about.field(), proposal.hostId(), proposal.modelCode());
		if (!like.isEmpty() && !duplicatesSeen) {
			throw Refusal.field("duplicatesSeen", "refusal.proposal.duplicates", like.size());
		}
		var model = new ProposedModel(about.name(), about.movement(), about.field(), proposal.hostId(), about.level());
		return proposal.modelCode() == null ? first(proposal, model, rule, user) : again(proposal, model, rule, user);
	}

	private String first(Proposal proposal, ProposedModel model, CompetenceRuleView rule, CurrentUser user) {
		String code = register.propose(model);
		proposal.submit(code, rule.id(), rules.write(rule), now());
		proposals.saveAndFlush(proposal);
		paper.make(code, false, user);
		trail.add(CaseTrail.Deed.of(code, CaseEventKind.PROPOSED, user.username(), null));
		events.publishEvent(new ProposalSubmitted(code, rule.standingAgency()));
		return code;
	}

	/** The case goes on where it is: what would belong before another standing agency is another proposal. */
	private String again(Proposal proposal, ProposedModel model, CompetenceRuleView rule, CurrentUser user) {
		if (!rules.read(proposal.rule()).standingAgency().equals(rule.standingAgency())) {
			throw Refusal.field("host", "refusal.proposal.otherAgency");
		}
		String code = proposal.modelCode();
		register.correct(code, model);
		proposal.submit(code, rule.id(), rules.write(rule), now());
		proposals.saveAndFlush(proposal);
		paper.make(code, true, user);
		trail.add(CaseTrail.Deed.of(code, CaseEventKind.RESUBMITTED, user.username(), null));
		events.publishEvent(new ProposalResubmitted(code));
		return code;
	}

	private List<FieldComplaint> missing(Proposal proposal) {
		return SubmissionCheck.complaints(proposal.content(), proposal.hostId() != null, today());
	}

	private static String fingerprint(ProposalContent content) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(content.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private LocalDate today() {
		return Zone.today(clock);
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}
}
