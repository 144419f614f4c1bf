package vn.nhanrong.outcome;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.shared.Refusal;

/** Who proposes and concludes that a model ends: nobody of its host's unit. */
@Component
class EndingJudges {

	private final ConsolidationJudges judges;
	private final Organisations organisations;
	private final Accounts accounts;
	private final Governance governance;
	private final CaseTrail trail;

	EndingJudges(ConsolidationJudges judges, Organisations organisations, Accounts accounts, Governance governance, CaseTrail trail) {
		this.judges = judges;
		this.organisations = organisations;
		this.accounts = accounts;
		this.governance = governance;
		this.trail = trail;
	}

	/** Code of the committee; who of it is of the host's unit is left out, and that is recorded. */
	String choose(GovernedModel model) {
		var judge = judges.of(model);
		record(model, judge, Set.of(model.hostId()));
		return judge;
	}

	/** The same once it is known into which model it is merged: nobody of that one's host either. What was recorded is not recorded again. */
	String choose(GovernedModel model, long survivingHostId) {
		var hosts = Stream.of(model.hostId(), survivingHostId).collect(Collectors.toSet());
		var judge = judges.of(model, hosts);
		if (judge.equals(judges.of(model))) {
			hosts.remove(model.hostId());
		}
		record(model, judge, hosts);
		return judge;
	}

	private void record(GovernedModel model, String judge, Set<Long> hosts) {
		judges.recused(judge, hosts).forEach(person -> trail.add(Deed.of(model.code(), CaseEventKind.MEMBER_RECUSED, null, judge)
			.noting(person.fullName() + ": thuộc đơn vị chủ trì")));
	}

	/**
	 * @param hostIds units that host a model concerned; what hosts this one by now may be another
	 * @throws Refusal {@code FORBIDDEN} if this user is of one of them, or of the unit that hosts the model now
	 */
	void require(String username, String modelCode, Long... hostIds) {
		long present = governance.of(modelCode).hostId();
		boolean ofHost = username != null && accounts.named(username).flatMap(account -> organisations.person(account.personId()))
			.filter(person -> person.unitId() == present || List.of(hostIds).contains(person.unitId())).isPresent();
		if (ofHost) {
			throw Refusal.forbidden("refusal.ending.host");
		}
	}
}
