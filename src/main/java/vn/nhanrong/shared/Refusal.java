package vn.nhanrong.shared;

import java.io.Serial;
import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/**
 * A request that the application refuses for a reason the user can do something about. The message is a key of the
 * message bundles: the portal, the API (as RFC 9457 problem details) and Tasklist show it in the user's language.
 * Throwing it rolls the transaction back.
 */
public class Refusal extends RuntimeException implements MessageSourceResolvable {

	@Serial
	private static final long serialVersionUID = 1L;

	/** How long to wait where it is busy. */
	public static final int RETRY_SECONDS = 30;

	/** What kind of refusal it is; decides the HTTP status. */
	public enum Kind {
		/** The input is wrong: 422. */
		INVALID,
		/** There is no such thing, or the user may not know of it: 404. */
		NOT_FOUND,
		/** Not this user, or not in this office: 403. */
		FORBIDDEN,
		/** Somebody changed it meanwhile, or it is past the state that allows this: 409. */
		CONFLICT,
		/** Too many want it at the moment: 503, to be tried again after {@link Refusal#RETRY_SECONDS}. */
		BUSY
	}

	/**
	 * A complaint about one field.
	 *
	 * @param field name of the field as the user's form or the API's JSON has it, {@code a.b[0].c}
	 * @param key message key
	 * @param arguments of the message
	 */
	public record FieldComplaint(String field, String key, List<Object> arguments) implements MessageSourceResolvable {

		public FieldComplaint(String field, String key, Object... arguments) {
			this(field, key, List.of(arguments));
		}

		@Override
		public String[] getCodes() {
			return new String[] {key};
		}

		@Override
		public Object[] getArguments() {
			return arguments.toArray();
		}
	}

	private final Kind kind;
	private final String key;
	private final transient Object[] arguments;
	private final transient List<FieldComplaint> complaints;

	private Refusal(Kind kind, String key, List<FieldComplaint> complaints, Object... arguments) {
		super(kind + " " + key + (complaints.isEmpty() ? "" : " " + complaints));
		this.kind = kind;
		this.key = key;
		this.arguments = arguments;
		this.complaints = List.copyOf(complaints);
	}

	/** Refuses input whose fields are wrong; at least one complaint. */
	public static Refusal of(List<FieldComplaint> complaints) {
		if (complaints.isEmpty()) {
			throw new IllegalArgumentException("a refusal of fields names at least one field");
		}
		return new Refusal(Kind.INVALID, "refusal.fields", complaints);
	}

	public static Refusal field(String field, String key, Object... arguments) {
		return of(List.of(new FieldComplaint(field, key, arguments)));
	}

	public static Refusal invalid(String key, Object... arguments) {
		return new Refusal(Kind.INVALID, key, List.of(), arguments);
	}

	public static Refusal notFound(String key, Object... arguments) {
		return new Refusal(Kind.NOT_FOUND, key, List.of(), arguments);
	}

	public static Refusal forbidden(String key, Object... arguments) {
		return new Refusal(Kind.FORBIDDEN, key, List.of(), arguments);
	}

	public static Refusal conflict(String key, Object... arguments) {
		return new Refusal(Kind.CONFLICT, key, List.of(), arguments);
	}

	public static Refusal busy(String key, Object... arguments) {
		return new Refusal(Kind.BUSY, key, List.of(), arguments);
	}

	public Kind kind() {
		return kind;
	}

	/** The message key. */
	public String key() {
		return key;
	}

	/** Empty where the refusal is not about single fields. */
	public List<FieldComplaint> complaints() {
		return complaints;
	}

	@Override
	public String[] getCodes() {
		return new String[] {key};
	}

	@Override
	public Object[] getArguments() {
		return arguments;
	}
}
