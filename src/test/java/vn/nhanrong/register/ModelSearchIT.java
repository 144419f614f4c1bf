package vn.nhanrong.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.CountingDataSource;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.PartialDate;

@ApplicationTest
@Transactional
class ModelSearchIT {

	@Autowired
	private Register register;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource dataSource;

	@Test
	void theRegisterHoldsTheListsAsTheyAre() {
		var page = register.search(ModelQuery.all());
		assertThat(page.total()).isEqualTo(46);
		assertThat(page.items()).hasSize(46).allMatch(model -> model.origin() == ModelOrigin.IMPORTED);

		assertThat(register.find("MH-0001").orElseThrow().summary()).returns("Camera giám sát an ninh trật tự", ModelSummary::name)
			.returns(null, ModelSummary::started).returns(null, ModelSummary::reportedSites)
			.returns(null, ModelSummary::lastEvaluation).returns(Level.CITY, ModelSummary::level)
			.returns("Công an Thành phố", model -> model.host().name()).returns("AN_NINH_TRAT_TU", model -> model.field().code());
		assertThat(register.find("MH-0004").orElseThrow()).returns("draft in 2023", ModelDetails::sourceNote)
			.returns(ModelStatus.DRAFT, model -> model.summary().status()).returns(null, ModelDetails::movement);
		assertThat(register.find("MH-0043").orElseThrow().summary())
			.returns(new PartialDate("2022-08"), ModelSummary::lastEvaluation)
			.returns(new PartialDate("2020-01-01"), ModelSummary::started);
		assertThat(register.find("MH-0046").orElseThrow().summary().name()).isEqualTo("Tổ xung kích làng Chăm");
		assertThat(register.find("MH-9999")).isEmpty();
	}

	@Test
	void theOverviewCountsWhatIsUnknown() {
		var overview = register.overview();
		assertThat(overview.total()).isEqualTo(46);
		assertThat(overview.byStatus()).containsOnly(entry(ModelStatus.DRAFT, 1), entry(ModelStatus.PILOT, 1),
				entry(ModelStatus.RECOGNISED, 44));
		assertThat(overview.byField().getFirst()).returns("TU_QUAN", count -> count.field().code()).returns(14L, RegisterOverview.FieldCount::models);
		assertThat(overview.withoutEvaluation()).isEqualTo(45);
	}

	private static Map.Entry<ModelStatus, Long> entry(ModelStatus status, long count) {
		return Map.entry(status, count);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {"to tu quan, Tổ tự quản an ninh trật tự khu vực chung cư",
			"phong chay, Tổ liên gia an toàn phòng cháy chữa cháy", "đội, Đội công nhân xung kích tự quản",
			"doi, Đội công nhân xung kích tự quản", "DOI, Đội cán sự xã hội tình nguyện về an ninh trật tự",
			"chung quan cư tự, Tổ tự quản an ninh trật tự khu vực chung cư", "mh-0040, Tổ bốc xếp tự quản",
			"tan dinh, Tổ công tác 3 trong 1", "tân định cong tac, Tổ công tác 3 trong 1", "551/319, Tổ tự quản an ninh trật tự và phòng cháy chữa cháy hẻm 551/319"})
	void findsWithoutAccentsInNameCodeAndHost(String text, String found) {
		assertThat(names(ModelQuery.all().withText(text))).contains(found);
	}

	@ParameterizedTest
	@ValueSource(strings = {"không có mô hình nào thế này", "%", "_", "\\", "tự quản %", "'; drop table model; --"})
	void findsNothingWhereAWordOccursNowhere(String text) {
		assertThat(register.search(ModelQuery.all().withText(text))).returns(0L, PageOf::total)
			.returns(List.of(), PageOf::items);
	}

	@Test
	void everyWordMustOccur() {
		assertThat(names(ModelQuery.all().withText("tự quản kim long"))).isEmpty();
		assertThat(names(ModelQuery.all().withText("an ninh kim long"))).containsExactly("Tiếng kẻng an ninh", "Tiếng loa an ninh");
	}

	@Test
	void filtersByWhatIsOnRecord() {
		assertThat(total(query(Set.of(ModelStatus.PILOT, ModelStatus.DRAFT), Set.of(), Set.of(), null, null, null))).isEqualTo(2);
		assertThat(total(query(Set.of(), Set.of("PCCC"), Set.of(Level.WARD), null, null, null))).isEqualTo(3);
		assertThat(total(query(Set.of(), Set.of(), Set.of(), null, true, null))).isEqualTo(1);
		assertThat(total(query(Set.of(), Set.of(), Set.of(), null, false, true))).isEqualTo(14);
		String host = register.find("MH-0036").orElseThrow().summary().host().code();
		assertThat(total(query(Set.of(), Set.of(), Set.of(), host, null, null))).isEqualTo(4);
	}

	@Test
	void textsAreInVietnameseOrder() {
		assertThat(names(ModelQuery.all())).containsSubsequence("Câu lạc bộ Gia đình phòng, chống tệ nạn xã hội",
				"Công an phường điển hình, kiểu mẫu về an ninh trật tự và văn minh đô thị", "Cổng trường an toàn giao thông",
				"Điểm chữa cháy công cộng", "Đội công nhân xung kích tự quản", "Đưa lực lượng Công an về gần hơn với nhân dân",
				"Hồi chuông an ninh trật tự", "Tổ xung kích làng Chăm", "Tuyến hẻm gắn cổng an ninh", "Zalo kết nối toàn dân");
		assertThat(register.hosts()).hasSizeGreaterThan(20).extracting(HostSummary::name)
			.containsSubsequence("Công an Thành phố", "Hội Cựu chiến binh Thành phố", "Liên đoàn Lao động Thành phố", "Thành đoàn",
					"Ủy ban MTTQ Quận 4");
	}

	@ParameterizedTest
	@EnumSource(ModelSort.Key.class)
	void everySortOrdersEveryModelBothWays(ModelSort.Key key) {
		for (boolean descending : new boolean[] {false, true}) {
			var models = register.search(ModelQuery.all().sortedBy(new ModelSort(key, descending))).items();
			assertThat(models).hasSize(46).doesNotHaveDuplicates();
			isOrderedByKnownThenUnknown(models, ModelSummary::started, key == ModelSort.Key.STARTED, descending);
			isOrderedByKnownThenUnknown(models, ModelSummary::reportedSites, key == ModelSort.Key.SITES, descending);
			isOrderedByKnownThenUnknown(models, ModelSummary::status, key == ModelSort.Key.STATUS, descending);
			isOrderedByKnownThenUnknown(models, ModelSummary::level, key == ModelSort.Key.LEVEL, descending);
			isOrderedByKnownThenUnknown(models, ModelSummary::code, key == ModelSort.Key.CODE, descending);
		}
	}

	private static <T extends Comparable<? super T>> void isOrderedByKnownThenUnknown(List<ModelSummary> models,
			Function<ModelSummary, T> value, boolean isSorted, boolean descending) {
		if (isSorted) {
			Comparator<T> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
			assertThat(models.stream().map(value).toList()).isSortedAccordingTo(Comparator.nullsLast(order));
		}
	}

	@Test
	void pagesJoinWithoutGapOrOverlap() {
		var query = ModelQuery.all().sortedBy(new ModelSort(ModelSort.Key.STATUS, true));
		var joined = IntStream.range(0, 5).boxed()
			.flatMap(page -> register.search(query.onPage(page, 10)).items().stream()).toList();
		assertThat(joined).isEqualTo(register.search(query.onPage(0, 50)).items());
		assertThat(register.search(query.onPage(7, 10))).returns(46L, PageOf::total).returns(List.of(), PageOf::items);
	}

	@Test
	void aPageCostsTwoStatementsHoweverManyFilters() {
		var counting = new CountingDataSource(dataSource);
		var search = new ModelSearch(JdbcClient.create(counting));
		search.search(ModelQuery.all());
		assertThat(counting.statements()).isEqualTo(2);
		search.search(query(Set.of(ModelStatus.RECOGNISED), Set.of("PCCC"), Set.of(Level.WARD), "x", false, true).withText("to tu quan"));
		assertThat(counting.statements()).isEqualTo(4);
	}

	@Test
	void aSelectiveSearchAmongTenThousandUsesTheTrigramIndexes() {
		jdbc.sql("""
				insert into unit (code, name, level) select 'tram-' || n, 'Trạm ' || md5('u' || n), 'WARD' from generate_series(1, 2000) n""").update();
		jdbc.sql("""
				insert into model (code, name, field_code, host_id, level, status, origin)
				select 'MH-' || (100000 + n), 'Mô hình ' || md5('m' || n), 'PCCC', u.id, 'WARD', 'RECOGNISED', 'IMPORTED'
				from generate_series(1, 10000) n join unit u on u.code = 'tram-' || (n % 2000 + 1)""").update();
		jdbc.sql("select gin_clean_pending_list('unit_name_fold')").query(Long.class).single();
		jdbc.sql("analyze model").update();
		jdbc.sql("analyze unit").update();

		var parameters = new HashMap<String, Object>();
		String where = ModelSearch.where(ModelQuery.all().withText("bốc xếp"), parameters);
		String plan = String.join("\n", jdbc.sql("explain select count(*) from model m join unit u on u.id = m.host_id" + where)
			.params(parameters).query(String.class).list());
		assertThat(plan).contains("model_text_fold", "unit_name_fold").doesNotContain("Seq Scan on model");
		assertThat(names(ModelQuery.all().withText("boc xep"))).containsExactly("Tổ bốc xếp tự quản");
		assertThat(total(ModelQuery.all())).isEqualTo(10_046);
	}

	private static ModelQuery query(Set<ModelStatus> statuses, Set<String> fields, Set<Level> levels, String host,
			Boolean evaluated, Boolean startKnown) {
		return new ModelQuery("", statuses, fields, levels, host, evaluated, startKnown, List.of(), Locale.ENGLISH, 0, 50);
	}

	private List<String> names(ModelQuery query) {
		return register.search(query).items().stream().map(ModelSummary::name).toList();
	}

	private long total(ModelQuery query) {
		return register.search(query).total();
	}
}
