package vn.nhanrong.register;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.PartialDate;
import vn.nhanrong.shared.Refusal;

/** A community model and what is on record about it. What is known can't be overwritten by a completion. */
@Entity
@Table(name = "model")
class Model {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String code;
	private String name;
	private String movementCode;
	private String fieldCode;
	private long hostId;

	@Enumerated(EnumType.STRING)
	private Level level;

	@Enumerated(EnumType.STRING)
	private ModelStatus status;

	@Enumerated(EnumType.STRING)
	private ModelOrigin origin;

	private PartialDate started;
	private PartialDate lastEvaluation;
	private Integer reportedSites;
	private Integer sourceYear;
	private String sourceNote;
	private String completionRequestedBy;
	private Instant completionRequestedAt;
	private String mergedInto;

	@Version
	private long version;

	/** For JPA. */
	protected Model() {
	}

	static Model imported(String code, ImportRow row, long hostId) {
		var model = new Model();
		model.code = code;
		model.name = row.name();
		model.fieldCode = row.fieldCode();
		model.hostId = hostId;
		model.level = row.hostLevel();
		model.status = row.note().status();
		model.origin = ModelOrigin.IMPORTED;
		model.started = row.started();
		model.lastEvaluation = row.note().lastEvaluation();
		model.reportedSites = row.reportedSites();
		model.sourceYear = row.sourceYear();
		model.sourceNote = row.note().text();
		return model;
	}

	/** Somebody proposes it; it has not been decided on. */
	static Model proposed(String code, ProposedModel proposal) {
		var model = new Model();
		model.code = code;
		model.origin = ModelOrigin.PROPOSED;
		model.status = ModelStatus.PROPOSED;
		model.describe(proposal);
		return model;
	}

	/** What its proposer says of it; only while nothing has been decided. @throws Refusal {@code CONFLICT} later */
	void correct(ProposedModel proposal) {
		become(ModelStatus.PROPOSED);
		describe(proposal);
	}

	/** @return where it stood before @throws Refusal {@code CONFLICT} if no such step leads on from there */
	ModelStatus become(ModelStatus next) {
		if (!status.leadsTo(next)) {
			throw Refusal.conflict("refusal.model.status", code);
		}
		var former = status;
		status = next;
		return former;
	}

	/** What is on record of an earlier evaluation gives way to it. */
	void evaluated(LocalDate day) {
		if (lastEvaluation == null || lastEvaluation.latest().isBefore(day)) {
			lastEvaluation = new PartialDate(day.toString());
		}
	}

	/** @throws Refusal {@code CONFLICT} unless it is being merged */
	void mergeInto(String survivingCode) {
		become(ModelStatus.MERGED);
		mergedInto = survivingCode;
	}

	void launched(LocalDate day) {
		started = firstKnown(started, new PartialDate(day.toString()));
	}

	/** @throws Refusal {@code CONFLICT} if it is the host already, or the model has come to its end */
	void transfer(long newHostId) {
		if (hostId == newHostId || !status.isInOperation()) {
			throw Refusal.conflict("refusal.model.status", code);
		}
		hostId = newHostId;
	}

	private void describe(ProposedModel proposal) {
		name = proposal.name();
		movementCode = proposal.movementCode();
		fieldCode = proposal.fieldCode();
		hostId = proposal.hostId();
		level = proposal.level();
	}

	Long id() {
		return id;
	}

	String code() {
		return code;
	}

	Facts facts() {
		return new Facts(started, reportedSites, lastEvaluation);
	}

	/** @throws Refusal if it has not been decided on, nothing is unknown, or somebody has asked already */
	void requestCompletion(String by, Instant at) {
		if (!origin.isOnRecord(status)) {
			throw Refusal.conflict("refusal.model.status", code);
		}
		if (completionRequestedAt != null) {
			throw Refusal.conflict("refusal.completion.requested", completionRequestedBy);
		}
		if (started != null && reportedSites != null && lastEvaluation != null) {
			throw Refusal.conflict("refusal.completion.complete", code);
		}
		completionRequestedBy = by;
		completionRequestedAt = at;
	}

	/** Takes over what was found and closes the open request; the facts have been checked against {@link #facts()}. */
	void complete(Facts found) {
		started = firstKnown(started, found.started());
		reportedSites = firstKnown(reportedSites, found.reportedSites());
		lastEvaluation = firstKnown(lastEvaluation, found.lastEvaluation());
		completionRequestedBy = null;
		completionRequestedAt = null;
	}

	private static <T> T firstKnown(T known, T found) {
		return known != null ? known : found;
	}
}
