package vn.nhanrong.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.SampleModels;
import vn.nhanrong.StoryTest;
import vn.nhanrong.shared.Refusal;

/**
 * Whatever comes in whatever order: no model goes a way that the lifecycle does not have, none is scaled up without a signed
 * evaluation, none ends without a signed decision. A random walk, the same each time, against a model of the rules in a few lines.
 */
@StoryTest
class LifecycleGuardsIT {

	private static final int WALKS = 100;
	private static final int STEPS = 20;
	private static final long SEED = 20231126;

	/** What the database asks a signed paper for. */
	private static final Set<ModelStatus> GUARDED = EnumSet.of(ModelStatus.SCALING_UP, ModelStatus.MERGED, ModelStatus.RETIRED);

	@Autowired
	private ApplicationContext application;
	@Autowired
	private Register register;
	@Autowired
	private JdbcClient jdbc;

	private final Random random = new Random(SEED);
	private final Set<String> walked = new TreeSet<>();
	private String surviving;

	/** The rules, plainly. */
	private static final class Reference {

		private ModelStatus status;
		private boolean evaluated;
		private boolean retirementDecided;
		private boolean mergerDecided;

		boolean may(ModelStatus next) {
			return ModelStatusTest.isAllowed(status, next) && isPapered(next);
		}

		boolean isPapered(ModelStatus next) {
			return switch (next) {
				case SCALING_UP -> evaluated;
				case RETIRED -> retirementDecided;
				case MERGED -> mergerDecided;
				default -> true;
			};
		}
	}

	@BeforeEach
	void anotherModelSurvives() {
		surviving = new SampleModels(application).recognised();
	}

	@Test
	void no_order_of_events_leads_where_the_lifecycle_does_not() {
		for (int walk = 0; walk < WALKS; walk++) {
			var reference = new Reference();
			reference.status = any(ModelStatus.values());
			String code = entered(reference.status);
			for (int step = 0; step < STEPS; step++) {
				step(code, reference);
				assertThat(status(code)).as("walk %d, step %d", walk, step).isEqualTo(reference.status);
			}
		}
		assertThat(walked).as("every step of the lifecycle was taken").containsExactlyInAnyOrderElementsOf(ModelStatusTest.LIFECYCLE);
	}

	@Test
	void the_database_says_why_it_refuses() {
		assertThatThrownBy(() -> register.changeStatus(entered(ModelStatus.RETIRING), ModelStatus.RETIRED))
			.isInstanceOf(DataAccessException.class).hasMessageContaining("no decision on its retirement has been issued");
		assertThatThrownBy(() -> register.mergeInto(entered(ModelStatus.MERGING), surviving))
			.isInstanceOf(DataAccessException.class).hasMessageContaining("no decision on its merger has been issued");
		assertThatThrownBy(() -> register.changeStatus(entered(ModelStatus.RECOGNISED), ModelStatus.SCALING_UP))
			.isInstanceOf(DataAccessException.class).hasMessageContaining("no evaluation of it has been concluded with an issued report");
	}

	@Test
	void the_decision_on_one_model_ends_no_other() {
		String decided = entered(ModelStatus.RETIRING);
		document(decided, "RETIREMENT_DECISION", "IN_FORCE");
		assertThatThrownBy(() -> register.changeStatus(entered(ModelStatus.RETIRING), ModelStatus.RETIRED)).isInstanceOf(DataAccessException.class);
		register.changeStatus(decided, ModelStatus.RETIRED);
		assertThat(status(decided)).isEqualTo(ModelStatus.RETIRED);
	}

	@Test
	void what_a_list_of_before_says_is_entered_as_it_is() {
		for (ModelStatus status : ModelStatus.values()) {
			assertThat(status(entered(status))).isEqualTo(status);
		}
	}

	@Test
	void a_model_is_merged_into_another_and_never_into_itself() {
		String code = entered(ModelStatus.MERGING);
		document(code, "MERGER_DECISION", "IN_FORCE");
		assertThatThrownBy(() -> register.mergeInto(code, "MH-9999")).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> register.mergeInto(code, code)).isInstanceOf(DataAccessException.class);
		register.mergeInto(code, surviving);
		assertThat(register.mergedInto(surviving)).extracting(ModelName::code).containsExactly(code);
	}

	private void step(String code, Reference reference) {
		switch (random.nextInt(10)) {
			case 0 -> pastTheRegister(code, reference);
			case 1 -> reference.evaluated |= evaluate(code);
			case 2 -> reference.retirementDecided |= decide(code, "RETIREMENT_DECISION");
			case 3 -> reference.mergerDecided |= decide(code, "MERGER_DECISION");
			case 4 -> document(code, any("RECOGNITION_DECISION", "SCALE_UP_DECISION", "CONSOLIDATION_DECISION"), "IN_FORCE");
			case 5 -> take(code, reference, ModelStatus.MERGED, () -> register.mergeInto(code, surviving));
			case 6 -> {
				var next = any(ModelStatus.values());
				take(code, reference, next, () -> register.changeStatus(code, next));
			}
			default -> {
				// More often on the way: by chance alone few walks would go far.
				var ways = Stream.of(ModelStatus.values()).filter(next -> ModelStatusTest.isAllowed(reference.status, next)).toList();
				if (!ways.isEmpty()) {
					var next = ways.get(random.nextInt(ways.size()));
					take(code, reference, next, () -> register.changeStatus(code, next));
				}
			}
		}
	}

	private void take(String code, Reference reference, ModelStatus next, Runnable deed) {
		if (reference.may(next)) {
			deed.run();
			walked.add(reference.status + " " + next);
			reference.status = next;
		} else {
			assertThatThrownBy(deed::run).as("%s from %s to %s", code, reference.status, next)
				.isInstanceOfAny(Refusal.class, DataAccessException.class);
		}
	}

	/** Somebody writes a status into the table: without a signed paper that is refused as well. */
	private void pastTheRegister(String code, Reference reference) {
		GUARDED.stream().filter(next -> next != reference.status && !reference.isPapered(next)).forEach(next ->
			assertThatThrownBy(() -> jdbc.sql("update model set status = ? where code = ?").param(next.name()).param(code).update())
				.isInstanceOf(DataAccessException.class));
	}

	/** @return whether it was signed */
	private boolean decide(String code, String kind) {
		String state = any("DRAFT", "IN_SIGNATURE", "IN_FORCE", "SUPERSEDED", "REVOKED");
		document(code, kind, state);
		return state.equals("IN_FORCE") || state.equals("SUPERSEDED");
	}

	/** @return whether it was concluded with a signed report */
	private boolean evaluate(String code) {
		String state = any("DRAFT", "IN_SIGNATURE", "IN_FORCE", "REVOKED");
		var report = document(code, "FINAL_EVALUATION_REPORT", state);
		jdbc.sql("""
				insert into evaluation (model_code, kind, number, scorecard_id, host_id, host_contact, standing_agency, signing_office,
				    clerk_office, quorum_percent, majority_percent, opened_at, concluded_at, outcome, report_id)
				select code, 'FINAL', (select count(*) + 1 from evaluation where model_code = :model),
				    (select id from scorecard where version = 1), host_id, 'q6-dau-moi-ccb', 'q6-thuong-truc', 'q6-chu-tich', 'q6-van-thu',
				    66, 50, now(), now(), 'MAINTAIN', :report from model where code = :model""")
			.param("model", code).param("report", report).update();
		return state.equals("IN_FORCE");
	}

	/** As it stands in its table; nobody has really signed it. */
	private UUID document(String code, String kind, String state) {
		var id = UUID.randomUUID();
		boolean draft = state.equals("DRAFT");
		boolean issued = !draft && !state.equals("IN_SIGNATURE");
		jdbc.sql("""
				insert into document (id, kind, model_code, state, issuer_unit_id, signing_office, clerk_office, standing_agency, subject, content,
				    number, number_year, symbol, issued_on, signer_username, signer_name, attempt, created_at, issued_at, version)
				select :id, :kind, :model, :state, id, 'q6-chu-tich', 'q6-van-thu', 'q6-thuong-truc', 'Văn bản', '{}'::jsonb, :number, :year,
				    :symbol, :day, :signer, :name, 1, now(), case when :issued then now() end, 0 from unit where code = 'ubnd-quan-6'""")
			.param("id", id).param("kind", kind).param("model", code).param("state", state).param("number", draft ? null : 1)
			.param("year", draft ? null : 2020).param("symbol", draft ? null : "01/QĐ-UBND")
			.param("day", draft ? null : LocalDate.of(2020, 1, 2)).param("signer", draft ? null : "chutich")
			.param("name", draft ? null : "Hồ Giả Định").param("issued", issued)
			.update();
		return id;
	}

	private String entered(ModelStatus status) {
		return jdbc.sql("""
				insert into model (code, name, field_code, host_id, level, status, origin, version)
				select 'MH-' || nextval('model_code_seq'), 'Mô hình đi qua mọi trạng thái', 'TU_QUAN', id, 'DISTRICT', :status, 'IMPORTED', 0
				from unit where code = 'hoi-cuu-chien-binh-quan-6' returning code""")
			.param("status", status.name()).query(String.class).single();
	}

	private ModelStatus status(String code) {
		return register.find(code).orElseThrow().summary().status();
	}

	@SafeVarargs
	private <T> T any(T... choices) {
		return choices[random.nextInt(choices.length)];
	}
}
