package vn.nhanrong.document;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.DocumentFiles.Step;
import vn.nhanrong.document.layout.DocumentLayout;

/**
 * Makes papers of a case of its records: each gets its number, its file and its force at once, in the transaction of what it
 * tells of. Nobody signs them with a key; they stand in the register with the hash of their file.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PaperIssue {

	private final DocumentRows rows;
	private final DocumentNumbers numbers;
	private final DocumentFiles files;
	private final DocumentSheets sheets;
	private final Restrictions restrictions;
	private final Relations relations;
	private final Duties duties;
	private final Clock clock;

	PaperIssue(DocumentRows rows, DocumentNumbers numbers, DocumentFiles files, DocumentSheets sheets, Restrictions restrictions,
			Relations relations, Duties duties, Clock clock) {
		this.rows = rows;
		this.numbers = numbers;
		this.files = files;
		this.sheets = sheets;
		this.restrictions = restrictions;
		this.relations = relations;
		this.duties = duties;
		this.clock = clock;
	}

	/**
	 * Holds the counter of the issuer until the transaction ends: whoever makes papers of several issuers in one transaction
	 * makes them in the order of the issuers' ids.
	 *
	 * @param kind one that is made and not signed
	 * @param origin the template that worded it
	 * @return its id
	 */
	public UUID issue(DocumentKind kind, DocumentContent content, TemplateOrigin origin, NewPaper paper) {
		if (kind.isSigned()) {
			throw new IllegalArgumentException(kind + " has to be signed");
		}
		String office = paper.standingAgency();
		var document = rows.saveAndFlush(new Document(new NewDocument(kind, paper.modelCode(), office, office, office, content, origin),
				paper.issuer(), null, clock.instant()));
		var today = duties.today();
		var issuer = sheets.issuer(document, today);
		var number = numbers.allot(document.id(), paper.issuer(), issuer.notation(kind), issuer.numberedIn(today));
		var signer = paper.signer();
		document.make(number, today, new Document.Signer(signer.username(), signer.name(), String.join("\n", signer.title())), clock.instant());
		// At once: statements that follow know nothing of what is still to be written.
		document = rows.saveAndFlush(document);
		files.add(document, Step.GENERATED, DocumentLayout.of(sheets.paper(document, issuer, paper)).pdf());
		if (paper.readers() != null) {
			restrictions.add(document.id(), paper.readers());
		}
		if (!kind.supersedes().isEmpty()) {
			relations.takeEffect(document);
		}
		return document.id();
	}

	/** The case is decided: what was some people's to read is everybody's, but for what lasts. */
	public void disclose(String modelCode) {
		restrictions.lift(modelCode);
	}
}
