package vn.nhanrong.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;

/**
 * The register of numbers (sổ đăng ký văn bản đi): every number that was ever given, with what has become of it. Officials and
 * administrators read it; what a document is about that was not issued only those are told who work on it.
 */
@Service
public class NumberRegister {

	/** As many lines are printed at most. */
	public static final int MOST_LINES = 10_000;
	private static final int LONGEST_REASON = 1000;
	private static final int AT_ONCE = 500;

	private final NumberRows rows;
	private final DocumentNumbers numbers;
	private final DocumentRows documents;
	private final CaseTrail trail;

	NumberRegister(NumberRows rows, DocumentNumbers numbers, DocumentRows documents, CaseTrail trail) {
		this.rows = rows;
		this.numbers = numbers;
		this.documents = documents;
		this.trail = trail;
	}

	/** One statement counts, one reads the page. @throws Refusal {@code FORBIDDEN} */
	@Transactional(readOnly = true)
	public PageOf<RegisterEntry> search(RegisterQuery query, CurrentUser user) {
		requireReader(user);
		return rows.search(query, user);
	}

	/** What it can be asked for, in one statement. @throws Refusal {@code FORBIDDEN} */
	@Transactional(readOnly = true)
	public RegisterChoices choices(CurrentUser user) {
		requireReader(user);
		return rows.choices();
	}

	/** A line; empty if there is none. @throws Refusal {@code FORBIDDEN} */
	@Transactional(readOnly = true)
	public Optional<RegisterEntry> find(long id, CurrentUser user) {
		requireReader(user);
		return rows.find(id, user);
	}

	/** @throws Refusal {@code FORBIDDEN}, or if these are several books, none, or one with too many lines to be printed */
	@Transactional(readOnly = true)
	public RegisterEntry requirePrintable(RegisterQuery book, CurrentUser user) {
		requireReader(user);
		if (!book.isOneBook()) {
			throw Refusal.invalid("refusal.document.oneBook");
		}
		if (rows.count(book) > MOST_LINES) {
			throw Refusal.invalid("refusal.document.bookTooLong", MOST_LINES);
		}
		return rows.after(book, "", 0, 1, user).stream().findFirst().orElseThrow(() -> Refusal.notFound("refusal.document.noBook"));
	}

	/**
	 * Goes through a book in its order. Some lines are read at a time, each time in a transaction of its own: whoever takes them
	 * slowly keeps nobody waiting.
	 */
	public void each(RegisterQuery book, CurrentUser user, Consumer<RegisterEntry> reader) {
		requireReader(user);
		String type = "";
		int number = 0;
		List<RegisterEntry> some;
		do {
			some = rows.after(book, type, number, AT_ONCE, user);
			some.forEach(reader);
			if (!some.isEmpty()) {
				type = some.getLast().type();
				number = some.getLast().number();
			}
		} while (some.size() == AT_ONCE);
	}

	/**
	 * Cancels the number of a document that went back to its drafter: no document ever bears it again. If the document is signed
	 * after all it gets another one.
	 *
	 * @throws Refusal {@code NOT_FOUND} where there is no such number, {@code FORBIDDEN} unless the user is in the office that
	 *     numbers it or an administrator, {@code CONFLICT} if it is cancelled already or its document is no draft, or on field
	 *     {@code reason}
	 */
	@Transactional
	public void cancel(long id, String reason, CurrentUser user) {
		requireReader(user);
		var document = numbers.document(id).flatMap(documents::lock).orElseThrow(() -> Refusal.notFound("refusal.document.unknownNumber"));
		if (!user.is(Role.ADMINISTRATOR) && !user.groups().contains(document.clerkOffice())) {
			throw Refusal.forbidden("refusal.document.notClerk");
		}
		if (!numbers.isInUse(id)) {
			throw Refusal.conflict("refusal.document.numberCancelled");
		}
		String why = reason(reason);
		String symbol = document.symbol();
		document.loseNumber();
		numbers.cancel(document.id(), why, user.username());
		String office = user.groups().contains(document.clerkOffice()) ? document.clerkOffice() : null;
		trail.add(Deed.of(document.modelCode(), CaseEventKind.NUMBER_CANCELLED, user.username(), office).noting(symbol + ": " + why)
			.about(document.id()));
	}

	private static String reason(String typed) {
		if (typed == null || typed.isBlank()) {
			throw Refusal.field("reason", "refusal.document.cancelReason");
		}
		if (typed.strip().length() > LONGEST_REASON) {
			throw Refusal.field("reason", "refusal.document.tooLong", LONGEST_REASON);
		}
		return typed.strip();
	}

	public static boolean mayRead(CurrentUser user) {
		return user != null && (user.is(Role.OFFICIAL) || user.is(Role.ADMINISTRATOR));
	}

	private static void requireReader(CurrentUser user) {
		if (!mayRead(user)) {
			throw Refusal.forbidden("refusal.document.register");
		}
	}
}
