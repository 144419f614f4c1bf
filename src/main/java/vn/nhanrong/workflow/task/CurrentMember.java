package vn.nhanrong.workflow.task;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who the engine takes the caller for; nobody where the application itself acts. */
class CurrentMember {

	private IdentityService identities;

	/** The service exists before the engine does, which tells it later whom to ask. */
	void readFrom(IdentityService identityService) {
		this.identities = identityService;
	}

	Authentication authentication() {
		return identities == null ? null : identities.getCurrentAuthentication();
	}
}
