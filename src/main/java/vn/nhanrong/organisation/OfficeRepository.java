package vn.nhanrong.organisation;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OfficeRepository extends Repository<Office, Long> {

	Office save(Office office);

	Optional<Office> findById(long id);

	void delete(Office office);

	@Query(nativeQuery = true, value = """
			select exists (select 1 from competence_rule r where :office in (r.signing_office_id, r.clerk_office_id))""")
	boolean isInARule(long office);

	/** Whether a rule that names the office holds on a day before the first or after the last given. */
	@Query(nativeQuery = true, value = """
			select exists (select 1 from competence_rule r where :office in (r.signing_office_id, r.clerk_office_id)
			    and (coalesce(r.valid_from, '-infinity') < cast(:first as date)
			        or coalesce(r.valid_to, 'infinity') > cast(:last as date)))""")
	boolean isInARuleBeyond(long office, LocalDate first, LocalDate last);
}
