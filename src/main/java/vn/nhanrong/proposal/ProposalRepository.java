package vn.nhanrong.proposal;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProposalRepository extends Repository<Proposal, UUID> {

	Proposal save(Proposal proposal);

	Proposal saveAndFlush(Proposal proposal);

	void delete(Proposal proposal);

	Optional<Proposal> findById(UUID id);

	Optional<Proposal> findByModelCode(String modelCode);

	/** Waits for whoever is about to change it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Proposal p where p.id = :id")
	Optional<Proposal> lockById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Proposal p where p.modelCode = :modelCode")
	Optional<Proposal> lockByModelCode(String modelCode);
}
