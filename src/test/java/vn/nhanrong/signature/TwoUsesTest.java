package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhanrong.shared.Zone;

/** Objects that serve as two things, of which one may change and the other must not. */
class TwoUsesTest {

	private static final String STREAM = "<</Length 14>>\nstream\n0 0 9 9 re f  \nendstream\nendobj\n";

	private static TestAuthority authority;
	private static byte[] given;

	@BeforeAll
	static void found() throws Exception {
		authority = Signing.authority();
		given = Tampering.decision();
	}

	@ParameterizedTest
	@EnumSource(Trap.class)
	void whatASignedFileUsesIsNotExcusedByWhatElseItIs(Trap trap) throws Exception {
		byte[] prepared = Trap.update(given, trap.preparation);
		byte[] once = Signing.sign(prepared, Signing.personal(), authority.holder(OFFICER));
		byte[] sprung = Trap.update(once, trap.spring);
		assertThat(since(once.length, sprung)).contains(trap.finding);
		assertThat(Signing.verify(sprung, authority).result()).isEqualTo(Verification.Result.INVALID);
		assertThat(isAllThatIsNew(prepared, Trap.update(prepared, trap.spring))).as("of a tool of somebody's own").isFalse();
	}

	/** Issued with a trap, altered, and a time-stamp over it: what was issued is known, and this is not it. */
	@Test
	void noTimestampMakesWhatWasAlteredTheIssuedFile() throws Exception {
		var trap = Trap.CONTENT_AS_VALIDATION_DATA;
		var stamps = authority.timestamps(Signing.CLOCK);
		byte[] once = Signing.signTimed(Trap.update(given, trap.preparation), Signing.personal(), authority.holder(OFFICER), stamps);
		byte[] issued = Signing.signTimed(once, Signing.seal(), authority.holder(ORGANISATION), stamps);
		assertThat(Signing.verify(issued, authority).result()).isEqualTo(Verification.Result.VALID);
		var soon = Signing.NOW.plusSeconds(60);
		byte[] altered = LongTermTest.extend(authority, Trap.update(issued, trap.spring), soon, soon.plus(Duration.ofDays(700))).content();
		assertThat(since(issued.length, altered)).contains(Finding.CONTENT);
		assertThat(Signing.verify(altered, Clock.fixed(soon, Zone.CITY), authority).result()).isEqualTo(Verification.Result.INVALID);
	}

	/** A reference to nothing is part of what was signed: who adds the object adds to the page. */
	@Test
	void whatTheSignedFileWaitsForIsNoticed() throws Exception {
		byte[] waiting = Trap.update(given, document -> {
			var parts = new COSArray();
			parts.add(Trap.content(document));
			parts.add(COSName.getPDFName("700_0R"));
			Trap.page(document).setItem(COSName.CONTENTS, parts);
		});
		waiting = new String(waiting, StandardCharsets.ISO_8859_1).replace("/700_0R", "700 0 R").getBytes(StandardCharsets.ISO_8859_1);
		for (int generation : new int[] { 0, 1 }) {
			byte[] filled = new String(Tampering.append(waiting, "700 " + generation + " obj\n" + STREAM, 700), StandardCharsets.ISO_8859_1)
				.replace("00000 n \ntrailer\n<</Size 900", "0000" + generation + " n \ntrailer\n<</Size 900").getBytes(StandardCharsets.ISO_8859_1);
			assertThat(since(waiting.length, filled)).contains(Finding.CONTENT);
			assertThat(isAllThatIsNew(waiting, filled)).isFalse();
		}
	}

	/** Readers differ: some look at the number alone, some forget what was struck, some take the last of all versions. */
	@Test
	void whatReadersUnderstandDifferentlyIsNoticed() throws Exception {
		byte[] once = Signing.sign(given, Signing.personal(), authority.holder(OFFICER));
		long number = number(once);
		var written = number + " 0 obj\n" + STREAM;
		byte[] anotherGeneration = Tampering.append(once, number + " 1 obj\n" + STREAM, (int) number);
		var text = new String(anotherGeneration, StandardCharsets.ISO_8859_1);
		anotherGeneration = text.replace("00000 n \ntrailer\n<</Size 900", "00001 n \ntrailer\n<</Size 900").getBytes(StandardCharsets.ISO_8859_1);
		byte[] struck = new String(Tampering.append(once, "", (int) number), StandardCharsets.ISO_8859_1)
			.replace("00000 n \ntrailer\n<</Size 900", "00001 f \ntrailer\n<</Size 900").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(since(once.length, anotherGeneration)).contains(Finding.STRUCTURE);
		assertThat(since(once.length, struck)).contains(Finding.STRUCTURE);
		byte[] unlisted = Tampering.append(once, written + "901 0 obj\n<</Length 0>>\nendobj\n", 901, once.length + written.length());
		assertThat(since(once.length, unlisted)).contains(Finding.STRAY);
	}

	/** In a stream a table can say as much, and that an object is the other one of two of the same number. */
	@Test
	void whatTablesInStreamsStrikeOrExchangeIsNoticed() throws Exception {
		byte[] packed;
		try (var document = Loader.loadPDF(given)) {
			var out = new ByteArrayOutputStream();
			document.save(out);
			packed = out.toByteArray();
		}
		var entries = PackedTable.entriesIn(new String(packed, StandardCharsets.ISO_8859_1));
		var object = entries.stream().filter(entry -> entry.kind() == 2).findFirst().orElseThrow();
		assertThat(since(packed.length, appended(packed, object.number(), 2, object.place(), object.order()))).as("as it was").isEmpty();
		assertThat(since(packed.length, appended(packed, object.number(), 2, object.place(), object.order() + 1))).contains(Finding.STRUCTURE);
		assertThat(since(packed.length, appended(packed, object.number(), 0, 0, 1))).contains(Finding.STRUCTURE);
	}

	/** With a table of one object. */
	private static byte[] appended(byte[] file, long number, long kind, long place, long order) {
		var text = new String(file, StandardCharsets.ISO_8859_1);
		int earlier = text.lastIndexOf("startxref") + "startxref".length();
		var previous = text.substring(earlier, text.indexOf("%%EOF", earlier)).strip();
		var root = Pattern.compile("/Root (\\d+ \\d+ R)").matcher(text).results().reduce((first, second) -> second).orElseThrow().group(1);
		var table = "900 0 obj\n<</Type/XRef/Size 901/W[1 3 1]/Index[" + number + " 1]/Root " + root + "/Prev " + previous + "/Length 5>>\nstream\n"
				+ new String(new char[] { (char) kind, (char) (place >> 16), (char) (place >> 8 & 255), (char) (place & 255), (char) order })
				+ "\nendstream\nendobj\n";
		return (text + table + "startxref\n" + text.length() + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
	}

	@ParameterizedTest
	@CsvSource({ "true,<</A 1 0 R/A 2 0 R>>", "true,[<</A(\\)) /#41 3>>]", "true,<</A<</B/C/B 1>>>>", "true,<</A 1", "false,<</A/A/B[/A/A]/C<</A(/A)>>/D 1 0 R>>",
			"false,null", "false,<</A%/A 1\\n 3/B<</A<0A>>>>>" })
	void aKeyThatIsGivenTwiceIsFound(boolean twice, String object) {
		assertThat(new DoubleKeys(object.replace("\\n", "\n") + " ").areIn(0)).isEqualTo(twice);
	}

	@Test
	@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void aStringWithoutAnEndEndsTheReading() {
		assertThat(new DoubleKeys("<\n1 0 obj [ <\n").areIn(10)).isTrue();
	}

	@Test
	@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void objectsThatAllLieInOneAnotherAreNotReadAgainAndAgain() {
		String start = "1 0 obj %";
		var keys = new DoubleKeys(start.repeat(200_000) + "\nnull ");
		assertThat(IntStream.range(0, 200_000).anyMatch(i -> keys.areIn(i * start.length() + start.length() - 1))).isTrue();
	}

	@Test
	@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void numbersAndFarAwayBytesOfTablesAreNotReadAgainAndAgain() {
		assertThatThrownBy(() -> PackedTable.entriesIn("1 0 obj <</Type/XRef/A " + "1".repeat(60_000) + ">>\nstream\n")).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> PackedTable.entriesIn("1 0 obj <</Type/XRef>>\n".repeat(200) + " ".repeat(20_000_000) + "stream\n"))
			.isInstanceOf(IOException.class);
	}

	@Test
	void validationDataMaySayWhatTheyAre() {
		var ofSignatures = new COSDictionary();
		ofSignatures.setItem(COSName.TYPE, COSName.getPDFName("VRI"));
		var data = new COSDictionary();
		data.setItem("VRI", ofSignatures);
		assertThat(EvidenceForm.isValidationData(data)).isTrue();
		ofSignatures.setItem(COSName.TYPE, new COSArray());
		assertThat(EvidenceForm.isValidationData(data)).isFalse();
	}

	/** On the first page the picture of the signature lies on nothing, on the second one on words. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void aSignatureHasOnePlaceAndIsLookedAtWhereverItIsShown(int pages) throws Exception {
		byte[] two = saved(document -> {
			var empty = new PDPage(document.getPage(0).getMediaBox());
			empty.setResources(new PDResources());
			document.getPages().insertBefore(empty, document.getPage(0));
		});
		byte[] once = Signing.sign(two, Signing.personal(), authority.holder(OFFICER));
		byte[] file = signedOn(once, pages == 1 ? List.of(1) : List.of(0, 1));
		var verified = Signing.verify(file, authority);
		assertThat(verified.result()).isEqualTo(pages == 1 ? Verification.Result.UNCERTAIN : Verification.Result.INVALID);
		assertThat(verified.signatures().getLast().findings()).contains(Finding.COVERS.key());
		assertThat(since(once.length, file)).isEqualTo(pages == 1 ? Set.of() : Set.of(Finding.ANNOTATION));
	}

	/** A picture that keeps its size or its direction whatever the page does comes to lie elsewhere. */
	@Test
	void aPictureThatMovesMayLieOnWords() throws Exception {
		byte[] once = Signing.sign(given, Signing.personal(), authority.holder(OFFICER));
		byte[] file = Signing.sign(once, Signing.seal(), authority.holder(ORGANISATION));
		try (var before = Revision.of(once, once.length); var after = Revision.of(file, file.length)) {
			var field = SignatureFields.all(after.catalog()).getLast();
			assertThat(Overlay.coversWords(field, before, after)).isFalse();
			field.setInt(COSName.F, 4 | 16);
			assertThat(Overlay.coversWords(field, before, after)).isTrue();
		}
	}

	private static byte[] signedOn(byte[] file, List<Integer> pages) throws Exception {
		var key = authority.holder(ORGANISATION);
		try (var document = Loader.loadPDF(file)) {
			var signature = new PDSignature();
			signature.setFilter(COSName.getPDFName("Adobe.PPKLite"));
			signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
			signature.setSignDate(GregorianCalendar.from(Signing.NOW.minusSeconds(60).atZone(Zone.CITY)));
			document.addSignature(signature);
			var widget = document.getSignatureFields().getLast().getWidgets().getFirst();
			widget.setRectangle(new PDRectangle(36, 700, 250, 120));
			for (int page = 0; page < 2; page++) {
				var dictionary = document.getPage(page).getCOSObject();
				var kept = new COSArray();
				if (dictionary.getCOSArray(COSName.ANNOTS) != null) {
					dictionary.getCOSArray(COSName.ANNOTS).forEach(annotation -> {
						if (Revision.resolved(annotation) != widget.getCOSObject()) {
							kept.add(annotation);
						}
					});
				}
				if (pages.contains(page)) {
					kept.add(widget.getCOSObject());
				}
				dictionary.setItem(COSName.ANNOTS, kept);
				dictionary.setNeedToBeUpdated(true);
			}
			var out = new ByteArrayOutputStream();
			var external = document.saveIncrementalForExternalSigning(out);
			external.setSignature(CmsSigner.sign(CmsSigner.digest(external.getContent().readAllBytes()), key, digest -> null));
			return out.toByteArray();
		}
	}

	private static Set<Finding> since(int end, byte[] file) throws IOException {
		try (var now = Revision.of(file, file.length)) {
			return Alterations.since(end, file, now, List.of());
		}
	}

	private static boolean isAllThatIsNew(byte[] before, byte[] after) {
		var place = Signing.personal();
		return AddedSignature.isAllThatIsNew(before, after, after.length, place.page(), place.left(), place.bottom(), place.width(), place.height());
	}

	private static byte[] saved(Tampering.Change change) throws IOException {
		try (var document = Loader.loadPDF(given)) {
			change.to(document);
			var out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
	}

	private static long number(byte[] file) throws IOException {
		try (var document = Loader.loadPDF(file)) {
			return Trap.content(document).getObjectNumber();
		}
	}
}
