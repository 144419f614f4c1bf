package vn.nhanrong.review;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.Register;

/** Whose own model it is: of the unit that carried it when the review was opened, or of the one that carries it by now. */
@Component
class HostPeople {

	private final Accounts accounts;
	private final Organisations organisations;
	private final Register register;

	HostPeople(Accounts accounts, Organisations organisations, Register register) {
		this.accounts = accounts;
		this.organisations = organisations;
		this.register = register;
	}

	boolean include(String username, Review review) {
		return accounts.unitOf(username).filter(hosts(review)::contains).isPresent();
	}

	/** The committee is of that unit, whoever sits in it. */
	boolean run(String committee, Review review) {
		var hosts = hosts(review);
		return organisations.groups(List.of(committee)).stream().anyMatch(group -> hosts.contains(group.unitId()));
	}

	private List<Long> hosts(Review review) {
		var now = register.find(review.modelCode()).orElseThrow().summary().host().code();
		return List.of(review.hostId(), organisations.unitWithCode(now).orElseThrow().id());
	}
}
