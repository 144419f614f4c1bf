package vn.nhanrong.organisation;

import org.springframework.data.repository.Repository;

import java.util.Optional;

interface UnitRepository extends Repository<Unit, Long> {

	Unit save(Unit unit);

	Optional<Unit> findById(long id);

	Unit getReferenceById(long id);

	boolean existsByCode(String code);

	void delete(Unit unit);
}
