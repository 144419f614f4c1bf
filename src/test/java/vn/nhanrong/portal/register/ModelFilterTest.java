package vn.nhanrong.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.register.ModelQuery;
import vn.nhanrong.register.ModelSort;
import vn.nhanrong.register.ModelStatus;

class ModelFilterTest {

	@Test
	void readsTheAddressBar() {
		var query = new ModelFilter(" tổ ", "PILOT", "PCCC", "WARD", "ubnd", "true", "false", "-started", "2", "20")
			.toQuery(Locale.ENGLISH);
		assertThat(query).returns("tổ", ModelQuery::text).returns(Set.of(ModelStatus.PILOT), ModelQuery::statuses)
			.returns(Set.of(Level.WARD), ModelQuery::levels).returns("ubnd", ModelQuery::hostCode)
			.returns(true, ModelQuery::evaluated).returns(false, ModelQuery::startKnown).returns(2, ModelQuery::page)
			.returns(20, ModelQuery::size);
		assertThat(query.sort()).containsExactly(new ModelSort(ModelSort.Key.STARTED, true));
	}

	@Test
	void leavesOutWhatMakesNoSense() {
		var filter = new ModelFilter("", "GONE", " ", "VILLAGE", null, "maybe", "1", "--x", "-3", "9999");
		assertThat(filter).isEqualTo(new ModelFilter(null, null, null, null, null, null, null, null, null, null));
		assertThat(filter.toQuery(Locale.ENGLISH).isRestricted()).isFalse();
	}

	@Test
	void aHeadingSortsAndTurnsRoundWhenItSortsAlready() {
		var byName = new ModelFilter("tổ & đội", "PILOT", null, null, null, null, null, null, "3", null);
		assertThat(byName.ariaSort("name")).isEqualTo("ascending");
		assertThat(byName.sortLink("name")).isEqualTo("/models?text=t%E1%BB%95%20%26%20%C4%91%E1%BB%99i&status=PILOT&sort=-name");
		assertThat(byName.sortLink("started")).endsWith("&sort=started");
		var byStart = new ModelFilter(null, null, null, null, null, null, null, "-started", "3", "20");
		assertThat(byStart.ariaSort("started")).isEqualTo("descending");
		assertThat(byStart.ariaSort("name")).isNull();
		assertThat(byStart.sortLink("started")).isEqualTo("/models?sort=started&size=20");
		assertThat(byStart.sortLink("name")).isEqualTo("/models?size=20");
		assertThat(byStart.pageLink(4)).isEqualTo("/models?sort=-started&size=20&page=4");
	}
}
