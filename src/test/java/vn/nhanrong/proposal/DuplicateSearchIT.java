package vn.nhanrong.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SqlLog;
import vn.nhanrong.proposal.Duplicate.Reason;

@ApplicationTest
@Transactional
class DuplicateSearchIT {

	@Autowired
	private DuplicateSearch search;

	@Autowired
	private Proposals proposals;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void accents_do_not_matter_and_what_is_unlike_is_left_out() {
		assertThat(search.like("to tu quan an ninh trat tu khu vuc chung cu", null, null, null)).isNotEmpty().first()
			.returns("Tổ tự quản an ninh trật tự khu vực chung cư", Duplicate::name).returns(100, Duplicate::score)
			.returns(List.of(Reason.SAME_NAME), Duplicate::reasons);
		assertThat(search.like("Vườn ươm khởi nghiệp xanh", "TU_QUAN", null, null)).isEmpty();
		assertThat(search.like(" ", null, null, null)).isEmpty();
		assertThat(search.like(null, null, null, null)).isEmpty();
	}

	@Test
	void field_host_and_territory_raise_the_score_and_are_named() {
		long police = unit("cong-an-quan-6");
		var name = "Đưa lực lượng công an gần dân";
		var bare = search.like(name, null, null, null).getFirst();
		assertThat(bare).returns("MH-0004", Duplicate::modelCode).returns(List.of(Reason.LIKE_NAME), Duplicate::reasons);
		assertThat(search.like(name, "VAN_DONG_QUAN_CHUNG", police, null).getFirst())
			.returns(Math.min(100, bare.score() + 30), Duplicate::score)
			.returns(List.of(Reason.LIKE_NAME, Reason.SAME_FIELD, Reason.SAME_HOST), Duplicate::reasons);
		assertThat(search.like(name, null, unit("hoi-phu-nu-quan-6"), null).getFirst())
			.returns(List.of(Reason.LIKE_NAME, Reason.SAME_TERRITORY), Duplicate::reasons);
		assertThat(search.like(name, null, unit("hoi-phu-nu-phuong-binh-phu"), null).getFirst().reasons()).containsExactly(Reason.LIKE_NAME);
		assertThat(search.like(name, null, null, "MH-0004")).noneMatch(one -> one.modelCode().equals("MH-0004"));
	}

	@Test
	void at_most_five_are_shown_and_asking_takes_two_statements() throws Exception {
		jdbc.sql("""
				insert into model (code, name, field_code, host_id, level, status, origin)
				select 'XX-' || n, 'Tổ phản ứng nhanh khu phố ' || n, 'TU_QUAN', :host, 'DISTRICT', 'RECOGNISED', 'IMPORTED'
				from generate_series(1, 20) as n""").param("host", unit("quan-6")).update();
		assertThat(search.like("Tổ phản ứng nhanh khu phố", "TU_QUAN", null, null)).hasSize(5);
		assertThat(SqlLog.during(() -> search.like("Tổ phản ứng nhanh", null, null, null))).hasSize(2);
	}

	@Test
	void among_ten_thousand_models_an_index_finds_the_like_ones() {
		jdbc.sql("""
				insert into model (code, name, field_code, host_id, level, status, origin)
				select 'XX-' || n, md5(n::text), 'TU_QUAN', :host, 'DISTRICT', 'RECOGNISED', 'IMPORTED'
				from generate_series(1, 10000) as n""").param("host", unit("quan-6")).update();
		jdbc.sql("analyze model").update();
		var plan = String.join("\n", jdbc.sql("explain select * from model m where fold(m.name) % fold('Tổ tự quản an ninh')")
			.query(String.class).list());
		assertThat(plan).contains("model_name_likeness");
	}

	@Test
	void the_list_takes_three_statements_whatever_is_on_it() throws Exception {
		var proposer = new People(jdbc).named("nguoidexuat");
		assertThat(SqlLog.during(() -> proposals.mine(proposer, 0, 20))).hasSize(3);
	}

	private long unit(String code) {
		return jdbc.sql("select id from unit where code = :code").param("code", code).query(Long.class).single();
	}
}
