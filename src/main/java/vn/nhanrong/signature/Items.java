package vn.nhanrong.signature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** The items of an array, found again by what they refer to. */
final class Items {

	/** Items that are written into the array itself; nobody's file has more, and each is compared to all. */
	private static final int WRITTEN_OUT = 200;

	private final List<COSBase> all = new ArrayList<>();
	private final Map<COSObjectKey, Integer> references = new HashMap<>();
	private final List<Integer> writtenOut = new ArrayList<>();

	Items(COSArray array) {
		if (array != null) {
			array.forEach(this::add);
		}
	}

	private void add(COSBase item) {
		if (item instanceof COSObject reference) {
			references.putIfAbsent(reference.getKey(), all.size());
		} else if (item != null) {
			writtenOut.add(all.size());
		}
		if (item != null) {
			all.add(item);
		}
	}

	List<COSBase> all() {
		return all;
	}

	/** -1 where it is not among them. */
	int indexOf(COSBase item) {
		if (item instanceof COSObject reference) {
			return references.getOrDefault(reference.getKey(), -1);
		}
		return writtenOut.stream().limit(WRITTEN_OUT).filter(place -> Revision.same(all.get(place), item)).findFirst().orElse(-1);
	}
}
