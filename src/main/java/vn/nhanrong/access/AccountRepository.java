package vn.nhanrong.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

	/** Who has which user name. */
	interface Holder {

		long getPersonId();

		String getUsername();
	}

	Account save(Account account);

	Account saveAndFlush(Account account);

	Optional<Account> findById(long id);

	Optional<Account> findByUsername(String username);

	Optional<Account> findByPersonId(long personId);

	List<Account> findByUsernameIn(Collection<String> usernames);

	@Query("select a.personId as personId, a.username as username from Account a where a.enabled and a.personId in :people")
	List<Holder> findHolders(Collection<Long> people);

	@Query(value = "select p.unit_id from account a join person p on p.id = a.person_id where a.username = :username", nativeQuery = true)
	Optional<Long> findUnitOf(String username);

	List<Account> findAll();

	boolean existsByUsername(String username);

	long count();

	@Query("select count(a) from Account a where a.enabled and vn.nhanrong.access.Role.ADMINISTRATOR member of a.roles")
	long countAdministrators();

	/** Until the end of the transaction nobody else can change who administers. */
	@Query(value = "select 1 from pg_advisory_xact_lock(hashtext('nhanrong.administrators')) held", nativeQuery = true)
	int lockAdministrators();
}
