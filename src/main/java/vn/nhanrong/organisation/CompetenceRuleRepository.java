package vn.nhanrong.organisation;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CompetenceRuleRepository extends Repository<CompetenceRule, Long> {

	CompetenceRule save(CompetenceRule rule);

	Optional<CompetenceRule> findById(long id);

	void delete(CompetenceRule rule);

	@Query(nativeQuery = true, value = "select exists (select 1 from movement where code = :code)")
	boolean isMovement(String code);

	/** Whether another rule for the same holds on one of these days. */
	@Query(nativeQuery = true, value = """
			select exists (select 1 from competence_rule where unit_id = :unit and coalesce(movement_code, '') = coalesce(:movement, '')
			    and level = :level and id <> :except and daterange(valid_from, valid_to, '[]')
			        && daterange(cast(:validFrom as date), cast(:validTo as date), '[]'))""")
	boolean existsDuring(long unit, String movement, String level, LocalDate validFrom, LocalDate validTo, long except);
}
