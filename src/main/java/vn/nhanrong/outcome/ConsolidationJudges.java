package vn.nhanrong.outcome;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.organisation.GroupMember;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.PersonSummary;
import vn.nhanrong.register.Governance;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Who approves a plan and reviews a model: nobody of its host's unit. */
@Component
class ConsolidationJudges {

	private final Organisations organisations;
	private final Accounts accounts;
	private final Governance governance;
	private final Clock clock;

	ConsolidationJudges(Organisations organisations, Accounts accounts, Governance governance, Clock clock) {
		this.organisations = organisations;
		this.accounts = accounts;
		this.governance = governance;
		this.clock = clock;
	}

	/** Code of the standing agency; of the recognition authority where all of the agency's members are of the host's unit. */
	String of(GovernedModel model) {
		return of(model, Set.of(model.hostId()));
	}

	/** The same where several units' people take no part. */
	String of(GovernedModel model, Set<Long> hosts) {
		String agency = model.rule().standingAgency();
		return recused(agency, hosts).size() < people(agency).size() ? agency : model.rule().authority();
	}

	/** Members of this committee who are of the host's unit and so take no part. */
	List<PersonSummary> recused(String committee, long hostId) {
		return recused(committee, Set.of(hostId));
	}

	List<PersonSummary> recused(String committee, Set<Long> hosts) {
		return people(committee).stream().filter(person -> hosts.contains(person.unitId())).toList();
	}

	/** @throws Refusal {@code FORBIDDEN} if this user is of the unit that hosts the model, or hosted it when the consolidation began */
	void require(String username, Consolidation consolidation) {
		long host = governance.of(consolidation.modelCode()).hostId();
		boolean ofHost = username != null && accounts.named(username).flatMap(account -> organisations.person(account.personId()))
			.filter(person -> person.unitId() == host || person.unitId() == consolidation.hostId()).isPresent();
		if (ofHost) {
			throw Refusal.forbidden("refusal.consolidation.host");
		}
	}

	private List<PersonSummary> people(String committee) {
		return organisations.people(organisations.membersOf(committee, Zone.today(clock)).stream()
			.map(GroupMember::personId).toList());
	}
}
