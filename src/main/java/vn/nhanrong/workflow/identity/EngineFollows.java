package vn.nhanrong.workflow.identity;

import jakarta.persistence.EntityManager;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.nhanrong.access.AccountChanged;
import vn.nhanrong.organisation.OrganisationChanged;

/**
 * When the engine's identities follow the organisation: at the end of each transaction that changes it, within it; at
 * the start; and shortly after midnight, when a membership may begin or end without anybody doing anything.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class EngineFollows implements ApplicationRunner {

	private final EngineIdentities identities;
	private final EntityManager entities;

	EngineFollows(EngineIdentities identities, EntityManager entities) {
		this.identities = identities;
		this.entities = entities;
	}

	@EventListener
	void on(OrganisationChanged change) {
		followBeforeCommit();
	}

	@EventListener
	void on(AccountChanged change) {
		followBeforeCommit();
	}

	@Scheduled(cron = "5 0 0 * * *", zone = "Asia/Ho_Chi_Minh")
	void atMidnight() {
		identities.bringUpToDate();
	}

	@Override
	public void run(ApplicationArguments arguments) {
		identities.bringUpToDate();
	}

	/** Once for a transaction, however many changes it makes. */
	private void followBeforeCommit() {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("the organisation is changed in a transaction only");
		}
		if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(Following.class::isInstance)) {
			TransactionSynchronizationManager.registerSynchronization(new Following());
		}
	}

	private final class Following implements TransactionSynchronization {

		@Override
		public void beforeCommit(boolean readOnly) {
			entities.flush();
			identities.bringUpToDate();
		}
	}
}
