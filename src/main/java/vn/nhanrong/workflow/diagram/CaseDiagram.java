package vn.nhanrong.workflow.diagram;

import java.time.Instant;
import java.util.Set;

/**
 * One process of a case, as it was drawn when it began, with the way it has gone.
 *
 * @param id of the process instance
 * @param name of the process, in Vietnamese
 * @param gone ids of the flow nodes and sequence flows that are behind
 * @param present ids of the flow nodes where it stands; empty when it has ended
 * @param presentNames their names, in Vietnamese
 * @param ended null while it runs
 */
public record CaseDiagram(String id, String name, Set<String> gone, Set<String> present, Set<String> presentNames,
		Instant started, Instant ended) {
}
