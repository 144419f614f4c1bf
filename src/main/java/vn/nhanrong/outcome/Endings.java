package vn.nhanrong.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** What other modules ask about the ends of models. */
@Service
@Transactional(readOnly = true)
public class Endings {

	private final JdbcClient jdbc;
	private final HandedOverItems items;

	Endings(JdbcClient jdbc, HandedOverItems items) {
		this.jdbc = jdbc;
		this.items = items;
	}

	/** The retirement or the merger of this model, as soon as its decision was issued; empty before. At most two statements. */
	public Optional<Ending> of(String modelCode) {
		return jdbc.sql("""
				select d.id, d.symbol, d.issued_on, handed_over_at, archive_place, retention_years, files, concluded_at
				from (select decision_id, handed_over_at, archive_place, retention_years, files, concluded_at from retirement
				        where model_code = :model
				    union all
				    select decision_id, handed_over_at, null, null, null, concluded_at from merger where model_code = :model) as e
				    join document d on d.id = e.decision_id
				where d.issued_at is not null order by d.issued_at desc limit 1""")
			.param("model", modelCode).query((row, number) -> toEnding(row, modelCode)).optional();
	}

	private Ending toEnding(ResultSet row, String modelCode) throws SQLException {
		var handedOver = day(row, "handed_over_at");
		String place = row.getString("archive_place");
		return new Ending(row.getObject("id", UUID.class), row.getString("symbol"), row.getObject("issued_on", LocalDate.class), handedOver,
				handedOver == null ? List.of() : items.of(modelCode),
				place == null ? null : new Ending.Archive(place, row.getInt("retention_years"), row.getInt("files")), day(row, "concluded_at"));
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		var at = Moments.of(row, column);
		return at == null ? null : LocalDate.ofInstant(at, Zone.CITY);
	}
}
