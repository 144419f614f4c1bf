package vn.nhanrong.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.organisation.CommitteeKind;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/**
 * What other modules ask of the register and do to it. Everyone who is logged in may read it; who calls a use case that
 * changes a record has made sure that the user may.
 */
@Service
@Transactional(readOnly = true)
public class Register {

	/** Kind of the attachments on a model's record; their key is the model's code. */
	public static final String ATTACHMENTS = "model";

	private static final int MAX_HOSTS = 1000;

	private final Models models;
	private final ModelSearch search;
	private final RecordHistory history;
	private final Organisations organisations;
	private final ApplicationEventPublisher events;
	private final Clock clock;

	Register(Models models, ModelSearch search, RecordHistory history, Organisations organisations,
			ApplicationEventPublisher events, Clock clock) {
		this.models = models;
		this.search = search;
		this.history = history;
		this.organisations = organisations;
		this.events = events;
		this.clock = clock;
	}

	/** One statement counts, one reads the page. */
	public PageOf<ModelSummary> search(ModelQuery query) {
		return search.search(query);
	}

	public Optional<ModelDetails> find(String code) {
		return search.find(code);
	}

	public boolean exists(String code) {
		return search.exists(code);
	}

	/** What happened to a record, the newest first; empty where there is no such model. */
	public PageOf<RecordChange> history(String code, int page, int size) {
		return history.of(code, page, size);
	}

	/** All fields of work, in Vietnamese order. */
	public List<FieldSummary> fields() {
		return search.fields();
	}

	/** The units that host a model, in Vietnamese order; the first 1,000 where there are more. */
	public List<HostSummary> hosts() {
		return search.hosts(MAX_HOSTS);
	}

	public RegisterOverview overview() {
		return search.overview();
	}

	/** Whether the user keeps the records: administrators, and the members of a standing agency. */
	public boolean mayKeepRecords(CurrentUser user) {
		if (user == null) {
			return false;
		}
		return user.is(Role.ADMINISTRATOR) || organisations.committees(CommitteeKind.STANDING_AGENCY, today()).stream()
			.anyMatch(user.groups()::contains);
	}

	/**
	 * Asks for what is unknown on a record to be looked up; {@link RecordCompletionRequested} is published in the same
	 * transaction.
	 *
	 * @throws Refusal {@code CONFLICT} if nothing is unknown or a request is open already
	 */
	@Transactional
	public void requestCompletion(String code, String username) {
		Model model = model(code);
		Instant now = clock.instant();
		model.requestCompletion(username, now);
		models.save(model);
		history.add(model.id(), new RecordChange(RecordChange.Kind.COMPLETION_REQUESTED, username, now, null, null, null, null));
		events.publishEvent(new RecordCompletionRequested(code, username));
	}

	/**
	 * Adds what was found about a model to its record, with its source, and closes the open request if there is one.
	 * What is known already may be given again but not changed.
	 *
	 * @param username who found it
	 * @throws Refusal with complaints on the names of the completion's components
	 */
	@Transactional
	public void completeRecord(String code, RecordCompletion completion, String username) {
		Model model = model(code);
		Facts onRecord = model.facts();
		Facts found = new CompletionCheck(onRecord, today()).check(completion);
		model.complete(found);
		models.save(model);
		var kind = completion.nothingFound() ? RecordChange.Kind.NOTHING_FOUND : RecordChange.Kind.COMPLETED;
		history.add(model.id(), new RecordChange(kind, username, clock.instant(), completion.source().strip(),
				onRecord.started() == null ? found.started() : null,
				onRecord.reportedSites() == null ? found.reportedSites() : null,
				onRecord.lastEvaluation() == null ? found.lastEvaluation() : null));
	}

	/**
	 * Enters a proposed model as {@link ModelStatus#PROPOSED}.
	 *
	 * @return its code, under which its case is kept from now on
	 */
	@Transactional
	public String propose(ProposedModel proposal) {
		return models.save(Model.proposed(models.nextCode(), proposal)).code();
	}

	/**
	 * Takes over what the proposer corrected in a returned proposal; the model is {@link ModelStatus#PROPOSED} again.
	 *
	 * @throws Refusal {@code CONFLICT} if the model was not returned
	 */
	@Transactional
	public void correct(String code, ProposedModel proposal) {
		model(code).correct(proposal);
	}

	/**
	 * @return where it stood before, for the history
	 * @throws Refusal {@code CONFLICT} if no such step leads on from where the model stands
	 */
	@Transactional
	public ModelStatus changeStatus(String code, ModelStatus next) {
		return model(code).become(next);
	}

	/** Notes that an interim or final evaluation was concluded on that day; an earlier one than is on record changes nothing. */
	@Transactional
	public void evaluated(String code, LocalDate day) {
		model(code).evaluated(day);
	}

	/**
	 * The model has been merged into another: {@link ModelStatus#MERGED}, and both records say so.
	 *
	 * @throws Refusal {@code CONFLICT} unless it is being merged
	 */
	@Transactional
	public void mergeInto(String code, String survivingCode) {
		if (!exists(survivingCode)) {
			throw Refusal.notFound("refusal.model.unknown", survivingCode);
		}
		model(code).mergeInto(survivingCode);
	}

	/** The models that were merged into this one, by code. One statement. */
	public List<ModelName> mergedInto(String code) {
		return search.mergedInto(code);
	}

	/** Records when a model began that was recognised here; what is known already stays. */
	@Transactional
	public void launched(String code, LocalDate day) {
		model(code).launched(day);
	}

	/**
	 * Another unit carries the model from now on. Nothing else changes with it.
	 *
	 * @throws Refusal {@code CONFLICT} if it does already, or the model has come to its end
	 */
	@Transactional
	public void transfer(String code, long newHostId) {
		model(code).transfer(newHostId);
	}

	private Model model(String code) {
		return models.findByCode(code).orElseThrow(() -> Refusal.notFound("refusal.model.unknown", code));
	}

	private LocalDate today() {
		return Zone.today(clock);
	}
}
