package vn.nhanrong.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.TrailCheck.Finding;
import vn.nhanrong.register.TrailCheck.Wrong;

/** Somebody who may do anything in the database changes the history of a case: the check says where. */
@ApplicationTest
@Transactional
class TrailSealsIT {

	private static final String CODE = "MH-0001";

	@Autowired
	private CaseTrail trail;
	@Autowired
	private TrailSealing sealing;
	@Autowired
	private TrailCheck check;
	@Autowired
	private JdbcClient jdbc;

	private long first;
	private long sealedBefore;

	@BeforeEach
	void aHistoryOfFourEntriesIsSealed() {
		first = check.check().sealed() + 1;
		trail.add(Deed.of(CODE, CaseEventKind.EVALUATION_REQUESTED, "thuongtruc", "q6-thuong-truc"));
		trail.add(Deed.of(CODE, CaseEventKind.SUSPENDED, "thuongtruc", null).noting("Chờ kinh phí"));
		trail.add(Deed.of(CODE, CaseEventKind.RESUMED).changing("Tạm dừng", "Hoạt động"));
		trail.add(Deed.of(CODE, CaseEventKind.BECAME_CONSOLIDATING).changing(ModelStatus.RECOGNISED, ModelStatus.CONSOLIDATING));
		assertThat(check.check().waiting()).isEqualTo(4);
		sealedBefore = trail.sealed(CODE);
		assertThat(sealing.seal()).isEqualTo(4);
	}

	@Test
	void what_nobody_has_touched_is_sound() {
		var report = check.check();
		assertThat(report.isSound()).isTrue();
		assertThat(report.sealed()).isEqualTo(first + 3);
		assertThat(report.waiting()).isZero();
		assertThat(report.last()).hasSize(64);
		assertThat(trail.sealed(CODE)).isEqualTo(sealedBefore + 4);
		assertThat(sealing.seal()).as("nothing is left to be sealed").isZero();
	}

	@Test
	void an_entry_keeps_before_and_after() {
		var last = trail.of(CODE, 0, 1).items().getFirst();
		assertThat(List.of(last.before(), last.after())).containsExactly("RECOGNISED", "CONSOLIDATING");
	}

	@Test
	void the_database_refuses_to_change_a_seal() {
		assertThatThrownBy(() -> jdbc.sql("update trail_seal set event_id = event_id").update()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void a_changed_entry_is_found() {
		byForce("case_event", "update case_event set note = 'Chờ kinh phí ' where id = " + event(1));
		assertThat(check.check().findings()).containsExactly(new Finding(first + 1, event(1), CODE, Wrong.CHANGED));
	}

	@Test
	void a_moment_put_back_by_a_microsecond_is_found() {
		byForce("case_event", "update case_event set at = at - interval '1 microsecond' where id = " + event(0));
		assertThat(check.check().findings()).containsExactly(new Finding(first, event(0), CODE, Wrong.CHANGED));
	}

	@Test
	void words_moved_from_one_column_to_the_next_are_found() {
		byForce("case_event", "update case_event set before = null, after = before || after where id = " + event(2));
		assertThat(check.check().findings()).containsExactly(new Finding(first + 2, event(2), CODE, Wrong.CHANGED));
	}

	@Test
	void a_removed_entry_is_found() {
		long gone = event(2);
		byForce("case_event", "delete from case_event where id = " + gone);
		assertThat(check.check().findings()).containsExactly(new Finding(first + 2, gone, null, Wrong.ENTRY_MISSING));
	}

	@Test
	void an_entry_removed_with_its_seal_is_found() {
		long gone = event(2);
		byForce("case_event", "delete from case_event where id = " + gone);
		byForce("trail_seal", "delete from trail_seal where event_id = " + gone);
		assertThat(check.check().findings()).containsExactly(new Finding(first + 3, event(3), CODE, Wrong.SEAL_MISSING));
	}

	@Test
	void a_changed_seal_is_found_where_it_is_and_after_it() {
		byForce("trail_seal", "update trail_seal set seal = sha256(seal) where event_id = " + event(1));
		assertThat(check.check().findings()).extracting(Finding::position).containsExactly(first + 1, first + 2);
	}

	/** @param number from 0, of the four */
	private long event(int number) {
		return jdbc.sql("select event_id from trail_seal where position = :position").param("position", first + number)
			.query(Long.class).single();
	}

	private void byForce(String table, String change) {
		jdbc.sql("alter table " + table + " disable trigger user").update();
		assertThat(jdbc.sql(change).update()).isOne();
	}
}
