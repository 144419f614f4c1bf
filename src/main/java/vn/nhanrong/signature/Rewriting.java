package vn.nhanrong.signature;

import java.util.Collection;
import java.util.stream.Collectors;

import org.apache.pdfbox.cos.COSObjectKey;

/** Updates that one reader understands in one way and another in another, so that nobody knows what is seen. */
final class Rewriting {

	private Rewriting() {
	}

	/** Some readers look at an object's number alone, others at its generation as well. */
	static boolean isAmbiguous(Revision before, Revision after, Collection<COSObjectKey> added) {
		var numbers = before.places().keySet().stream().map(COSObjectKey::getNumber).collect(Collectors.toSet());
		return added.stream().map(COSObjectKey::getNumber).anyMatch(numbers::contains);
	}
}
