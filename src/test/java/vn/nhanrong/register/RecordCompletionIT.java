package vn.nhanrong.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.shared.PartialDate;
import vn.nhanrong.shared.Refusal;

@ApplicationTest
@Transactional
@RecordApplicationEvents
class RecordCompletionIT {

	private static final String CODE = "MH-0001";

	@Autowired
	private Register register;

	@Autowired
	private ModelImport models;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEvents events;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void today() {
		clock.set(LocalDate.of(2026, 11, 24));
	}

	@Test
	void aRequestIsAnnouncedAndStaysOpenUntilTheRecordIsCompleted() {
		request();
		assertThat(events.stream(RecordCompletionRequested.class)).containsExactly(new RecordCompletionRequested(CODE, "thuongtruc"));
		assertThat(model()).returns(false, ModelDetails::mayBeCompleted)
			.returns("thuongtruc", model -> model.openRequest().by()).returns(clock.instant(), model -> model.openRequest().at());
		assertThatExceptionOfType(Refusal.class).isThrownBy(this::request).returns(Refusal.Kind.CONFLICT, Refusal::kind);

		complete(new RecordCompletion("2013", 24, "", "Báo cáo 105/BC-CATP", false));
		assertThat(model().openRequest()).isNull();
		assertThat(model().summary()).returns(new PartialDate("2013"), ModelSummary::started)
			.returns(24, ModelSummary::reportedSites).returns(null, ModelSummary::lastEvaluation);
		assertThat(model().mayBeCompleted()).as("the evaluation is still unknown").isTrue();
	}

	@Test
	void theHistoryTellsWhoPutWhatOnTheRecordFromWhichSource() {
		request();
		complete(new RecordCompletion("2013", null, null, " Báo cáo 105/BC-CATP ", false));
		complete(new RecordCompletion("2013", 24, null, "Sổ theo dõi", false));
		complete(new RecordCompletion("", null, "", "Kho lưu trữ quận", true));

		var history = register.history(CODE, 0, 50).items();
		assertThat(history).extracting(RecordChange::kind).containsExactly(RecordChange.Kind.NOTHING_FOUND,
				RecordChange.Kind.COMPLETED, RecordChange.Kind.COMPLETED, RecordChange.Kind.COMPLETION_REQUESTED,
				RecordChange.Kind.IMPORTED);
		assertThat(history.get(1)).isEqualTo(new RecordChange(RecordChange.Kind.COMPLETED, "thuongtruc", clock.instant(),
				"Sổ theo dõi", null, 24, null));
		assertThat(history.get(2).source()).isEqualTo("Báo cáo 105/BC-CATP");
		assertThat(history.get(4)).returns("models.csv", RecordChange::source).returns(null, RecordChange::by);
	}

	@Test
	void aRefusedCompletionChangesNothing() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> complete(new RecordCompletion("2013", 0, null, "Sổ", false)));
		entities.clear();
		assertThat(model().summary().started()).isNull();
		assertThat(register.history(CODE, 0, 50).total()).isEqualTo(1);
	}

	@Test
	void aRecordWithoutGapsNeedsNoCompletion() {
		complete(new RecordCompletion("2013", 24, "2024-06", "Báo cáo", false));
		assertThatExceptionOfType(Refusal.class).isThrownBy(this::request).returns("refusal.completion.complete", Refusal::key);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> register.requestCompletion("MH-9999", "quantri"))
			.returns(Refusal.Kind.NOT_FOUND, Refusal::kind);
	}

	@Test
	void theDatabaseKeepsHistoryFromBeingRewritten() {
		assertThatThrownBy(() -> jdbc.sql("update model_record_change set source = 'x'").update())
			.isInstanceOf(DataAccessException.class).hasMessageContaining("only ever added to");
	}

	@Test
	void anImportTakesUnitsByNameAndRecordsThoseItDoesNotFind() {
		long units = count("select count(*) from unit");
		int imported = models.importCsv(new StringReader("""
				name,field,host,host_level,since,sites,source_year,note
				Mô hình A,PCCC,Công an Thành phố,CITY,2019,,2024,final evaluation held 2023
				Mô hình B,PCCC,Đơn vị mới,WARD,,5,2024,
				Mô hình C,PCCC,Đơn vị mới,WARD,,,,
				"""), "list.csv", "quantri");
		entities.flush();
		assertThat(imported).isEqualTo(3);
		assertThat(count("select count(*) from unit")).isEqualTo(units + 1);
		assertThat(count("select count(*) from unit where name = 'Đơn vị mới' and kind is null and level = 'WARD'")).isEqualTo(1);
		var found = register.search(ModelQuery.all().withText("mo hinh a cong an thanh pho")).items();
		assertThat(found).singleElement().returns(new PartialDate("2023"), ModelSummary::lastEvaluation);
	}

	@Test
	void aWrongFileImportsNothing() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> models.importCsv(new StringReader("""
				name,field,host,host_level,since,sites,source_year,note
				Mô hình A,PCCC,Đơn vị mới,WARD,,,,
				Mô hình B,NONE,Đơn vị mới,WARD,,,,
				"""), "list.csv", "quantri")).withMessageContaining("line[3].field");
		assertThat(count("select count(*) from model")).isEqualTo(46);
		assertThat(count("select count(*) from unit where name = 'Đơn vị mới'")).isZero();
	}

	@Test
	void theDemoIsImportedOnlyOnce() {
		assertThat(models.importIntoEmptyRegister(new StringReader("not even read"), "again")).isZero();
	}

	private void request() {
		register.requestCompletion(CODE, "thuongtruc");
		entities.flush();
	}

	private void complete(RecordCompletion completion) {
		register.completeRecord(CODE, completion, "thuongtruc");
		entities.flush();
	}

	private ModelDetails model() {
		return register.find(CODE).orElseThrow();
	}

	private long count(String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}
}
