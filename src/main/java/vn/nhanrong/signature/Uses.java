package vn.nhanrong.signature;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * What a signed file uses its objects for. One object may serve as many things, so that it stands in a place where a file
 * may grow excuses nothing: what it shows, attaches or does must not use it besides. What is referred to and isn't there
 * is bound as well: whoever adds it later changes what refers to it.
 */
final class Uses {

	private static final COSName DSS = COSName.getPDFName("DSS");
	private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
	/** By these a field for a signature is reached: from the form, from its page, from the structure. */
	private static final Set<COSName> OF_FIELDS = Set.of(COSName.FIELDS, COSName.ANNOTS, COSName.KIDS, COSName.PARENT, COSName.getPDFName("Obj"));

	private final COSDictionary trailer;
	private final COSDictionary catalog;
	private final COSDictionary form;
	private final Set<COSBase> pages = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Set<COSBase> signatures = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Set<COSObjectKey> bound = new HashSet<>();
	private final Set<COSObjectKey> seen = new HashSet<>();
	private final Deque<Use> open = new ArrayDeque<>();

	/** @param owner the dictionary that it stands in, be it within arrays; by this name */
	private record Use(COSDictionary owner, COSName name, COSBase value, boolean itself) {
	}

	Uses(Revision revision) {
		trailer = revision.trailer();
		catalog = revision.catalog();
		form = catalog == null ? null : catalog.getCOSDictionary(COSName.ACRO_FORM);
		pages.addAll(revision.pages().values());
		SignatureFields.all(catalog).stream().filter(SignatureFields::isSignature).forEach(signatures::add);
		add(trailer, COSName.ROOT);
		add(trailer, COSName.ENCRYPT);
		while (!open.isEmpty()) {
			follow(open.remove());
		}
	}

	/** Whether a signed file shows it, or refers to it otherwise than where a file may grow. */
	boolean bind(COSObjectKey key) {
		return bound.contains(key);
	}

	/** Those of objects that are new which the signed file refers to, by whatever generation: as it knows them. */
	Set<COSObjectKey> awaited(Collection<COSObjectKey> added) {
		var numbers = added.stream().map(COSObjectKey::getNumber).collect(Collectors.toSet());
		return bound.stream().filter(key -> numbers.contains(key.getNumber())).collect(Collectors.toSet());
	}

	private void follow(Use use) {
		COSBase value = use.value();
		if (value instanceof COSObject reference) {
			value = reference.getObject();
			if (!mayGrow(use, value)) {
				bound.add(reference.getKey());
			}
			if (!seen.add(reference.getKey())) {
				return;
			}
		}
		if (value instanceof COSDictionary dictionary) {
			dictionary.keySet().forEach(name -> add(dictionary, name));
		} else if (value instanceof COSArray array) {
			array.forEach(item -> {
				if (item != null) {
					open.add(new Use(use.owner(), use.name(), item, false));
				}
			});
		}
	}

	private void add(COSDictionary owner, COSName name) {
		boolean elsewhere = owner == catalog && (DSS.equals(name) || EXTENSIONS.equals(name));
		if (!elsewhere && owner.getItem(name) != null) {
			open.add(new Use(owner, name, owner.getItem(name), true));
		}
	}

	/** Of these each entry is compared by itself; of streams there is more than entries. */
	private boolean mayGrow(Use use, COSBase value) {
		if (value instanceof COSStream) {
			return false;
		}
		if (pages.contains(value)) {
			return true;
		}
		if (signatures.contains(value)) {
			return OF_FIELDS.contains(use.name());
		}
		return use.itself() && (use.owner() == trailer && COSName.ROOT.equals(use.name())
				|| use.owner() == catalog && COSName.ACRO_FORM.equals(use.name())
				|| use.owner() == form && COSName.FIELDS.equals(use.name())
				|| pages.contains(use.owner()) && COSName.ANNOTS.equals(use.name()));
	}
}
