package vn.nhanrong.signature;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDPageTree;

/** Which part of a file an object belongs to, and so what it means that it is another. */
final class Whereabouts {

	private static final COSName FILES = COSName.getPDFName("AF");
	/** These lead out of the part that they stand in. */
	private static final Set<COSName> UPWARDS = Set.of(COSName.PARENT, COSName.P);

	/** The first part that holds an object is the one that it is said to belong to. */
	private final Map<Finding, Set<COSObjectKey>> parts = new LinkedHashMap<>();

	Whereabouts(Revision revision) {
		var catalog = revision.catalog();
		if (catalog == null) {
			return;
		}
		var signatures = SignatureFields.all(catalog).stream().filter(SignatureFields::isSignature).toList();
		var pages = revision.pages().values();
		part(Finding.REMOVED, items(signatures.stream(), COSName.V));
		part(Finding.ADJUSTED, items(signatures.stream().flatMap(field -> SignatureFields.widgets(field).stream()), COSName.AP));
		part(Finding.ATTACHMENT, Stream.concat(items(Stream.of(catalog), COSName.NAMES), items(Stream.of(catalog), FILES)));
		part(Finding.METADATA, items(Stream.of(catalog), COSName.METADATA));
		part(Finding.ANNOTATION, items(pages.stream(), COSName.ANNOTS));
		part(Finding.CONTENT, Stream.concat(pages.stream(), pages.stream().map(page -> PDPageTree.getInheritableAttribute(page, COSName.RESOURCES))
			.filter(Objects::nonNull)));
		part(Finding.FIELDS, items(Stream.of(catalog), COSName.ACRO_FORM));
		part(Finding.PAGES, items(Stream.of(catalog), COSName.PAGES));
	}

	private void part(Finding finding, Stream<COSBase> roots) {
		parts.put(finding, below(roots.toList()));
	}

	private static Stream<COSBase> items(Stream<COSDictionary> dictionaries, COSName name) {
		return dictionaries.map(dictionary -> dictionary.getItem(name)).filter(Objects::nonNull);
	}

	/** What it means that these are others now. */
	Set<Finding> of(Collection<COSObjectKey> keys) {
		return keys.stream().map(key -> parts.entrySet().stream().filter(part -> part.getValue().contains(key)).map(Map.Entry::getKey)
			.findFirst().orElse(Finding.STRUCTURE)).collect(Collectors.toSet());
	}

	/** All that hangs on these, themselves included. */
	static Set<COSObjectKey> below(Collection<? extends COSBase> roots) {
		var seen = new HashSet<COSObjectKey>();
		var open = new ArrayDeque<COSBase>(roots);
		while (!open.isEmpty()) {
			COSBase value = open.remove();
			if (value instanceof COSObject reference) {
				if (!seen.add(reference.getKey())) {
					continue;
				}
				value = reference.getObject();
			}
			if (value instanceof COSDictionary dictionary) {
				dictionary.entrySet().stream().filter(entry -> !UPWARDS.contains(entry.getKey()) && entry.getValue() != null)
					.forEach(entry -> open.add(entry.getValue()));
			} else if (value instanceof COSArray array) {
				array.forEach(item -> {
					if (item != null) {
						open.add(item);
					}
				});
			}
		}
		return seen;
	}
}
