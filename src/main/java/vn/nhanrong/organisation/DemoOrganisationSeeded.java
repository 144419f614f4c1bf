package vn.nhanrong.organisation;

import java.util.Map;

/**
 * The demo's organisation has just been written, in this transaction: whoever adds something to it does so now or not
 * at all.
 *
 * @param people ids of the people by the key that the demo's data files name them by
 */
public record DemoOrganisationSeeded(Map<String, Long> people) {

	public DemoOrganisationSeeded {
		people = Map.copyOf(people);
	}
}
