package vn.nhanrong.organisation;

import java.util.LinkedHashMap;
import java.util.Map;

import vn.nhanrong.shared.Validity;

/** The state of a row as its history keeps it: plain values, and references with the name they have at the time. */
final class Snapshot {

	private final Map<String, Object> values = new LinkedHashMap<>();

	Snapshot with(String key, Object value) {
		values.put(key, value instanceof Enum<?> constant ? constant.name() : value == null ? null : value.toString());
		return this;
	}

	Snapshot reference(String key, Long id, String name) {
		var reference = new LinkedHashMap<String, Object>();
		reference.put("id", id);
		reference.put("name", name);
		values.put(key, reference);
		return this;
	}

	Snapshot during(Validity validity) {
		return with("validFrom", validity.from()).with("validTo", validity.to());
	}

	Map<String, Object> values() {
		return values;
	}
}
