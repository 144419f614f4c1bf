package vn.nhanrong.document;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Refusal;

/**
 * What documents do to earlier ones. The drafter says so while a document is a draft, and some follows from what the documents
 * are; all of it happens when the document is issued, in the same transaction.
 */
@Service
public class Relations {

	private final RelationRows relations;
	private final DocumentRows rows;
	private final Duties duties;
	private final CaseTrail trail;

	Relations(RelationRows relations, DocumentRows rows, Duties duties, CaseTrail trail) {
		this.relations = relations;
		this.rows = rows;
		this.duties = duties;
		this.trail = trail;
	}

	/** What the document does to others, or is to do. One statement. */
	@Transactional(readOnly = true)
	public List<DocumentRelation> of(UUID document) {
		return relations.of(document);
	}

	/** What others have done to the document. One statement. */
	@Transactional(readOnly = true)
	public List<DocumentRelation> to(UUID document) {
		return relations.to(document);
	}

	/** What a draft may be said to supersede, revoke or amend: at most 100. */
	@Transactional(readOnly = true)
	public List<DocumentRelation> candidates(UUID document) {
		return rows.findById(document).map(relations::candidates).orElse(List.of());
	}

	/**
	 * Says what a draft is to do to an earlier document.
	 *
	 * @param kind null where nothing was chosen, as may be the target
	 * @throws Refusal {@code FORBIDDEN} unless the user drafts it, {@code CONFLICT} if it is no draft, or on a field: the target
	 *     is in force, about the same model and of the same issuer
	 */
	@Transactional
	public void plan(UUID document, RelationKind kind, UUID target, String username) {
		var draft = draft(document, username);
		if (kind == null) {
			throw Refusal.field("kind", "refusal.document.relationKind");
		}
		var other = target == null ? null : rows.findById(target).orElse(null);
		if (other == null || other.state() != DocumentState.IN_FORCE || !other.modelCode().equals(draft.modelCode())
				|| other.issuerUnitId() != draft.issuerUnitId()) {
			throw Refusal.field("target", "refusal.document.relationTarget");
		}
		relations.plan(document, kind, target, username);
	}

	/** @throws Refusal as {@link #plan}, or {@code NOT_FOUND} */
	@Transactional
	public void drop(UUID document, long relation, String username) {
		draft(document, username);
		if (!relations.drop(document, relation)) {
			throw Refusal.notFound("refusal.document.unknownRelation");
		}
	}

	private Document draft(UUID id, String username) {
		var document = rows.lock(id).orElseThrow(() -> Refusal.notFound("refusal.document.unknown"));
		duties.require(username, document.standingAgency());
		if (document.state() != DocumentState.DRAFT) {
			throw Refusal.conflict("refusal.document.notDraft");
		}
		return document;
	}

	/**
	 * Before it is signed: what it is to supersede, revoke or amend has to be in force still.
	 *
	 * @throws Refusal {@code CONFLICT}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void requireTargetsInForce(Document document) {
		for (var relation : relations.of(document.id())) {
			if (rows.findById(relation.other()).orElseThrow().state() != DocumentState.IN_FORCE) {
				throw Refusal.conflict("refusal.document.relationLapsed", relation.otherSymbol());
			}
		}
	}

	/**
	 * When it is issued. A target that has lost its force since the signing is left as it is: what is signed and sealed is issued.
	 * Targets are locked in one order, so that two documents never wait for each other.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void takeEffect(Document document) {
		for (UUID target : relations.inForce(document, document.kind().supersedes())) {
			relations.plan(document.id(), RelationKind.SUPERSEDES, target, null);
		}
		for (var relation : relations.of(document.id())) {
			var target = rows.lock(relation.other()).orElseThrow();
			if (target.state() == DocumentState.IN_FORCE) {
				takeEffect(document, relation, target);
			}
		}
	}

	private void takeEffect(Document document, DocumentRelation relation, Document target) {
		if (relation.kind().outcome() != null) {
			target.lose(relation.kind().outcome());
		}
		relations.takeEffect(relation.id());
		var kind = switch (relation.kind()) {
			case SUPERSEDES -> CaseEventKind.DOCUMENT_SUPERSEDED;
			case REVOKES -> CaseEventKind.DOCUMENT_REVOKED;
			case AMENDS -> CaseEventKind.DOCUMENT_AMENDED;
		};
		trail.add(Deed.of(target.modelCode(), kind).noting(target.symbol() + " ← " + document.symbol()).about(target.id()));
	}
}
