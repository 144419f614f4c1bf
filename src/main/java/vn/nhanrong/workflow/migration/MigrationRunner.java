package vn.nhanrong.workflow.migration;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the processes are deployed, moves what runs by older versions. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class MigrationRunner implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(MigrationRunner.class);

	private final Migrations migrations;
	private final MigrationProperties properties;

	MigrationRunner(Migrations migrations, MigrationProperties properties) {
		this.migrations = migrations;
		this.properties = properties;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		var moved = switch (properties.mode()) {
			case OFF -> List.<MigratedInstance>of();
			case DRY_RUN -> migrations.dryRun();
			case EXECUTE -> migrations.execute();
		};
		if (!moved.isEmpty()) {
			long refused = moved.stream().filter(one -> one.state() == MigratedInstance.State.REFUSED).count();
			LOG.info("{} instances ran by an older version of their process, {} of them stay on it; see /admin/migrations ({})",
					moved.size(), refused, properties.mode());
		}
	}
}
