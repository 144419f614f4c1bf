package vn.nhanrong.organisation;

import java.util.List;
import java.util.stream.Stream;

/**
 * In what way somebody signs in the place of an office's holder (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I); names
 * are in the message bundles under {@code delegation.mode.}.
 */
public enum DelegationMode {
	/** A deputy signs for the head (ký thay). */
	KT,
	/** The head of a subordinate unit signs by the head's order, certain kinds only (thừa lệnh). */
	TL,
	/** Somebody signs by the head's authorisation, certain kinds and days only, and may not pass it on (thừa ủy quyền). */
	TUQ,
	/** Somebody is entrusted with the office itself (quyền). */
	Q;

	/** Whether it has to say for which kinds of documents. */
	public boolean needsKinds() {
		return this == TL || this == TUQ;
	}

	/** Whether it has to say until when. */
	boolean needsEnd() {
		return this == TUQ;
	}

	/** Whether the deputy's own title stands below the head's. */
	boolean needsTitle() {
		return this != Q;
	}

	/**
	 * What the deputy signs as, line by line.
	 *
	 * @param head what the head signs as: on behalf of whom, where it is on somebody's, and the head's title last
	 * @param title the deputy's, in capitals; not used by {@link #Q}
	 */
	public List<String> lines(List<String> head, String title) {
		String signsFor = this + ". " + head.getLast();
		// The collective is represented by its head and the head's deputies; an order or an authorisation is the head's own.
		var collective = head.subList(0, head.size() - 1);
		return switch (this) {
			case KT -> Stream.concat(collective.stream(), Stream.of(signsFor, title)).toList();
			case Q -> Stream.concat(collective.stream(), Stream.of(signsFor)).toList();
			case TL, TUQ -> List.of(signsFor, title);
		};
	}
}
