package vn.nhanrong.signature;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * What became of a file after a signature, object by object. A later signature may come with its field, the field's
 * place on a page and its picture, and so may what verifies signatures later on. Whatever else is another, or new, is an
 * alteration, and is said by name.
 */
final class Alterations {

	private static final Set<String> OF_FORM = Set.of("Fields", "SigFlags", "DA", "DR");
	/** What signing a field leaves as it is. */
	private static final Set<String> OF_A_FIELD = Set.of("FT", "T", "Parent", "Ff", "OC");
	private static final Set<String> OF_PAGE = Set.of("Annots", "Tabs");
	private static final Set<String> TOUCHED_BY_WRITERS = Set.of("ModDate", "Producer");
	private static final COSName DSS = COSName.getPDFName("DSS");
	private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
	private static final List<COSName> OF_THE_FILE = List.of(COSName.getPDFName("ObjStm"), COSName.getPDFName("XRef"));

	private final Revision before;
	private final Revision after;
	private final byte[] file;
	/** Where later updates end. */
	private final List<Integer> between;
	private final Set<Finding> found = EnumSet.noneOf(Finding.class);
	private final Set<COSObjectKey> changed;
	private final Set<COSObjectKey> added;
	/** What the file used when it was signed is not excused by what else it may be. */
	private final Uses uses;
	private final Rewriting rewriting;
	/** Looked at, changed or new. */
	private final Set<COSObjectKey> explained = new HashSet<>();
	private final NewWidgets newWidgets = new NewWidgets();

	private Alterations(Revision before, int end, Revision after, byte[] file, List<Integer> between) {
		this.before = before;
		this.after = after;
		this.file = file;
		this.between = between;
		this.uses = new Uses(before);
		this.rewriting = new Rewriting(before, after, file, end);
		this.changed = before.places().keySet().stream().filter(key -> !before.agrees(after, key)).collect(Collectors.toSet());
		this.added = new HashSet<>(after.places().keySet());
		this.added.removeAll(before.places().keySet());
	}

	/**
	 * @param end up to where the file is as the signature covers it
	 * @param between where later updates end
	 */
	static Set<Finding> since(int end, byte[] file, Revision after, List<Integer> between) {
		try (var before = Revision.of(file, end)) {
			return new Alterations(before, end, after, file, between).find();
		} catch (IOException e) {
			return EnumSet.of(Finding.STRUCTURE);
		}
	}

	private Set<Finding> find() throws IOException {
		var trailers = new Versions(before.trailer(), after.trailer());
		if (before.catalog() == null || after.catalog() == null || !trailers.isSame(COSName.ROOT) || !trailers.isSame(COSName.ENCRYPT)) {
			found.add(Finding.STRUCTURE);
		}
		if (before.catalog() != null && after.catalog() != null) {
			explain(before.trailer().getItem(COSName.ROOT));
			information();
			catalog(new Versions(before.catalog(), after.catalog()));
			pages();
		}
		var unexplained = new HashSet<>(changed);
		unexplained.removeIf(key -> explained.contains(key) || !uses.bind(key) && isOfTheFile(before.object(key)));
		unexplained.addAll(uses.awaited(added));
		if (!unexplained.isEmpty()) {
			found.addAll(new Whereabouts(before).of(unexplained));
		}
		look(Finding.STRUCTURE, rewriting.isAmbiguous(added));
		look(Finding.STRAY, found.isEmpty() && hasStrays());
		return found;
	}

	/** Evidence that was renewed since leaves behind what it replaced; that belonged to something once. And writers copy what stays. */
	private boolean hasStrays() throws IOException {
		var strays = added.stream().filter(key -> !explained.contains(key) && !isOfTheFile(after.object(key)) && !isFont(after.object(key)))
			.collect(Collectors.toSet());
		var hidden = rewriting.hiddenVersions(explained);
		for (int end : between) {
			if (strays.isEmpty() && hidden.isEmpty()) {
				return false;
			}
			try (var revision = Revision.of(file, end)) {
				var catalog = revision.catalog() == null ? new COSDictionary() : revision.catalog();
				strays.removeAll(Whereabouts.below(Stream.of(DSS, COSName.ACRO_FORM).map(catalog::getItem).filter(Objects::nonNull).toList()));
				hidden.removeIf(version -> version.isIn(revision) && before.agrees(revision, version.key()));
			}
		}
		return !strays.isEmpty() || !hidden.isEmpty();
	}

	private void information() {
		var versions = new Versions(before.trailer().getCOSDictionary(COSName.INFO), after.trailer().getCOSDictionary(COSName.INFO));
		look(Finding.METADATA, versions.changed().anyMatch(name -> !TOUCHED_BY_WRITERS.contains(name.getName())
				|| !EvidenceForm.isWord(versions.now().getItem(name))));
		look(Finding.STRUCTURE, versions.now() instanceof COSStream && !(versions.old() instanceof COSStream));
		explain(before.trailer().getItem(COSName.INFO));
		walk(after.trailer().getItem(COSName.INFO));
	}

	private void catalog(Versions catalog) {
		catalog.names().forEach(name -> {
			switch (name.getName()) {
				case "AcroForm" -> form(catalog.old().getCOSDictionary(name), catalog.now().getCOSDictionary(name));
				case "DSS" -> evidence(catalog, DSS, EvidenceForm::isValidationData);
				case "Extensions" -> evidence(catalog, EXTENSIONS, EvidenceForm::isExtensions);
				case "Pages" -> look(Finding.PAGES, !catalog.isSame(name));
				case "Metadata" -> look(Finding.METADATA, !catalog.isSame(name));
				case "Names", "AF" -> look(Finding.ATTACHMENT, !catalog.isSame(name));
				case "Version" -> look(Finding.STRUCTURE, !EvidenceForm.isWord(catalog.now().getItem(name)));
				default -> look(Finding.STRUCTURE, !catalog.isSame(name));
			}
		});
		explain(catalog.old().getItem(COSName.ACRO_FORM));
		walk(catalog.now().getItem(COSName.ACRO_FORM));
	}

	/** What is used otherwise, too, is not evidence alone. */
	private void evidence(Versions catalog, COSName name, Predicate<COSBase> form) {
		var known = Whereabouts.below(Stream.of(catalog.old().getItem(name)).filter(Objects::nonNull).toList());
		boolean touched = !catalog.isSame(name) || known.stream().anyMatch(changed::contains);
		look(Finding.STRUCTURE, touched && !form.test(catalog.now().getItem(name)));
		known.forEach(this::explain);
		known.stream().filter(changed::contains).map(after::object).forEach(this::walk);
		walk(catalog.now().getItem(name));
	}

	private void form(COSDictionary old, COSDictionary now) {
		if (now == null) {
			look(Finding.REMOVED, old != null);
			return;
		}
		var form = new Versions(old, now);
		look(Finding.FIELDS, now instanceof COSStream || form.changed().anyMatch(name -> !OF_FORM.contains(name.getName())));
		explain(form.old().getItem(COSName.FIELDS));
		walk(now.getItem(COSName.FIELDS));
		var fieldsBefore = new Items(form.old().getCOSArray(COSName.FIELDS));
		var fieldsNow = new Items(now.getCOSArray(COSName.FIELDS));
		boolean onlySignatures = fieldsBefore.all().stream().allMatch(Alterations::isSignature);
		look(Finding.FIELDS, !onlySignatures && !isDrawnAlike(form));
		int kept = 0;
		for (COSBase field : fieldsBefore.all()) {
			int at = fieldsNow.indexOf(field);
			look(isSignature(field) ? Finding.REMOVED : Finding.FIELDS, at < kept);
			kept = Math.max(kept, at + 1);
			if (at >= 0) {
				field(field, fieldsNow.all().get(at));
			}
		}
		fieldsNow.all().stream().filter(field -> fieldsBefore.indexOf(field) < 0).forEach(this::newField);
	}

	private static boolean isSignature(COSBase field) {
		return Revision.resolved(field) instanceof COSDictionary dictionary && SignatureFields.isSignature(dictionary);
	}

	/** Readers draw the values of fields with the form's fonts. */
	private static boolean isDrawnAlike(Versions form) {
		return (form.isSame(COSName.DA) || !form.old().containsKey(COSName.DA))
				&& Versions.isOnlyMore(form.old().getCOSDictionary(COSName.DR), form.now().getCOSDictionary(COSName.DR));
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
			found.add(Revision.same(was.getItem(COSName.V), is.getItem(COSName.V)) ? Finding.ADJUSTED : Finding.REMOVED);
		} else {
			look(Finding.FIELDS, new Versions(was, is).changed().anyMatch(name -> OF_A_FIELD.contains(name.getName())));
			newSignature(is);
			walk(is);
		}
	}

	private void newField(COSBase field) {
		if (isSignature(field)) {
			newSignature((COSDictionary) Revision.resolved(field));
			walk(field);
		} else {
			found.add(Finding.FIELDS);
		}
	}

	private void newSignature(COSDictionary field) {
		look(Finding.FIELDS, !newWidgets.add(field, file.length));
	}

	private void pages() {
		var old = before.pages();
		var now = after.pages();
		look(Finding.PAGES, !List.copyOf(old.keySet()).equals(List.copyOf(now.keySet())));
		old.forEach((key, page) -> {
			var same = now.get(key);
			if (same != null) {
				var both = new Versions(page, same);
				look(Finding.CONTENT, both.changed().anyMatch(name -> !OF_PAGE.contains(name.getName()))
						|| !EvidenceForm.isWord(same.getItem("Tabs")));
				annotations(page, same);
				explain(key);
			}
		});
		look(Finding.ANNOTATION, newWidgets.areShownTwice());
	}

	private void annotations(COSDictionary page, COSDictionary now) {
		var list = Revision.resolved(now.getItem(COSName.ANNOTS));
		var old = new Items(page.getCOSArray(COSName.ANNOTS));
		var shown = new Items(now.getCOSArray(COSName.ANNOTS));
		look(Finding.ANNOTATION, list != null && !(list instanceof COSArray));
		look(Finding.ANNOTATION, old.all().stream().anyMatch(annotation -> shown.indexOf(annotation) < 0));
		look(Finding.ANNOTATION, !newWidgets.include(shown.all().stream().filter(annotation -> old.indexOf(annotation) < 0)));
		newWidgets.show(shown.all());
		explain(page.getItem(COSName.ANNOTS));
		walk(now.getItem(COSName.ANNOTS));
	}

	private void explain(COSBase item) {
		if (item instanceof COSObject reference) {
			explain(reference.getKey());
		}
	}

	private void explain(COSObjectKey key) {
		if (!uses.bind(key)) {
			explained.add(key);
		}
	}

	/** All that is new and hangs on this belongs to it. What was there before does not come to belong to it. */
	private void walk(COSBase start) {
		var open = new ArrayDeque<COSBase>();
		if (start != null) {
			open.add(start);
		}
		while (!open.isEmpty()) {
			COSBase value = open.remove();
			if (value instanceof COSObject reference) {
				boolean isNew = added.contains(reference.getKey()) && explained.add(reference.getKey());
				if (!isNew && value != start) {
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

	private void look(Finding finding, boolean isSo) {
		if (isSo) {
			found.add(finding);
		}
	}
}
