package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.security.auth.x500.X500Principal;

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
	void aCertificateOfAnotherNameIsRemarkedInWhatIsTheIssuedFileToTheLastByte() {
		for (var known : new KnownFile[] { document("Người Khác", ORGANISATION), document(OFFICER, "Quận ủy Quận 6") }) {
			var checked = check(sealed, register(sealed, known));
			assertThat(checked.verification().result()).isEqualTo(Verification.Result.VALID);
			assertThat(checked.verification().signatures()).filteredOn(signature -> !signature.findings().isEmpty()).singleElement()
				.returns(SignatureStatus.VALID, VerifiedSignature::status)
				.satisfies(signature -> assertThat(signature.findings()).containsExactly(Finding.WRONG_HOLDER.key()));
		}
	}

	@Test
	void certificatesOfOtherNamesAreTheHoldersWhereTheConfigurationSaysSo() throws Exception {
		var officer = authority.holder("NGUYEN THI NGOC ANH");
		var organisation = authority.holder("UBND Quận 6.");
		byte[] file = Signing.sign(Signing.sign(SamplePdf.decision(), Signing.personal().in("NGUYEN THI NGOC ANH"), officer), Signing.seal().in("UBND Quận 6."), organisation);
		var known = new KnownFile("Quyết định", "05/QĐ-UBND", "document.state.IN_FORCE", "/documents/1", "/verify/documents/1", "chutich", OFFICER,
				"ubnd-quan-6", Set.of(ORGANISATION), true);
		var bySerial = new SignatureProperties.Key("chutich", null, null, null, officer.certificate().getSerialNumber().toString(16), null);
		var bySubject = new SignatureProperties.Key("ubnd-quan-6", null, null, null, null,
				organisation.certificate().getSubjectX500Principal().getName());
		assertThat(remarks(check(file, register(file, known), bySerial, bySubject))).isZero();
		var another = new SignatureProperties.Key("chutich", null, null, null, "77", null);
		for (var keys : new SignatureProperties.Key[][] { { bySerial }, { bySubject }, { another, bySubject } }) {
			assertThat(remarks(check(file, register(file, known), keys))).as("replaced in the configuration since").isOne();
		}
		var replaced = new KnownFile("Quyết định", "05/QĐ-UBND", "document.state.IN_FORCE", "/documents/1", "/verify/documents/1", "chutich", OFFICER,
				"ubnd-quan-6", Set.of(ORGANISATION), true);
		assertThat(remarks(check(sealed, register(sealed, replaced), another))).as("by its name").isZero();
	}

	@Test
	void aFileWithoutTheSealIsSaidToBeAnEarlierStep() {
		var known = document(OFFICER, ORGANISATION);
		// The seal cut off is the file before it, byte for byte.
		byte[] stripped = Arrays.copyOf(sealed, once.length);
		var checked = check(stripped, new Register(Map.of(), Map.of(hash(once), known), Map.of(), null));
		assertThat(checked.known()).isNull();
		assertThat(checked.related()).isEqualTo(known);
		assertThat(checked.verification().findings()).containsExactly(Finding.UNFINISHED.key());
		assertThat(checked.verification().result()).isEqualTo(Verification.Result.UNCERTAIN);
	}

	@Test
	void aFileThatWasSentBackIsNotSaidToHaveTheTextThatWasIssued() {
		var known = document(OFFICER, ORGANISATION);
		var checked = check(once, new Register(Map.of(), Map.of(), Map.of(hash(once), known), null));
		assertThat(checked.related()).isEqualTo(known);
		assertThat(checked.verification().findings()).containsExactly(Finding.SENT_BACK.key());
		assertThat(checked.verification().result()).isEqualTo(Verification.Result.UNCERTAIN);
	}

	/** Anybody can call a field what he likes. */
	@Test
	void whoseASignatureIsTheRegisterTellsOrTheCertificate() throws Exception {
		var known = document(OFFICER, ORGANISATION);
		assertThat(roles(check(sealed, register(sealed, known)))).containsExactly(SignatureRole.PERSONAL, SignatureRole.SEAL);
		assertThat(roles(check(sealed, new Register(Map.of(), Map.of(), Map.of(), null)))).as("of an organisation, who knows").containsExactly(SignatureRole.PERSONAL, null);
		byte[] byPerson = Signing.sign(SamplePdf.decision(), Signing.seal().in("Nguyễn Văn Lạ"), authority.holder("Nguyễn Văn Lạ"));
		assertThat(roles(check(byPerson, new Register(Map.of(), Map.of(), Map.of(), null)))).containsOnlyNulls();
		byte[] byOrganisation = Signing.sign(SamplePdf.decision(), Signing.personal().in(ORGANISATION), authority.organisation(ORGANISATION));
		assertThat(roles(check(byOrganisation, new Register(Map.of(), Map.of(), Map.of(), null)))).containsOnlyNulls();
		assertThat(check(byPerson, register(byPerson, known)).verification().signatures().getFirst().findings()).containsExactly(Finding.WRONG_HOLDER.key());
	}

	@Test
	void certificatesOfOrganisationsAreToldFromThoseOfPersons() {
		for (String subject : List.of("CN=Sở Nội vụ,O=Sở Nội vụ,C=VN", "CN=SỞ NỘI VỤ,O=Sở Nội vụ", "CN=UBND,O=Ủy ban,2.5.4.97=TAXVN-0101")) {
			assertThat(Holders.isOrganisation(new X500Principal(subject))).as(subject).isTrue();
		}
		for (String subject : List.of("CN=Nguyễn Văn Lạ,O=Sở Nội vụ", "CN=Nguyễn Văn Lạ", "CN=Lạ,O=Lạ,2.5.4.42=Lạ", "O=Sở Nội vụ",
				"CN=Nguyễn Văn Lạ,O=Sở Nội vụ,2.5.4.97=TAXVN-0101,2.5.4.4=Nguyễn")) {
			assertThat(Holders.isOrganisation(new X500Principal(subject))).as(subject).isFalse();
		}
	}

	private static List<SignatureRole> roles(VerifiedFile checked) {
		return checked.verification().signatures().stream().map(VerifiedSignature::role).toList();
	}

	@Test
	void whatAFileSaysOfItselfIsAHintAndNeverMakesItValid() {
		var known = document(OFFICER, ORGANISATION);
		var register = new Register(Map.of(), Map.of(), Map.of(), known);
		var unsigned = check(SamplePdf.decision(), register);
		assertThat(unsigned.related()).isEqualTo(known);
		assertThat(unsigned.verification().findings()).containsExactly(Finding.CLAIMS.key());
		assertThat(unsigned.verification().result()).isEqualTo(Verification.Result.UNSIGNED);
		assertThat(check(sealed, register).verification().result()).isEqualTo(Verification.Result.UNCERTAIN);
		assertThat(check(new byte[] { 'M', 'Z' }, register).related()).as("what can't be read says nothing").isNull();
	}

	/** Of a file that is valid whatever the names are. */
	private static long remarks(VerifiedFile checked) {
		assertThat(checked.verification().result()).isEqualTo(Verification.Result.VALID);
		return checked.verification().signatures().stream().filter(signature -> signature.findings().contains(Finding.WRONG_HOLDER.key())).count();
	}

	private static VerifiedFile check(byte[] file, KnownFiles register, SignatureProperties.Key... keys) {
		return new RegisterCheck(register, new Holders(List.of(keys))).check(Signing.verify(file, authority), file);
	}

	private static Register register(byte[] issued, KnownFile known) {
		return new Register(Map.of(hash(issued), known), Map.of(), Map.of(), null);
	}

	private static KnownFile document(String signer, String organisation) {
		return new KnownFile("Quyết định", "05/QĐ-UBND", "document.state.IN_FORCE", "/documents/1", "/verify/documents/1", signer, Set.of(organisation));
	}

	private static String hash(byte[] file) {
		return Sha256.hex(file);
	}

	/** A register of few files. */
	private record Register(Map<String, KnownFile> issued, Map<String, KnownFile> steps, Map<String, KnownFile> sentBack,
			KnownFile claimed) implements KnownFiles {

		@Override
		public Optional<KnownFile> find(String sha256) {
			return Optional.ofNullable(issued.get(sha256));
		}

		@Override
		public Optional<KnownFile> laterIssued(String sha256) {
			return Optional.ofNullable(steps.get(sha256));
		}

		@Override
		public Optional<KnownFile> issuedInstead(String sha256) {
			return Optional.ofNullable(sentBack.get(sha256));
		}

		@Override
		public Optional<KnownFile> claimedBy(byte[] file) {
			return Optional.ofNullable(claimed);
		}
	}
}
