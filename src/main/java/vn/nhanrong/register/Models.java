package vn.nhanrong.register;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Models extends Repository<Model, Long> {

	Model save(Model model);

	Optional<Model> findByCode(String code);

	long count();

	@Query(value = "select nextval('model_code_seq')", nativeQuery = true)
	long nextCodeNumber();

	/** The code of a model that is new to the register, however it comes into it. */
	default String nextCode() {
		return "MH-%04d".formatted(nextCodeNumber());
	}
}
