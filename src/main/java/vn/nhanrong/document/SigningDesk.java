package vn.nhanrong.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.AccountNames;
import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.shared.MemberTasks;
import vn.nhanrong.shared.MemberTasks.Member;
import vn.nhanrong.shared.MemberTasks.WaitingTask;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.SignatureRole;

/** All documents that wait for somebody's signature or seal, whatever case they belong to. */
@Service
@Transactional(readOnly = true)
public class SigningDesk {

	private static final Map<SignatureRole, String> TASKS = Map.of(SignatureRole.PERSONAL, IssuanceProcess.SIGN_DOCUMENT,
			SignatureRole.SEAL, IssuanceProcess.SEAL_DOCUMENT);

	private final MemberTasks tasks;
	private final AccountNames names;
	private final JdbcClient jdbc;

	SigningDesk(MemberTasks tasks, AccountNames names, JdbcClient jdbc) {
		this.tasks = tasks;
		this.names = names;
		this.jdbc = jdbc;
	}

	/** The longest waiting first. @param page its number; beyond the last one the last one is read */
	public PageOf<WaitingDocument> waiting(CurrentUser user, int page, int size) {
		var found = tasks(member(user));
		int number = (int) Math.clamp(page, 0, Math.max(0L, (found.size() - 1L) / size));
		var here = found.stream().skip((long) number * size).limit(size).toList();
		return new PageOf<>(documents(here, user.username()), number, size, found.size());
	}

	/** How many there are. */
	public long count(CurrentUser user) {
		return tasks(member(user)).size();
	}

	/** Those of them with these keys, in the order of the list; what does not wait any more is left out. */
	public List<WaitingDocument> waiting(CurrentUser user, Collection<String> keys) {
		return documents(tasks(member(user)).stream().filter(task -> keys.contains(key(task))).toList(), user.username());
	}

	/** Empty where the document does not wait for that user in that role. */
	public Optional<WaitingDocument> find(CurrentUser user, UUID document, SignatureRole role) {
		return waiting(user, List.of(document + ":" + role)).stream().findFirst();
	}

	/**
	 * Sends a document back to its drafter instead of signing or sealing it.
	 *
	 * @throws Refusal on field {@code reason} if that is missing or too long, {@code CONFLICT} if it does not wait any more
	 */
	@Transactional
	public void sendBack(CurrentUser user, UUID document, SignatureRole role, String reason) {
		complete(member(user), document, role, Map.of("outcome", IssuanceProcess.SENT_BACK, "reason", reason == null ? "" : reason));
	}

	/** Within the caller's transaction. @throws Refusal {@code CONFLICT} if it does not wait, or a colleague is at it */
	void complete(Member member, UUID document, SignatureRole role, Map<String, Object> form) {
		tasks.complete(member, require(member, document, role).id(), form);
	}

	/** @throws Refusal {@code CONFLICT} if it does not wait for that member any more, or a colleague is at it */
	WaitingTask require(Member member, UUID document, SignatureRole role) {
		var found = tasks.waiting(member, List.of(TASKS.get(role)), IssuanceProcess.DOCUMENT).stream()
			.filter(task -> task.about().equals(document.toString())).findFirst()
			.orElseThrow(() -> Refusal.conflict("refusal.signing.notWaiting"));
		if (isHeldByOther(found, member.username())) {
			throw Refusal.conflict("refusal.signing.held", names.of(List.of(found.assignee())).get(found.assignee()));
		}
		return found;
	}

	static Member member(CurrentUser user) {
		return new Member(user.username(), user.groups());
	}

	private List<WaitingTask> tasks(Member member) {
		return tasks.waiting(member, TASKS.values(), IssuanceProcess.DOCUMENT);
	}

	private static SignatureRole role(WaitingTask task) {
		return task.task().equals(IssuanceProcess.SIGN_DOCUMENT) ? SignatureRole.PERSONAL : SignatureRole.SEAL;
	}

	private static String key(WaitingTask task) {
		return task.about() + ":" + role(task);
	}

	private static boolean isHeldByOther(WaitingTask task, String username) {
		return task.assignee() != null && !task.assignee().equals(username);
	}

	private List<WaitingDocument> documents(List<WaitingTask> found, String username) {
		var rows = rows(found.stream().map(task -> UUID.fromString(task.about())).collect(Collectors.toCollection(LinkedHashSet::new)));
		var people = new ArrayList<String>();
		rows.values().stream().map(Row::draftedBy).filter(Objects::nonNull).forEach(people::add);
		found.stream().map(WaitingTask::assignee).filter(Objects::nonNull).forEach(people::add);
		var named = names.of(people);
		return found.stream().filter(task -> rows.containsKey(UUID.fromString(task.about()))).map(task -> {
			var row = rows.get(UUID.fromString(task.about()));
			return new WaitingDocument(row.id(), task.id(), role(task), row.kind(), row.subject(), row.modelCode(), row.modelName(),
					row.symbol(), named.get(row.draftedBy()), task.since(),
					isHeldByOther(task, username) ? named.get(task.assignee()) : null, row.givenOut());
		}).toList();
	}

	private Map<UUID, Row> rows(Collection<UUID> ids) {
		return jdbc.sql("""
				select d.id, d.kind, d.subject, d.model_code, m.name as model_name, d.symbol, d.drafted_by,
				    d.state = 'IN_SIGNATURE' and exists (select 1 from document_given_out g
				        where g.document_id = d.id and g.attempt = d.attempt)
				    and not exists (select 1 from document_file f where f.document_id = d.id and f.attempt = d.attempt) as given_out
				from document d join model m on m.code = d.model_code where d.id = any(:ids)""")
			.param("ids", ids.toArray(UUID[]::new)).query(SigningDesk::toRow).list().stream()
			.collect(Collectors.toMap(Row::id, Function.identity()));
	}

	private static Row toRow(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("id", UUID.class), DocumentKind.valueOf(row.getString("kind")), row.getString("subject"),
				row.getString("model_code"), row.getString("model_name"), row.getString("symbol"), row.getString("drafted_by"),
				row.getBoolean("given_out"));
	}

	private record Row(UUID id, DocumentKind kind, String subject, String modelCode, String modelName, String symbol, String draftedBy,
			boolean givenOut) {
	}
}
