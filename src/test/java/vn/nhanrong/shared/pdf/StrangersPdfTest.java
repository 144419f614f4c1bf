package vn.nhanrong.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrangersPdfTest {

	private static final int LARGE = 17 << 20;

	static Stream<Arguments> packings() {
		byte[] blanks = Bombs.objects(" ", LARGE);
		byte[] flate = Bombs.deflated(blanks, 0x78, 0x9C);
		return Stream.of(Arguments.of("as usual", "/Filter/FlateDecode", flate),
				Arguments.of("without a sound header", "/Filter/FlateDecode", Bombs.deflated(blanks, 0, 0)),
				Arguments.of("by its short name", "/F#69lter/Fl", flate),
				Arguments.of("twice", "/Filter[/FlateDecode/RunLengthDecode]", Bombs.deflated(runs(LARGE), 0x78, 0x9C)),
				Arguments.of("in letters", "/Filter[/ASCIIHexDecode/FlateDecode]", Bombs.text(HexFormat.of().formatHex(flate) + ">")),
				Arguments.of("by lengths", "/Filter/RunLengthDecode", runs(LARGE)),
				Arguments.of("many small things", "/Filter/FlateDecode", Bombs.deflated(Bombs.objects("<<>>", 5 << 20), 0x78, 0x9C)),
				Arguments.of("rows of 2 GB", "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
						Bombs.deflated(Bombs.objects(" ", 100), 0x78, 0x9C)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("packings")
	void whatUnfoldsBeyondAllBoundsIsNotUnfolded(String how, String filters, byte[] packed) {
		isTooMuch(Bombs.inObjects(filters, packed), TooMuch.Of.CONTENT);
	}

	@Test
	void whatIsPackedAndSmallIsRead() throws Exception {
		byte[] file = Bombs.inObjects("/Filter/FlateDecode", Bombs.deflated(Bombs.objects(" ", 1 << 20), 0, 0));
		try (var allowance = Allowance.open(); var document = StrangersPdf.load(file, file.length)) {
			assertThat(document.getNumberOfPages()).isZero();
			allowance.check();
		}
	}

	static Stream<Arguments> tables() {
		return Stream.of(Arguments.of("rows of no bytes", "/W[0 0 0]/Index[0 2000000000]", new byte[1]),
				Arguments.of("rows of one byte", "/W[0 1 0]/Index[0 2000000000]", new byte[500_000]),
				Arguments.of("packed rows of no bytes", "/W[0 0 0]/Index[0 2000000000]/Filter/FlateDecode", Bombs.deflated(new byte[1], 0x78, 0x9C)),
				Arguments.of("packed rows of one byte", "/W[0 1 0]/Index[0 2000000000]/Filter/FlateDecode",
						Bombs.deflated(new byte[500_000], 0x78, 0x9C)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("tables")
	void aTableOfMillionsOfPlacesIsNotMade(String how, String entries, byte[] content) {
		isTooMuch(Bombs.places(entries, content), TooMuch.Of.CONTENT);
	}

	@Test
	void whatIsEncryptedWithAnEmptyPasswordIsBoundedAsWell() throws Exception {
		var out = new ByteArrayOutputStream();
		try (var document = new PDDocument()) {
			document.addPage(new PDPage());
			var bomb = document.getDocument().createCOSStream();
			try (var content = bomb.createOutputStream(COSName.FLATE_DECODE)) {
				content.write(Bombs.objects(" ", LARGE));
			}
			bomb.setInt(COSName.N, 1);
			bomb.setInt(COSName.FIRST, 4);
			document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Bomb"), bomb);
			document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
			document.save(out);
		}
		byte[] file = out.toByteArray();
		try (var allowance = Allowance.open(); var document = StrangersPdf.load(file, file.length)) {
			var bomb = document.getDocumentCatalog().getCOSObject().getCOSStream(COSName.getPDFName("Bomb"));
			assertThatThrownBy(bomb::createInputStream).isInstanceOf(TooMuch.class);
			assertThatThrownBy(allowance::check).as("whoever swallows it").isInstanceOf(TooMuch.class);
			assertThatThrownBy(() -> StrangersPdf.load(file, file.length)).as("and reads on").isInstanceOf(TooMuch.class);
		}
	}

	@Test
	void whatIsNotPackedIsBoundedToo() {
		isTooMuch(Bombs.plain("3 0 obj\n[" + "[]".repeat(1_100_000) + "]\nendobj"), TooMuch.Of.CONTENT);
	}

	@Test
	void aLargeFileOfManyStreamsOfObjectsIsReadLikeASmallOne() throws Exception {
		var out = new ByteArrayOutputStream();
		try (var document = new PDDocument()) {
			document.addPage(new PDPage());
			var elements = new COSArray();
			for (int i = 0; i < 100_000; i++) {
				var element = new COSDictionary();
				element.setInt(COSName.K, i);
				elements.add(new COSObject(element));
			}
			document.getDocumentCatalog().getCOSObject().setItem(COSName.K, elements);
			document.save(out);
		}
		byte[] file = out.toByteArray();
		try (var allowance = Allowance.open(); var document = StrangersPdf.load(file, file.length)) {
			var elements = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.K);
			assertThat(((COSDictionary) elements.getObject(99_999)).getInt(COSName.K)).isEqualTo(99_999);
			assertThat(allowance.steps()).isLessThan(10_000_000);
			StrangersPdf.survey(file, file.length);
			allowance.check();
		}
	}

	@Test
	void oneStreamOfObjectsForEachObjectIsTooMuch() {
		isTooMuch(Bombs.inManyStreams(4_100), TooMuch.Of.CONTENT);
	}

	@Test
	void pagesThatHangInTheirTreeManyTimesAreCountedAsOften() {
		var tree = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
		for (int kid = 3; kid < 10; kid++) {
			tree.add("<</Type/Pages/Count 20/Kids[" + (kid + " 0 R ").repeat(20) + "]>>");
		}
		tree.add("<</Type/Page>>");
		isTooMuch(Bombs.listed(tree), TooMuch.Of.CONTENT);
		isTooMuch(Bombs.listed(List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 2000000000>>")), TooMuch.Of.CONTENT);
	}

	@Test
	void signaturesAndTimestampsAreCounted() throws Exception {
		assertThat(surveys(Bombs.plain(signatures(50, "Sig") + signatures(30, "DocTimeStamp")))).isTrue();
		isTooMuch(Bombs.plain(signatures(51, "Sig")), TooMuch.Of.SIGNATURES);
		isTooMuch(Bombs.plain(signatures(31, "DocTimeStamp")), TooMuch.Of.SIGNATURES);
		isTooMuch(Bombs.plain(numbered("3 0 obj\n<</FT/Sig>>\nendobj\n", 201, 10)), TooMuch.Of.SIGNATURES);
		isTooMuch(Bombs.plain("3 0 obj\n<</Certs[" + "2 0 R ".repeat(1_001) + "]>>\nendobj"), TooMuch.Of.SIGNATURES);
		isTooMuch(Bombs.plain("%%EOF\n".repeat(301)), TooMuch.Of.SIGNATURES);
	}

	@Test
	void whereTheyAreNotVerifiedSignaturesAreNotCounted() throws Exception {
		byte[] file = Bombs.plain(signatures(60, "Sig"));
		assertThat(StrangersPdf.isBounded(file)).isTrue();
		assertThat(StrangersPdf.rewrite(file, new ByteArrayOutputStream())).isTrue();
		assertThat(StrangersPdf.isBounded(Bombs.plain("3 0 obj\n[" + "[]".repeat(1_100_000) + "]\nendobj"))).isFalse();
	}

	/** As scanners write it where something was put before the file, or its end got lost. */
	@Test
	void aFileOfScansWhosePlacesAreWrongIsRead() throws Exception {
		var noise = new byte[500_000];
		new Random(1).nextBytes(noise);
		String scan = "<</Length " + noise.length + ">>\nstream\n" + new String(noise, StandardCharsets.ISO_8859_1) + "\nendstream";
		byte[] file = Bombs.plain(numbered("3 0 obj\n" + scan + "\nendobj\n", 16, 10));
		try (var allowance = Allowance.open()) {
			StrangersPdf.survey(file, file.length);
			allowance.check();
			assertThat(allowance.steps()).as("for each byte").isLessThan(9L * file.length);
		}
	}

	@Test
	void whatLooksLikeAThingInTheContentOfAPageIsNone() throws Exception {
		String content = "[(a)] TJ [<62>] TJ W n\n".repeat(300_000);
		byte[] file = Bombs.plain("3 0 obj\n<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream\nendobj");
		assertThat(surveys(file)).isTrue();
	}

	private static String signatures(int count, String type) {
		return numbered("3 0 obj\n<</Type/" + type + "/ByteRange[0 1 2 3]/Contents<00>>>\nendobj\n", count, "Sig".equals(type) ? 10 : 100);
	}

	private static String numbered(String object, int count, int first) {
		return IntStream.range(first, first + count).mapToObj(number -> object.replace("3 0 obj", number + " 0 obj")).collect(Collectors.joining());
	}

	/** Three letters, in four bytes each, would be mapped four thousand million times. */
	@Test
	void aFontThatNamesTooManyLettersIsNotRead() throws Exception {
		for (String table : new String[] { "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange",
				"1 beginbfrange % <0000>\n<00000000> <FFFFFFFF> <0041> endbfrange",
				"9 beginbfrange " + "<0000> <FFFF> <0041> ".repeat(9) + "endbfrange" }) {
			assertThatThrownBy(() -> read("/ToUnicode 4 0 R>>\nendobj\n4 0 obj\n<</Length " + table.length() + ">>\nstream\n" + table + "\nendstream"))
				.as(table).isInstanceOf(IOException.class);
		}
		for (String widths : new String[] { "/W[0 2000000000 500]", "/W[0 /x 5 0 2000000000 500]", "/W2[0 2000000000 1 1 1]" }) {
			assertThatThrownBy(() -> read(widths + ">>")).as(widths).isInstanceOf(IOException.class);
		}
		String sound = "2 beginbfrange\n<0000> <00FF> <0041>\n<0100> <0102> [<0041> <D835DC00>\n<0042>]\nendbfrange";
		read("/W[0[500 600] 7 9 500]/ToUnicode 4 0 R>>\nendobj\n4 0 obj\n<</Length " + sound.length() + ">>\nstream\n" + sound + "\nendstream");
	}

	private static void read(String font) throws IOException {
		byte[] file = Bombs.plain("3 0 obj\n<</Type/Font" + font + "\nendobj");
		try (var allowance = Allowance.open(); var document = StrangersPdf.load(file, file.length)) {
			Fonts.onlyAsSaid(document);
		}
	}

	@Test
	void filesOfOurOwnAreNotCharged() throws Exception {
		var blanks = new ByteArrayOutputStream();
		try (var allowance = Allowance.open()) {
			allowance.spend(TooMuch.Of.CONTENT, "spent");
		}
		FilterFactory.INSTANCE.getFilter(COSName.FLATE_DECODE).decode(new ByteArrayInputStream(Bombs.deflated(new byte[65 << 20], 0x78, 0x9C)), blanks,
				new COSDictionary(), 0);
		assertThat(blanks.size()).isEqualTo(65 << 20);
	}

	private static void isTooMuch(byte[] file, TooMuch.Of of) {
		assertThat(file.length).isLessThan(3 << 20);
		assertThatThrownBy(() -> surveys(file)).isInstanceOfSatisfying(TooMuch.class, much -> assertThat(much.of()).isEqualTo(of));
	}

	private static boolean surveys(byte[] file) throws IOException {
		try (var allowance = Allowance.open()) {
			StrangersPdf.survey(file, file.length);
			allowance.check();
			return true;
		}
	}

	private static byte[] runs(int size) {
		var runs = new ByteArrayOutputStream();
		runs.writeBytes(new byte[] { 3, '1', ' ', '0', ' ' });
		for (int done = 0; done < size; done += 128) {
			runs.write(129);
			runs.write(' ');
		}
		return runs.toByteArray();
	}
}
