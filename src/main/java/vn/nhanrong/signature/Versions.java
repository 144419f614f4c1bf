package vn.nhanrong.signature;

import java.util.HashSet;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A dictionary as it was and as it is; empty where there is none. */
record Versions(COSDictionary old, COSDictionary now) {

	Versions {
		old = old == null ? new COSDictionary() : old;
		now = now == null ? new COSDictionary() : now;
	}

	/** Names of all that there was or is. */
	Stream<COSName> names() {
		var names = new HashSet<>(old.keySet());
		names.addAll(now.keySet());
		return names.stream();
	}

	/** Names of what is written otherwise. */
	Stream<COSName> changed() {
		return names().filter(name -> !isSame(name));
	}

	boolean isSame(COSName name) {
		return Revision.same(old.getItem(name), now.getItem(name));
	}

	/** Whether all that there was is as it was, down to what it says of each kind. */
	static boolean isOnlyMore(COSDictionary old, COSDictionary now) {
		var both = new Versions(old, now);
		return both.changed().filter(name -> both.old().containsKey(name)).allMatch(name -> {
			var was = both.old().getCOSDictionary(name);
			var kind = new Versions(was, both.now().getCOSDictionary(name));
			return was != null && kind.changed().noneMatch(was::containsKey);
		});
	}
}
