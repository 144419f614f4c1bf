package vn.nhanrong.organisation;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommitteeRepository extends Repository<Committee, Long> {

	Committee save(Committee committee);

	Optional<Committee> findById(long id);

	void delete(Committee committee);

	/** Committees and offices share their codes: both are groups of the engine. */
	@Query(nativeQuery = true, value = """
			select exists (select 1 from committee where code = :code) or exists (select 1 from office where code = :code)""")
	boolean isCodeTaken(String code);

	@Query(nativeQuery = true, value = """
			select exists (select 1 from competence_rule r where (r.standing_committee_id = :committee or r.authority_id = :committee
			        or exists (select 1 from competence_rule_appraiser a where a.rule_id = r.id and a.committee_id = :committee)))""")
	boolean isInARule(long committee);

	/** Whether a rule that names the committee holds on a day before the first or after the last given. */
	@Query(nativeQuery = true, value = """
			select exists (select 1 from competence_rule r where (r.standing_committee_id = :committee or r.authority_id = :committee
			        or exists (select 1 from competence_rule_appraiser a where a.rule_id = r.id and a.committee_id = :committee))
			    and (coalesce(r.valid_from, '-infinity') < cast(:first as date)
			        or coalesce(r.valid_to, 'infinity') > cast(:last as date)))""")
	boolean isInARuleBeyond(long committee, LocalDate first, LocalDate last);
}
