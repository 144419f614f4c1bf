package vn.nhanrong.api;

import java.io.Serial;
import java.util.List;

import vn.nhanrong.shared.Refusal.FieldComplaint;

/** A query parameter that the interface does not define so: 400. */
class BadParameter extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<FieldComplaint> complaints;

	BadParameter(List<FieldComplaint> complaints) {
		super(complaints.toString());
		this.complaints = List.copyOf(complaints);
	}

	List<FieldComplaint> complaints() {
		return complaints;
	}
}
