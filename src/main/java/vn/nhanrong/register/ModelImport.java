package vn.nhanrong.register;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.NewUnit;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/**
 * Brings lists of models from before into the register. A file is imported whole or not at all.
 */
@Service
public class ModelImport {

	private final Models models;
	private final ModelSearch search;
	private final RecordHistory history;
	private final Organisations organisations;
	private final JdbcClient jdbc;
	private final Clock clock;

	ModelImport(Models models, ModelSearch search, RecordHistory history, Organisations organisations, JdbcClient jdbc,
			Clock clock) {
		this.models = models;
		this.search = search;
		this.history = history;
		this.organisations = organisations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Imports a CSV file (RFC 4180, UTF-8) with the columns name, field, host, host_level, since, sites, source_year and
	 * note. An empty cell is unknown. A host that no unit bears the name of is recorded as a unit of unknown kind.
	 *
	 * @param source what to name as the source in each record's history
	 * @param username null where the application does it by itself
	 * @return how many models were imported
	 * @throws Refusal with a complaint on {@code line[n].column} for each thing that is wrong; nothing is saved then
	 */
	@Transactional
	public int importCsv(Reader csv, String source, String username) {
		List<ImportRow> rows;
		try {
			rows = new ImportFile(fieldCodes(), Zone.today(clock)).read(csv);
		} catch (IOException e) {
			throw new UncheckedIOException("the file can't be read", e);
		}
		rows.forEach(row -> add(row, source, username));
		return rows.size();
	}

	/** The same, but only into an empty register; of nodes that start at once, one imports and the others wait for it. */
	@Transactional
	int importIntoEmptyRegister(Reader csv, String source) {
		jdbc.sql("lock table model in share row exclusive mode").update();
		return models.count() == 0 ? importCsv(csv, source, null) : 0;
	}

	private void add(ImportRow row, String source, String username) {
		Model model = models.save(Model.imported(models.nextCode(), row, hostOf(row.host(), row.hostLevel())));
		Facts facts = model.facts();
		history.add(model.id(), new RecordChange(RecordChange.Kind.IMPORTED, username, clock.instant(), source,
				facts.started(), facts.reportedSites(), facts.lastEvaluation()));
	}

	private long hostOf(String name, Level level) {
		return organisations.unitNamed(name).orElseGet(() -> organisations.recordUnit(NewUnit.named(name, level))).id();
	}

	private Set<String> fieldCodes() {
		return search.fields().stream().map(FieldSummary::code).collect(Collectors.toCollection(TreeSet::new));
	}
}
