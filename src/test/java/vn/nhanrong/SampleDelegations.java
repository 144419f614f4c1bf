package vn.nhanrong;

import java.time.LocalDate;
import java.util.Set;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.organisation.DelegationAdministration;
import vn.nhanrong.organisation.DelegationMode;
import vn.nhanrong.organisation.NewDelegation;
import vn.nhanrong.shared.Validity;

/** Lets people of the demo sign in the place of District 6's chairman. */
public final class SampleDelegations {

	private final DelegationAdministration delegations;
	private final JdbcClient jdbc;

	public SampleDelegations(ApplicationContext application) {
		delegations = application.getBean(DelegationAdministration.class);
		jdbc = application.getBean(JdbcClient.class);
	}

	/** @return its id */
	public long add(String deputy, DelegationMode mode, String title, Set<String> kinds, LocalDate from, LocalDate to) {
		return add(deputy, "chutich", mode, title, kinds, from, to);
	}

	/** @return its id */
	public long add(String deputy, String grantor, DelegationMode mode, String title, Set<String> kinds, LocalDate from, LocalDate to) {
		return delegations.add(new NewDelegation(office("q6-chu-tich"), person(deputy), person(grantor), mode, title, kinds,
				"Quyết định số 12/QĐ-UBND", new Validity(from, to)), "quantri");
	}

	/** At once. */
	public void end(long id, LocalDate today) {
		long version = jdbc.sql("select version from signing_delegation where id = :id").param("id", id).query(Long.class).single();
		delegations.end(id, version, today.minusDays(1), "quantri");
	}

	public long office(String code) {
		return jdbc.sql("select id from office where code = :code").param("code", code).query(Long.class).single();
	}

	public long person(String username) {
		return jdbc.sql("select person_id from account where username = :name").param("name", username).query(Long.class).single();
	}
}
