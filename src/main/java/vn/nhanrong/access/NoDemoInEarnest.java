package vn.nhanrong.access;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody knows the passwords of the demo: its data are not for use in earnest, whatever has been done since. */
@Component
@Profile("!demo")
@DependsOnDatabaseInitialization
class NoDemoInEarnest implements InitializingBean {

	private final JdbcClient jdbc;

	NoDemoInEarnest(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void afterPropertiesSet() {
		if (jdbc.sql("select exists (select 1 from installation where demo)").query(Boolean.class).single()) {
			throw new DemoDataFound();
		}
	}
}
