package vn.nhanrong.signature;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
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
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPageTree;

/**
 * What became of a file after a signature, object by object. A later signature may come with its field, the field's
 * place on a page and its picture, and so may what verifies signatures later on. Whatever else is another, or new, is an
 * alteration, and is said by name.
 */
final class Alterations {

	private static final Set<String> OF_FORM = Set.of("Fields", "SigFlags", "DA", "DR");
	private static final Set<String> WITHOUT_MEANING = Set.of("Version", "Extensions");
	private static final Set<String> TOUCHED_BY_WRITERS = Set.of("ModDate", "Producer");
	private static final COSName DSS = COSName.getPDFName("DSS");
	private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
	/** Which a page may have from the nodes above it. */
	private static final List<COSName> INHERITED = List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);
	private static final List<COSName> OF_THE_FILE = List.of(COSName.getPDFName("ObjStm"), COSName.getPDFName("XRef"));

	private final Revision before;
	private final Revision after;
	private final byte[] file;
	/** Where later updates end. */
	private final List<Integer> between;
	private final Set<Finding> found = EnumSet.noneOf(Finding.class);
	private final Set<COSObjectKey> changed;
	/** Looked at, changed or new. */
	private final Set<COSObjectKey> explained = new HashSet<>();
	private final List<COSDictionary> newWidgets = new ArrayList<>();

	private Alterations(Revision before, Revision after, byte[] file, List<Integer> between) {
		this.before = before;
		this.after = after;
		this.file = file;
		this.between = between;
		this.changed = before.places().keySet().stream().filter(key -> !before.agrees(after, key)).collect(Collectors.toSet());
	}

	/**
	 * @param end up to where the file is as the signature covers it
	 * @param between where later updates end
	 */
	static Set<Finding> since(int end, byte[] file, Revision after, List<Integer> between) {
		try (var before = Revision.of(file, end)) {
			return new Alterations(before, after, file, between).find();
		} catch (IOException e) {
			return EnumSet.of(Finding.STRUCTURE);
		}
	}

	private Set<Finding> find() throws IOException {
		var trailer = before.trailer();
		if (before.catalog() == null || after.catalog() == null || !same(trailer, after.trailer(), COSName.ROOT)
				|| !same(trailer, after.trailer(), COSName.ENCRYPT)) {
			found.add(Finding.STRUCTURE);
		}
		if (before.catalog() != null && after.catalog() != null) {
			explain(trailer.getItem(COSName.ROOT));
			information();
			catalog(before.catalog(), after.catalog());
			pages();
		}
		var unexplained = changed.stream().filter(key -> !explained.contains(key) && !isOfTheFile(before.object(key))).toList();
		if (!unexplained.isEmpty()) {
			found.addAll(new Whereabouts(before).of(unexplained));
		}
		look(Finding.STRAY, found.isEmpty() && hasStrays());
		return found;
	}

	/** Evidence that was renewed since leaves behind what it replaced; that belonged to something once. */
	private boolean hasStrays() throws IOException {
		var strays = after.places().keySet().stream().filter(key -> !before.places().containsKey(key) && !explained.contains(key)
				&& !isOfTheFile(after.object(key)) && !isFont(after.object(key))).collect(Collectors.toSet());
		for (int end : between) {
			if (strays.isEmpty()) {
				return false;
			}
			try (var revision = Revision.of(file, end)) {
				var catalog = revision.catalog() == null ? new COSDictionary() : revision.catalog();
				strays.removeAll(Whereabouts.below(Stream.of(DSS, COSName.ACRO_FORM).map(catalog::getItem).filter(Objects::nonNull).toList()));
			}
		}
		return !strays.isEmpty();
	}

	private void information() {
		var item = before.trailer().getItem(COSName.INFO);
		var old = before.trailer().getCOSDictionary(COSName.INFO);
		var now = after.trailer().getCOSDictionary(COSName.INFO);
		look(Finding.METADATA, names(old, now).stream().filter(name -> !TOUCHED_BY_WRITERS.contains(name.getName()))
			.anyMatch(name -> !same(old == null ? new COSDictionary() : old, now == null ? new COSDictionary() : now, name)));
		explain(item);
		walk(after.trailer().getItem(COSName.INFO));
	}

	private void catalog(COSDictionary old, COSDictionary now) {
		for (COSName name : names(old, now)) {
			switch (name.getName()) {
				case "AcroForm" -> form(old.getCOSDictionary(name), now.getCOSDictionary(name));
				case "DSS" -> verificationData(old, now);
				case "Pages" -> look(Finding.PAGES, !same(old, now, name));
				case "Metadata" -> look(Finding.METADATA, !same(old, now, name));
				case "Names", "AF" -> look(Finding.ATTACHMENT, !same(old, now, name));
				default -> look(Finding.STRUCTURE, !WITHOUT_MEANING.contains(name.getName()) && !same(old, now, name));
			}
		}
		explain(old.getItem(COSName.ACRO_FORM));
		walk(now.getItem(COSName.ACRO_FORM));
		explained.addAll(ofNothingElse(EXTENSIONS, old));
		walk(now.getItem(EXTENSIONS));
	}

	private void verificationData(COSDictionary old, COSDictionary now) {
		var known = ofNothingElse(DSS, old);
		explained.addAll(known);
		known.stream().filter(changed::contains).map(after::object).forEach(this::walk);
		walk(now.getItem(DSS));
	}

	/** What hangs on this entry of the catalog alone: whoever prepared the file may have made a page's content of it as well. */
	private static Set<COSObjectKey> ofNothingElse(COSName name, COSDictionary catalog) {
		if (catalog.getItem(name) == null) {
			return Set.of();
		}
		var keys = Whereabouts.below(List.of(catalog.getItem(name)));
		keys.removeAll(Whereabouts.below(catalog.entrySet().stream().filter(entry -> !entry.getKey().equals(name)).map(Map.Entry::getValue)
			.filter(Objects::nonNull).toList()));
		return keys;
	}

	private void form(COSDictionary old, COSDictionary now) {
		if (now == null) {
			look(Finding.REMOVED, old != null);
			return;
		}
		var earlier = old == null ? new COSDictionary() : old;
		look(Finding.FIELDS, names(earlier, now).stream().filter(name -> !OF_FORM.contains(name.getName())).anyMatch(name -> !same(earlier, now, name)));
		explain(earlier.getItem(COSName.FIELDS));
		walk(now.getItem(COSName.FIELDS));
		var fieldsBefore = new Items(earlier.getCOSArray(COSName.FIELDS));
		var fieldsNow = new Items(now.getCOSArray(COSName.FIELDS));
		int kept = 0;
		for (COSBase field : fieldsBefore.all()) {
			int at = fieldsNow.indexOf(field);
			boolean signature = Revision.resolved(field) instanceof COSDictionary dictionary && SignatureFields.isSignature(dictionary);
			look(signature ? Finding.REMOVED : Finding.FIELDS, at < kept);
			kept = Math.max(kept, at + 1);
			if (at >= 0) {
				field(field, fieldsNow.all().get(at));
			}
		}
		fieldsNow.all().stream().filter(field -> fieldsBefore.indexOf(field) < 0).forEach(this::newField);
	}

	private void field(COSBase old, COSBase now) {
		if (!(Revision.resolved(old) instanceof COSDictionary was) || !(Revision.resolved(now) instanceof COSDictionary is)
				|| Revision.same(was, is)) {
			return;
		}
		explain(old);
		if (!SignatureFields.isSignature(was)) {
			found.add(Finding.FIELDS);
		} else if (was.getItem(COSName.V) != null) {
			found.add(same(was, is, COSName.V) ? Finding.ADJUSTED : Finding.REMOVED);
		} else {
			newSignature(is);
			walk(is);
		}
	}

	private void newField(COSBase field) {
		if (Revision.resolved(field) instanceof COSDictionary dictionary && SignatureFields.isSignature(dictionary)) {
			newSignature(dictionary);
			walk(field);
		} else {
			found.add(Finding.FIELDS);
		}
	}

	/**
	 * A field that nobody has signed may show anything, and so may one that does something when it is clicked. One with bytes of its
	 * own may be content at the same time.
	 */
	private void newSignature(COSDictionary field) {
		var widgets = SignatureFields.widgets(field);
		boolean active = field instanceof COSStream || widgets.stream().anyMatch(COSStream.class::isInstance) || field.containsKey("AA") || field.containsKey("A")
				|| widgets.stream().anyMatch(widget -> widget.containsKey("AA") || widget.containsKey("A"));
		look(Finding.FIELDS, active || !SignatureFields.isComplete(SignatureFields.value(field), file.length));
		newWidgets.addAll(widgets);
	}

	private void pages() {
		var old = before.pages();
		var now = after.pages();
		look(Finding.PAGES, !List.copyOf(old.keySet()).equals(List.copyOf(now.keySet())));
		old.forEach((key, page) -> {
			var same = now.get(key);
			if (same != null) {
				look(Finding.CONTENT, names(page, same).stream()
					.filter(name -> !COSName.ANNOTS.equals(name) && !"Tabs".equals(name.getName())).anyMatch(name -> !same(page, same, name)));
				look(Finding.CONTENT, INHERITED.stream().anyMatch(name -> !Revision.same(PDPageTree.getInheritableAttribute(page, name),
						PDPageTree.getInheritableAttribute(same, name))));
				annotations(page, same);
				if (!(page instanceof COSStream)) {
					explained.add(key);
				}
			}
		});
	}

	private void annotations(COSDictionary page, COSDictionary now) {
		var old = new Items(page.getCOSArray(COSName.ANNOTS));
		var shown = new Items(now.getCOSArray(COSName.ANNOTS));
		look(Finding.ANNOTATION, old.all().stream().anyMatch(annotation -> shown.indexOf(annotation) < 0));
		look(Finding.ANNOTATION, shown.all().stream().filter(annotation -> old.indexOf(annotation) < 0)
			.anyMatch(annotation -> newWidgets.stream().noneMatch(widget -> widget == Revision.resolved(annotation))));
		explain(page.getItem(COSName.ANNOTS));
		walk(now.getItem(COSName.ANNOTS));
	}

	private void explain(COSBase item) {
		// What was compared entry by entry: bytes were not.
		if (item instanceof COSObject reference && !(reference.getObject() instanceof COSStream)) {
			explained.add(reference.getKey());
		}
	}

	/** All that is new and hangs on this belongs to it; of what was there before only this itself, if it was compared. */
	private void walk(COSBase start) {
		var open = new ArrayDeque<COSBase>();
		if (start != null) {
			open.add(start);
		}
		while (!open.isEmpty()) {
			COSBase value = open.remove();
			if (value instanceof COSObject reference) {
				boolean old = before.places().containsKey(reference.getKey());
				boolean compared = value == start && explained.contains(reference.getKey());
				if (!compared && (old || !explained.add(reference.getKey()))) {
					continue;
				}
				value = reference.getObject();
			}
			if (value instanceof COSDictionary dictionary) {
				open.addAll(dictionary.getValues());
			} else if (value instanceof COSArray array) {
				array.forEach(item -> {
					if (item != null) {
						open.add(item);
					}
				});
			}
		}
	}

	/** Containers of objects and tables of places are a writer's affair. */
	private static boolean isOfTheFile(COSBase object) {
		return object instanceof COSDictionary dictionary && OF_THE_FILE.stream().anyMatch(type -> type.equals(dictionary.getCOSName(COSName.TYPE)));
	}

	private static boolean isFont(COSBase object) {
		return object instanceof COSDictionary dictionary && COSName.FONT.equals(dictionary.getCOSName(COSName.TYPE));
	}

	private static Set<COSName> names(COSDictionary one, COSDictionary other) {
		var names = new HashSet<COSName>();
		if (one != null) {
			names.addAll(one.keySet());
		}
		if (other != null) {
			names.addAll(other.keySet());
		}
		return names;
	}

	private static boolean same(COSDictionary one, COSDictionary other, COSName name) {
		return Revision.same(one.getItem(name), other.getItem(name));
	}

	private void look(Finding finding, boolean isSo) {
		if (isSo) {
			found.add(finding);
		}
	}
}
