package vn.nhanrong.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;

/** Which units an evaluation's panel may ask for something: the host, and those whose bodies take part in the evaluation. */
@Component
class RecommendationOwners {

	private final EvaluationStore store;
	private final Organisations organisations;

	RecommendationOwners(EvaluationStore store, Organisations organisations) {
		this.store = store;
		this.organisations = organisations;
	}

	/** By their code, in Vietnamese order of their names. */
	Map<String, UnitSummary> of(Evaluation evaluation) {
		var groups = Stream.concat(Stream.of(evaluation.standingAgency(), evaluation.signingOffice()),
				store.panel(evaluation.id()).stream().map(PanelMember::committee)).distinct().toList();
		var ids = new TreeSet<>(organisations.groups(groups).stream().map(GroupSummary::unitId).toList());
		ids.add(evaluation.hostId());
		var owners = new LinkedHashMap<String, UnitSummary>();
		organisations.units(ids).forEach(unit -> owners.put(unit.code(), unit));
		return owners;
	}
}
