package vn.nhanrong.organisation;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<Unit, Long> {

	Unit save(Unit unit);

	Optional<Unit> findById(long id);

	boolean existsByCode(String code);

	void delete(Unit unit);

	/** Whether a committee or office of the unit begins before the first day given or goes on after the last. */
	@Query(nativeQuery = true, value = """
			select exists (select 1 from (
			        select valid_from, valid_to from committee where unit_id = :unit
			        union all select valid_from, valid_to from office where unit_id = :unit) as g
			    where coalesce(g.valid_from, '-infinity') < cast(:first as date)
			        or coalesce(g.valid_to, 'infinity') > cast(:last as date))""")
	boolean hasGroupsBeyond(long unit, LocalDate first, LocalDate last);

	@Query(nativeQuery = true, value = "select exists (select 1 from competence_rule where unit_id = :unit)")
	boolean hasRules(long unit);
}
