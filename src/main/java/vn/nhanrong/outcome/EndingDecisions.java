package vn.nhanrong.outcome;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.nhanrong.document.DocumentState;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.Documents;
import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Typed;

/** What the decisions that end a model rest on, and whether they are signed. */
@Component
class EndingDecisions {

	private final Documents documents;
	private final Evaluations evaluations;
	private final Organisations organisations;

	EndingDecisions(Documents documents, Evaluations evaluations, Organisations organisations) {
		this.documents = documents;
		this.evaluations = evaluations;
		this.organisations = organisations;
	}

	/** @param id null where none was drafted @throws IllegalStateException unless the decision was issued and not taken back */
	DocumentSummary requireIssued(UUID id, String modelCode) {
		return Optional.ofNullable(id).flatMap(documents::find).map(details -> details.summary())
			.filter(decision -> decision.state() != DocumentState.REVOKED)
			.orElseThrow(() -> new IllegalStateException("no decision on the end of " + modelCode + " has been issued"));
	}

	/** The signed report of the last evaluation. */
	Optional<DocumentSummary> report(String modelCode) {
		return evaluations.latest(modelCode).flatMap(evaluation -> documents.find(evaluation.report())).map(details -> details.summary());
	}

	/** Of a committee. */
	String name(String code) {
		return organisations.groups(List.of(code)).stream().map(GroupSummary::name).findFirst().orElseThrow();
	}

	/** For the history of a case. */
	static String note(List<HandedOverItem> items) {
		return Typed.shortened(items.stream().map(item -> "%s: %s, ngày %s".formatted(item.item(), item.receiver(),
				Moments.day(item.handedOn()))).collect(Collectors.joining("; ")), 4000);
	}
}
