package vn.nhanrong.outcome;

import java.util.List;

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
		judges.recused(judge, model.hostId()).forEach(person -> trail.add(Deed.of(model.code(), CaseEventKind.MEMBER_RECUSED, null, judge)
			.noting(person.fullName() + ": thuộc đơn vị chủ trì")));
		return judge;
	}

	/**
	 * @param hostId unit that hosted the model when it began to end; another one may do so by now
	 * @throws Refusal {@code FORBIDDEN} if this user is of the one or of the other
	 */
	void require(String username, String modelCode, long hostId) {
		var hosts = List.of(hostId, governance.of(modelCode).hostId());
		boolean ofHost = username != null && accounts.named(username).flatMap(account -> organisations.person(account.personId()))
			.filter(person -> hosts.contains(person.unitId())).isPresent();
		if (ofHost) {
			throw Refusal.forbidden("refusal.ending.host");
		}
	}
}
