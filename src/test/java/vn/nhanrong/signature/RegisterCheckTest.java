package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.nhanrong.shared.Sha256;

/** What the register adds to what a file says of itself. */
class RegisterCheckTest {

	private static TestAuthority authority;
	private static byte[] once;
	private static byte[] sealed;

	@BeforeAll
	static void sign() throws Exception {
		authority = Signing.authority();
		once = Signing.sign(SamplePdf.decision(), Signing.personal(), authority.holder(OFFICER));
		sealed = Signing.sign(once, Signing.seal(), authority.holder(ORGANISATION));
	}

	@Test
	void theIssuedFileIsKnownAndItsSignaturesAreOfThoseWhomTheRegisterNames() {
		for (var known : new KnownFile[] { document(OFFICER, ORGANISATION), document(OFFICER.toUpperCase(), ORGANISATION.toUpperCase()),
				document(OFFICER, TestAuthority.ORGANISATION) }) {
			var checked = check(sealed, register(sealed, known));
			assertThat(checked.known()).isEqualTo(known);
			assertThat(checked.related()).isNull();
			assertThat(checked.verification().result()).as(checked.toString()).isEqualTo(Verification.Result.VALID);
		}
	}

	@Test
	void aCertificateOfAnotherThanTheRegisterNamesIsNotValid() {
		for (var known : new KnownFile[] { document("Người Khác", ORGANISATION), document(OFFICER, "Quận ủy Quận 6") }) {
			var checked = check(sealed, register(sealed, known));
			assertThat(checked.verification().result()).isEqualTo(Verification.Result.INVALID);
			assertThat(checked.verification().signatures()).filteredOn(signature -> signature.status() == SignatureStatus.INVALID)
				.singleElement().satisfies(signature -> assertThat(signature.findings()).containsExactly(Finding.WRONG_HOLDER.key()));
		}
	}

	@Test
	void certificatesOfOtherNamesAreTheHoldersWhereTheConfigurationSaysSo() throws Exception {
		var officer = authority.holder("Ng. T. N. Ánh");
		var organisation = authority.holder("UBND Q6");
		byte[] file = Signing.sign(Signing.sign(SamplePdf.decision(), Signing.personal().in("Ng. T. N. Ánh"), officer), Signing.seal().in("UBND Q6"), organisation);
		var known = new KnownFile("Quyết định", "05/QĐ-UBND", "document.state.IN_FORCE", "/documents/1", "/verify/documents/1", "chutich", OFFICER,
				"ubnd-quan-6", Set.of(ORGANISATION), true);
		var bySerial = new SignatureProperties.Key("chutich", null, null, null, officer.certificate().getSerialNumber().toString(16), null);
		var bySubject = new SignatureProperties.Key("ubnd-quan-6", null, null, null, null,
				organisation.certificate().getSubjectX500Principal().getName());
		assertThat(check(file, register(file, known), bySerial, bySubject).verification().result()).isEqualTo(Verification.Result.VALID);
		var another = new SignatureProperties.Key("chutich", null, null, null, "77", null);
		for (var keys : new SignatureProperties.Key[][] { { bySerial }, { bySubject }, { another, bySubject } }) {
			assertThat(check(file, register(file, known), keys).verification().result()).isEqualTo(Verification.Result.INVALID);
		}
		var replaced = new KnownFile("Quyết định", "05/QĐ-UBND", "document.state.IN_FORCE", "/documents/1", "/verify/documents/1", "chutich", OFFICER,
				"ubnd-quan-6", Set.of(ORGANISATION), true);
		assertThat(check(sealed, register(sealed, replaced), another).verification().result()).as("replaced since").isEqualTo(Verification.Result.VALID);
	}

	@Test
	void aFileWithoutTheSealIsSaidToBeAnEarlierStep() {
		var known = document(OFFICER, ORGANISATION);
		// The seal cut off is the file before it, byte for byte.
		byte[] stripped = Arrays.copyOf(sealed, once.length);
		var checked = check(stripped, new Register(Map.of(), Map.of(hash(once), known), null));
		assertThat(checked.known()).isNull();
		assertThat(checked.related()).isEqualTo(known);
		assertThat(checked.verification().findings()).containsExactly(Finding.UNFINISHED.key());
		assertThat(checked.verification().result()).isEqualTo(Verification.Result.UNCERTAIN);
	}

	@Test
	void whatAFileSaysOfItselfIsAHintAndNeverMakesItValid() {
		var known = document(OFFICER, ORGANISATION);
		var register = new Register(Map.of(), Map.of(), known);
		var unsigned = check(SamplePdf.decision(), register);
		assertThat(unsigned.related()).isEqualTo(known);
		assertThat(unsigned.verification().findings()).containsExactly(Finding.CLAIMS.key());
		assertThat(unsigned.verification().result()).isEqualTo(Verification.Result.UNSIGNED);
		assertThat(check(sealed, register).verification().result()).isEqualTo(Verification.Result.UNCERTAIN);
		assertThat(check(new byte[] { 'M', 'Z' }, register).related()).as("what can't be read says nothing").isNull();
	}

	private static VerifiedFile check(byte[] file, KnownFiles register, SignatureProperties.Key... keys) {
		return new RegisterCheck(register, new Holders(List.of(keys))).check(Signing.verify(file, authority), file);
	}

	private static Register register(byte[] issued, KnownFile known) {
		return new Register(Map.of(hash(issued), known), Map.of(), null);
	}

	private static KnownFile document(String signer, String organisation) {
		return new KnownFile("Quyết định", "05/QĐ-UBND", "document.state.IN_FORCE", "/documents/1", "/verify/documents/1", signer, Set.of(organisation));
	}

	private static String hash(byte[] file) {
		return Sha256.hex(file);
	}

	/** A register of few files. */
	private record Register(Map<String, KnownFile> issued, Map<String, KnownFile> steps, KnownFile claimed) implements KnownFiles {

		@Override
		public Optional<KnownFile> find(String sha256) {
			return Optional.ofNullable(issued.get(sha256));
		}

		@Override
		public Optional<KnownFile> laterIssued(String sha256) {
			return Optional.ofNullable(steps.get(sha256));
		}

		@Override
		public Optional<KnownFile> claimedBy(byte[] file) {
			return Optional.ofNullable(claimed);
		}
	}
}
