package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nhanrong.signature.Signing.CLOCK;
import static vn.nhanrong.signature.Signing.NOW;
import static vn.nhanrong.signature.Signing.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Keys and authorities that the configuration names, and what is not there where it is no demonstration. */
class ConfiguredSigningTest {

	@TempDir
	private Path directory;

	@Test
	void withoutAKeyNobodySigns() {
		var signatures = signatures(Signing.properties(List.of()));
		assertThat(signatures.areDemonstration()).isFalse();
		assertThatThrownBy(() -> signatures.sign(SamplePdf.decision(), Signing.personal()))
			.isInstanceOfSatisfying(Refusal.class, refusal -> {
				assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
				assertThat(refusal.key()).isEqualTo("refusal.signature.noKey");
			});
	}

	@Test
	void aKeyInAFileSignsForItsHolderAsLongAsItsCertificateHolds() throws Exception {
		var authority = Signing.authority();
		var properties = Signing.properties(List.of(pem(authority)),
				key("chutich", authority.holder(OFFICER), "mật khẩu"),
				key("cu", authority.holder(OFFICER, NOW.minus(Duration.ofDays(300)), NOW.minus(Duration.ofDays(1))), ""));
		var signatures = signatures(properties);
		byte[] signed = signatures.sign(SamplePdf.decision(), Signing.personal());
		var verified = signatures.verify(signed);
		assertThat(verified.signatures()).singleElement().satisfies(signature -> {
			assertThat(signature.signer()).isEqualTo(OFFICER);
			assertThat(signature.findings()).containsExactly(Finding.NO_REVOCATION_LIST.key());
		});
		var seal = Signing.seal();
		assertThatThrownBy(() -> signatures.sign(signed, seal)).as("of another holder").isInstanceOf(Refusal.class);
		var expired = new SignatureRequest(SignatureRole.PERSONAL, "cu", OFFICER, "UBND", "Ký", NOW, 1, 0, 0, 10, 10);
		assertThatThrownBy(() -> signatures.sign(signed, expired)).as("expired").isInstanceOf(Refusal.class);
	}

	@Test
	void whatIsWrongWithTheConfigurationIsSaidAtTheStartWithoutItsPassword() throws Exception {
		var good = key("chutich", Signing.authority().holder(OFFICER), "mật khẩu");
		var wrong = new SignatureProperties.Key("chutich", good.path(), "bí mật khác", null, null, null);
		assertThatThrownBy(() -> new ConfiguredKeys(Signing.properties(List.of(), wrong)))
			.hasMessageContaining("nhanrong.signature.keys").hasMessageContaining("chutich").message().doesNotContain("bí mật khác");
		assertThatThrownBy(() -> new ConfiguredKeys(Signing.properties(List.of(), good, good)))
			.hasMessageContaining("two keys of one holder");
		assertThatThrownBy(() -> new ConfiguredTrust(Signing.properties(List.of(directory + "/none.pem"))))
			.hasMessageContaining("nhanrong.signature.trust-anchors");
		assertThat(good.toString()).doesNotContain("mật khẩu");
	}

	@Test
	void listsOfWhatWasRevokedAreReadAnewWhenTheirFilesAreReplaced() throws Exception {
		var authority = Signing.authority();
		var file = directory.resolve("lists.pem");
		var usual = Signing.properties(List.of(pem(authority)));
		var properties = new SignatureProperties(usual.trustAnchors(), List.of(file.toString()), List.of(), usual.timestamp(), usual.revocation(),
				usual.renewBefore(), false);
		assertThatThrownBy(() -> new ConfiguredTrust(properties)).hasMessageContaining("nhanrong.signature.revocation-lists").hasMessageContaining(file.toString());
		Files.writeString(file, "không phải danh sách");
		assertThatThrownBy(() -> new ConfiguredTrust(properties)).hasMessageContaining("nhanrong.signature.revocation-lists");
		Files.writeString(file, new TrustMaterial(List.of(authority)).revocationLists());
		var trust = new ConfiguredTrust(properties);
		assertThat(trust.revocationLists()).hasSize(2);
		var key = authority.holder(OFFICER);
		byte[] signed = Signing.sign(SamplePdf.decision(), Signing.personal(), key);
		assertThat(Signing.verify(signed, trust).result()).isEqualTo(Verification.Result.VALID);

		authority.revoke(key, NOW.minus(Duration.ofDays(1)));
		replace(file, new TrustMaterial(List.of(authority)).revocationLists(), 1);
		assertThat(Signing.verify(signed, trust).result()).isEqualTo(Verification.Result.INVALID);
		assertThat(new TrustMaterial(List.of(trust)).revocationLists()).as("handed out").isEqualTo(Files.readString(file));
		replace(file, "-----BEGIN X509 CRL-----", 2);
		assertThat(Signing.verify(signed, trust).result()).as("while it is written").isEqualTo(Verification.Result.INVALID);
		Files.delete(file);
		assertThat(trust.revocationLists()).hasSize(2);
	}

	private static void replace(Path file, String content, int later) throws IOException {
		Files.writeString(file, content);
		Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(later)));
	}

	@Test
	void theRegisterIsAskedForEveryFileByItsHash() {
		var factory = new DefaultListableBeanFactory();
		byte[] file = SamplePdf.decision();
		var signatures = signatures(Signing.properties(List.of()));
		assertThat(new Verifications(signatures, factory.getBeanProvider(KnownFiles.class), Signing.CLOCK).verify(bytes(file), "192.0.2.1").known()).isNull();
		var known = new KnownFile("Quyết định", "05/QĐ-UBND", "document.state.IN_FORCE", "/documents/1", "/verify/documents/1", OFFICER,
				Set.of("UBND"));
		var hash = signatures.verify(file).sha256();
		factory.registerSingleton("knownFiles", (KnownFiles) sha256 -> sha256.equals(hash) ? Optional.of(known) : Optional.empty());
		var verifications = new Verifications(signatures, factory.getBeanProvider(KnownFiles.class), Signing.CLOCK);
		assertThat(verifications.verify(bytes(file), "192.0.2.1").known()).isEqualTo(known);
		assertThat(verifications.verify(bytes(new byte[] { 1 }), "192.0.2.1").known()).isNull();
	}

	@Test
	void whatWasFoundOfAnIssuedFileCountsForSomeMinutesAndWhatTheRegisterSaysDoesNot() {
		var factory = new DefaultListableBeanFactory();
		byte[] file = SamplePdf.decision();
		var states = new ArrayDeque<>(List.of("document.state.IN_FORCE", "document.state.REPEALED", "document.state.REPEALED"));
		factory.registerSingleton("knownFiles", (KnownFiles) sha256 -> Optional.of(new KnownFile("Quyết định", "05/QĐ-UBND", states.remove(),
				"/documents/1", "/verify/documents/1", OFFICER, Set.of("UBND"))));
		var now = new AtomicReference<>(Signing.NOW);
		var verifications = new Verifications(signatures(Signing.properties(List.of())), factory.getBeanProvider(KnownFiles.class),
				((InstantSource) now::get).withZone(Zone.CITY));
		var found = verifications.issued(file);
		assertThat(verifications.verifyIssued(file).known().stateKey()).isEqualTo("document.state.IN_FORCE");
		now.set(Signing.NOW.plus(Duration.ofMinutes(5)).minusMillis(1));
		assertThat(verifications.issued(file)).isSameAs(found);
		assertThat(verifications.verifyIssued(file).known().stateKey()).isEqualTo("document.state.REPEALED");
		now.set(Signing.NOW.plus(Duration.ofMinutes(5)));
		assertThat(verifications.issued(file)).isNotSameAs(found).isEqualTo(found);
		now.set(Signing.NOW);
		assertThat(verifications.issued(file)).as("the clock was set back").isEqualTo(found);
	}

	@Test
	void aFileThatIsEmptyOrTooLargeIsRefused() {
		var verifications = new Verifications(signatures(Signing.properties(List.of())),
				new DefaultListableBeanFactory().getBeanProvider(KnownFiles.class), Signing.CLOCK);
		assertThatThrownBy(() -> verifications.verify(bytes(new byte[0]), "192.0.2.1")).isInstanceOf(Refusal.class)
			.hasMessageContaining("refusal.signature.file.empty");
		assertThatThrownBy(() -> verifications.verify(bytes(new byte[(int) Verifications.MAX_SIZE + 1]), "192.0.2.1")).isInstanceOf(Refusal.class)
			.hasMessageContaining("refusal.signature.file.tooLarge");
	}

	private static InputStreamSource bytes(byte[] content) {
		return new ByteArrayResource(content);
	}

	private static Signatures signatures(SignatureProperties properties) {
		return Signing.signatures(properties, CLOCK, new ConfiguredTrust(properties));
	}

	private SignatureProperties.Key key(String holder, SigningKey key, String password) throws Exception {
		var file = Files.write(directory.resolve(holder + ".p12"), key.toPkcs12(password));
		return new SignatureProperties.Key(holder, file.toString(), password, null, null, null);
	}

	private String pem(TestAuthority authority) throws Exception {
		var certificate = Base64.getMimeEncoder().encodeToString(authority.anchors().getFirst().getEncoded());
		return Files.writeString(directory.resolve("root.pem"),
				"-----BEGIN CERTIFICATE-----\n" + certificate + "\n-----END CERTIFICATE-----\n").toString();
	}
}
