package vn.nhanrong.outcome;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask about scale-ups. */
@Service
@Transactional(readOnly = true)
public class ScaleUps {

	private final JdbcClient jdbc;

	ScaleUps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of the scale-up that is under way; empty where none is. It tells who answers, never what. One statement. */
	public Optional<ScaleUpProgress> progress(String modelCode) {
		return jdbc.sql("""
				select count(r.id) filter (where r.state <> 'PLANNED') as asked,
				    count(r.id) filter (where r.state in ('ACCEPTED', 'DECLINED')) as answered,
				    count(r.id) filter (where r.state = 'NO_ANSWER') as unanswered
				from scale_up s left join scale_up_receiver r on r.scale_up_id = s.id
				where s.model_code = :model and s.concluded_at is null group by s.id""")
			.param("model", modelCode).query(ScaleUpProgress.class).optional();
	}
}
