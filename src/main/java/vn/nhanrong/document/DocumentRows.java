package vn.nhanrong.document;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DocumentRows extends Repository<Document, UUID> {

	Document save(Document document);

	Document saveAndFlush(Document document);

	Optional<Document> findById(UUID id);

	/** Whoever moves a document on waits for whoever does so already. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Document d where d.id = :id")
	Optional<Document> lock(UUID id);
}
