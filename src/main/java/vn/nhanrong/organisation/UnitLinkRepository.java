package vn.nhanrong.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitLinkRepository extends Repository<UnitLink, Long> {

	UnitLink save(UnitLink link);

	Optional<UnitLink> findById(long id);

	void delete(UnitLink link);

	/** Cycles and sums are about many rows: whoever changes links waits for whoever does so already. */
	@Modifying
	@Query(value = "lock table unit_link in share row exclusive mode", nativeQuery = true)
	void takeTurns();

	@Query(nativeQuery = true, value = """
			select exists (select 1 from unit_link where kind = :kind and from_unit_id = :from and to_unit_id = :to
			    and id <> :except and daterange(valid_from, valid_to, '[]')
			        && daterange(cast(:validFrom as date), cast(:validTo as date), '[]'))""")
	boolean existsDuring(String kind, long from, long to, LocalDate validFrom, LocalDate validTo, long except);

	/** Whether, on some day of the term, the unit is at or under the other. */
	@Query(nativeQuery = true, value = """
			with recursive up (unit_id, days) as (
			    select cast(:unit as bigint), daterange(cast(:validFrom as date), cast(:validTo as date), '[]')
			    union
			    select l.to_unit_id, up.days * daterange(l.valid_from, l.valid_to, '[]')
			    from up join unit_link l on l.from_unit_id = up.unit_id
			    where l.kind = 'PARENT' and l.id <> :except and up.days && daterange(l.valid_from, l.valid_to, '[]')
			)
			select exists (select 1 from up where unit_id = :other)""")
	boolean isUnder(long unit, long other, LocalDate validFrom, LocalDate validTo, long except);

	/** What others than this link take over of the unit on that day, as far as it is known. */
	@Query(nativeQuery = true, value = """
			select coalesce(sum(share), 0) from unit_link where kind = 'SUCCESSOR' and from_unit_id = :from
			    and valid_from = :day and id <> :except""")
	BigDecimal shareGiven(long from, LocalDate day, long except);
}
