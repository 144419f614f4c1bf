package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The known attacks on signed PDF files, made of a file of our own: each is noticed, and said by name. */
class PdfAttacksTest {

	private static TestAuthority authority;
	private static byte[] once;
	private static byte[] sealed;

	@BeforeAll
	static void sign() throws Exception {
		authority = Signing.authority();
		once = Signing.sign(Tampering.decision(), Signing.personal(), authority.holder(OFFICER));
		sealed = Signing.sign(once, Signing.seal(), authority.holder(ORGANISATION));
	}

	@Test
	void whatNobodyTouchedIsValid() {
		for (byte[] file : List.of(once, sealed)) {
			assertThat(verify(file).result()).as(verify(file).toString()).isEqualTo(Verification.Result.VALID);
		}
	}

	@ParameterizedTest
	@EnumSource(Tampering.class)
	void whatIsAppendedToASealedFileIsSaidByName(Tampering attack) throws Exception {
		byte[] file = attack.on(sealed);
		assertThat(Arrays.copyOf(file, sealed.length)).isEqualTo(sealed);
		var verified = verify(file);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.INVALID);
		assertThat(said(verified)).contains(attack.finding.key());
	}

	/** Whoever gets a changed file sealed has the seal's bytes on his side; the officer's signature tells. What is left out, sealing itself sets right. */
	@ParameterizedTest
	@EnumSource(value = Tampering.class, mode = EnumSource.Mode.EXCLUDE, names = { "OTHER_CATALOG", "WITHOUT_FORM", "WITHOUT_FIELD",
			"FORM_REDRAWN_BY_THE_READER", "FORM_OF_ANOTHER_KIND" })
	void whatIsSlippedInBetweenTwoSignaturesIsSaidByName(Tampering attack) throws Exception {
		byte[] file = Signing.sign(attack.on(once), Signing.seal(), authority.holder(ORGANISATION));
		var verified = verify(file);
		assertThat(verified.result()).as(verified.toString()).isNotIn(Verification.Result.VALID, Verification.Result.UNSIGNED);
		assertThat(said(verified)).contains(attack.finding.key());
	}

	@Test
	void aSignatureWhosePictureLiesOnSignedWordsIsDoubted() throws Exception {
		for (float[] box : new float[][] { { 36, 760, 300, 40 }, { 0, 0, 595, 842 } }) {
			var request = new SignatureRequest(SignatureRole.SEAL, "x", "Kẻ gian", "x", "x", Signing.NOW, 1, box[0], box[1], box[2], box[3]);
			var verified = verify(Signing.sign(once, request, authority.holder("Kẻ gian")));
			assertThat(verified.result()).as(verified.toString()).isNotEqualTo(Verification.Result.VALID);
			assertThat(said(verified)).contains(Finding.COVERS.key());
		}
	}

	/** A page that draws something that draws something, each ten times over. */
	@Test
	void aPageThatIsNeverDoneIsDoubted() throws Exception {
		byte[] endless;
		try (var document = Loader.loadPDF(SamplePdf.decision())) {
			PDFormXObject inner = new PDFormXObject(new PDStream(document, new ByteArrayInputStream("q Q".getBytes(StandardCharsets.US_ASCII))));
			inner.setBBox(new PDRectangle(100, 100));
			for (int level = 0; level < 20; level++) {
				var outer = new PDFormXObject(new PDStream(document, new ByteArrayInputStream("/x Do ".repeat(10).getBytes(StandardCharsets.US_ASCII))));
				outer.setBBox(new PDRectangle(100, 100));
				outer.setResources(new PDResources());
				outer.getResources().put(COSName.getPDFName("x"), inner);
				inner = outer;
			}
			document.getPage(0).getResources().put(COSName.getPDFName("x"), inner);
			document.getPage(0).setContents(new PDStream(document, new ByteArrayInputStream("/x Do".getBytes(StandardCharsets.US_ASCII))));
			var out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.NO_COMPRESSION);
			endless = out.toByteArray();
		}
		byte[] file = Signing.sign(Signing.sign(endless, Signing.personal(), authority.holder(OFFICER)), Signing.seal(), authority.holder(ORGANISATION));
		assertThat(said(verify(file))).containsExactly(Finding.COVERS.key());
	}

	/** Hidden before anybody signed, shown since: an object that is two things at once, or a table that says it is elsewhere. */
	@ParameterizedTest
	@EnumSource(Shadow.class)
	void whatWasPreparedBeforeSigningIsSaidByNameWhenItIsShown(Shadow shadow) throws Exception {
		byte[] prepared = Signing.sign(shadow.prepared(), Signing.personal(), authority.holder(OFFICER));
		assertThat(verify(prepared).result()).as(verify(prepared).toString()).isEqualTo(Verification.Result.VALID);
		byte[] file = shadow.shown(prepared);
		var verified = verify(file);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.INVALID);
		assertThat(said(verified)).contains(Finding.CONTENT.key());
		try (var now = Revision.of(file, file.length)) {
			assertThat(Alterations.since(prepared.length, file, now, List.of())).as("by the objects alone").contains(Finding.CONTENT);
		}
	}

	/** Another key of the same name in the gap or after it, where readers take the last one. */
	@ParameterizedTest
	@ValueSource(strings = { "/ByteRange[0 9 19 1]", "/Contents<00>", "/Contents null", "/Type/DocTimeStamp", "/SubFilter/x", "/V 1 0 R" })
	void aSecondKeyOfTheSameNameIsNoticed(String key) {
		for (byte[] file : List.of(once, sealed)) {
			var text = new String(file, StandardCharsets.ISO_8859_1);
			int gap = text.indexOf('>', text.lastIndexOf("/Contents <"));
			// In the gap, its length kept; and as a signature made anew by an update.
			String inGap = text.substring(0, gap - key.length()) + ">" + key + text.substring(gap + 1);
			int start = text.lastIndexOf(" obj", text.lastIndexOf("/Type/Sig"));
			int number = Integer.parseInt(text.substring(text.lastIndexOf('\n', start) + 1, start).split(" ")[0]);
			String object = text.substring(text.lastIndexOf('\n', start) + 1, text.indexOf("endobj", start) + 6);
			int end = object.lastIndexOf(">>");
			byte[] anew = Tampering.append(file, object.substring(0, end) + key + object.substring(end) + "\n", number);
			for (byte[] attacked : List.of(inGap.getBytes(StandardCharsets.ISO_8859_1), anew)) {
				var verified = verify(attacked);
				assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.INVALID);
				assertThat(said(verified)).isNotEmpty();
			}
		}
	}

	/** Digits after the signature, where there should be zeros; and nothing but zeros. */
	@ParameterizedTest
	@ValueSource(strings = { "01", "FF", "3003020101" })
	void whatStandsInTheGapBehindTheSignatureIsNoticed(String digits) {
		for (byte[] file : List.of(once, sealed)) {
			var text = new String(file, StandardCharsets.ISO_8859_1);
			int gap = text.indexOf('>', text.lastIndexOf("/Contents <"));
			var verified = verify((text.substring(0, gap - digits.length()) + digits + text.substring(gap)).getBytes(StandardCharsets.ISO_8859_1));
			assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.INVALID);
			assertThat(said(verified)).contains(Finding.HIDDEN.key());
		}
	}

	/** Universal forgery: a signature that says nothing must not be taken for one that says all is well. */
	@ParameterizedTest
	@ValueSource(strings = { "/Contents |/Kontents ", "/ByteRange |/ByteRang_ ", "/ByteRange [0 |/ByteRange [9 ", "/ByteRange [0 |/ByteRange [-", "/Contents <30|/Contents <00",
			"/Contents <30|/Contents <>0", "/Contents <30|/Contents ()<", "/Type/Sig|/Typo/Sig", "/Type/Sig|/Type/Sag", "ETSI.CAdES.detached|ETSI.CAdES.detache_", "/FT/Sig|/FT/Sug", "/AcroForm|/AcroFarm" })
	void aSignatureWithoutSubstanceCountsForNothing(String change) {
		String from = change.substring(0, change.indexOf('|'));
		String to = change.substring(change.indexOf('|') + 1);
		for (byte[] file : List.of(once, sealed)) {
			var text = new String(file, StandardCharsets.ISO_8859_1);
			assertThat(text).contains(from);
			int at = text.lastIndexOf(from);
			var verified = verify((text.substring(0, at) + to + text.substring(at + from.length())).getBytes(StandardCharsets.ISO_8859_1));
			assertThat(verified.result()).as(verified.toString()).isIn(Verification.Result.INVALID, Verification.Result.UNCERTAIN);
			assertThat(said(verified)).isNotEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[0 0 0 0]", "[]", "null", "[0 1 2 3 4]", "[0 99999999999 1 1]" })
	void aSignatureThatCoversNothingCountsForNothing(String range) {
		for (byte[] file : List.of(once, sealed)) {
			var text = new String(file, StandardCharsets.ISO_8859_1);
			int start = text.lastIndexOf("/ByteRange ") + "/ByteRange ".length();
			int end = text.indexOf(']', start) + 1;
			var verified = verify((text.substring(0, start) + (range + " ".repeat(100)).substring(0, Math.max(end - start, range.length()))
					+ text.substring(end)).getBytes(StandardCharsets.ISO_8859_1));
			assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.INVALID);
			assertThat(said(verified)).isNotEmpty();
		}
	}

	/** Signature wrapping: what was signed is moved behind a gap that holds something of the attacker's. */
	@Test
	void aGapThatHoldsMoreThanTheSignatureIsNoticed() {
		var text = new String(sealed, StandardCharsets.ISO_8859_1);
		int gap = text.indexOf('>', text.lastIndexOf("/Contents <"));
		String foreign = "\n900 0 obj\n<</Type/Catalog>>\nendobj\n<";
		for (String wrapped : List.of(text.substring(0, gap) + ">" + foreign + text.substring(gap), text.substring(0, gap - foreign.length()) + foreign + text.substring(gap))) {
			var verified = verify(wrapped.getBytes(StandardCharsets.ISO_8859_1));
			assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.INVALID);
			assertThat(said(verified)).isNotEmpty();
		}
	}

	/** Incremental saving: readers mend broken updates, or don't see them; either way nothing may come after the seal. */
	@Test
	void brokenUpdatesAfterTheSealAreNoticedToo() {
		var text = new String(sealed, StandardCharsets.ISO_8859_1);
		String object = "\n4 0 obj\n<</Length 4>>\nstream\nq Q \nendstream\nendobj\n";
		int signature = text.lastIndexOf("/Type/Sig");
		String copy = text.substring(text.lastIndexOf(" obj", signature) - 4, text.indexOf("endobj", signature) + 6);
		int first = text.indexOf("startxref");
		String earlier = text.substring(first, text.indexOf("%%EOF", first)) + "%%EOF\n";
		int table = text.lastIndexOf("\nxref");
		for (String appended : List.of(object, object + "trailer\n<</Root 1 0 R>>\n", object + "startxref\n0\n%%EOF\n", "\n" + copy + "\n", object + copy + "\n" + text.substring(table),
				text.substring(table), earlier, "%PDF-1.7\n" + object, object + "startxref\n" + (text.lastIndexOf("/Contents <") + 20) + "\n%%EOF\n", "\0".repeat(2000), text.substring(0, 2000))) {
			var verified = verify((text + appended).getBytes(StandardCharsets.ISO_8859_1));
			assertThat(verified.result()).as(appended + verified).isEqualTo(Verification.Result.INVALID);
			assertThat(said(verified)).containsAnyOf(Finding.ADDED.key(), Finding.LOOSE.key());
		}
	}

	@Test
	void whatComesBeforeTheSealIsNoticedEvenWhereReadersSkipIt() {
		byte[] shifted = new byte[sealed.length + 10];
		System.arraycopy(sealed, 0, shifted, 10, sealed.length);
		assertThat(verify(shifted).result()).isNotEqualTo(Verification.Result.VALID);
	}

	private static Verification verify(byte[] file) {
		return Signing.verify(file, authority);
	}

	/** All that is said, of the file and of its signatures. */
	private static List<String> said(Verification verified) {
		var said = new ArrayList<>(verified.findings());
		verified.signatures().forEach(signature -> said.addAll(signature.findings()));
		return said.stream().distinct().toList();
	}
}
