package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nhanrong.signature.Signing.CLOCK;
import static vn.nhanrong.signature.Signing.NOW;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.security.auth.login.FailedLoginException;
import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.SignatureProperties.PinEntry;

/** Keys in a device, for which SoftHSM stands here: an officer's (RSA) and an organisation's (ECDSA) in a token each. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Pkcs11SigningIT {

	private static final Path DIRECTORY = Path.of("target/softhsm").toAbsolutePath();
	private static final Path TOKENS = DIRECTORY.resolve("tokens");
	private static final String LIBRARY = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so",
			"/opt/homebrew/lib/softhsm/libsofthsm2.so").filter(path -> Files.exists(Path.of(path))).findFirst().orElseThrow();
	private static final String PIN = "13572468";

	private static TestAuthority authority;
	private static int officers;
	private static int seals;
	private static int typed;

	@BeforeAll
	static void initialise() throws Exception {
		FileSystemUtils.deleteRecursively(DIRECTORY);
		Files.createDirectories(TOKENS);
		Files.writeString(DIRECTORY.resolve("softhsm2.conf"), "directories.tokendir = " + TOKENS + "\nobjectstore.backend = file\nlog.level = ERROR\n");
		assertThat(System.getenv("SOFTHSM2_CONF")).isEqualTo(DIRECTORY.resolve("softhsm2.conf").toString());
		authority = Signing.authority();
		for (String label : List.of("officer", "seal", "typed")) {
			run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "87654321", "--pin", PIN);
		}
		officers = importKey(0, "RSA", 2048, OFFICER);
		seals = importKey(1, "EC", 256, ORGANISATION);
		typed = importKey(2, "EC", 256, OFFICER);
	}

	@Test
	void anOfficersAndAnOrganisationsDeviceSignAsKeysInFilesDo() throws Exception {
		var signatures = signatures(key("chutich", officers, PIN, null), key("UBND-Q6", seals, PIN, null));
		byte[] once = signatures.sign(SamplePdf.decision(), Signing.personal());
		byte[] twice = signatures.sign(once, Signing.seal());
		var verified = Signing.verify(twice, CLOCK, authority);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
		assertThat(verified.signatures()).extracting(VerifiedSignature::signer).containsExactly(OFFICER, ORGANISATION);
	}

	@Test
	void manySignAtOnce() {
		var signatures = signatures(key("UBND-Q6", seals, PIN, null));
		byte[] file = SamplePdf.decision();
		assertThat(IntStream.range(0, 24).parallel().mapToObj(i -> signatures.sign(file, Signing.seal()))
			.map(signed -> Signing.verify(signed, CLOCK, authority).result())).hasSize(24).containsOnly(Verification.Result.VALID);
	}

	@Test
	void aWrongPinIsRefusedNotTriedAgainAndMendedByARightOne() throws Exception {
		Path pin = Files.writeString(DIRECTORY.resolve("pin"), "00000000\n");
		var signatures = signatures(key("chutich", officers, null, pin.toString()));
		refuses(signatures, "refusal.signature.device.pin");
		refuses(signatures, "refusal.signature.device.pin");
		Files.writeString(pin, PIN + "\n");
		assertThat(signatures.sign(SamplePdf.decision(), Signing.personal())).isNotEmpty();
		Files.delete(pin);
		assertThat(signatures.sign(SamplePdf.decision(), Signing.personal())).as("still logged in").isNotEmpty();
	}

	@Test
	void aDeviceThatFailsLeavesNothingSignedAndSignsAgainWhenItIsMended() throws Exception {
		var signatures = signatures(key("chutich", officers, PIN, null));
		assertThat(signatures.sign(SamplePdf.decision(), Signing.personal())).isNotEmpty();
		// Whoever logs out of it ends the sessions of everybody in this process.
		var keys = new ConfiguredKeys(Signing.properties(List.of(), key("chutich", officers, PIN, null)));
		var key = keys.find(Signing.personal()).orElseThrow();
		((AuthProvider) key.device()).logout();
		assertThatThrownBy(() -> key.sign(new byte[] { 1 })).isInstanceOfAny(GeneralSecurityException.class, ProviderException.class);
		keys.failed(Signing.personal());
		assertThat(keys.find(Signing.personal()).orElseThrow().sign(new byte[] { 1 })).isNotEmpty();
	}

	@Test
	void aPinThatIsTypedSignsOnceAndIsForgotten() {
		var signatures = signatures(byPin("chutich", typed));
		assertThat(signatures.asksForPin("chutich")).isTrue();
		assertThat(signatures.asksForPin("UBND-Q6")).isFalse();
		refusesAtThePin(signatures, null, "refusal.signature.pin.missing");
		assertThat(Signing.verify(sign(signatures, PIN), CLOCK, authority).result()).isEqualTo(Verification.Result.VALID);
		refusesAtThePin(signatures, null, "refusal.signature.pin.missing");
		refusesAtThePin(signatures, "00000000", "refusal.signature.pin.wrong");
		assertThat(sign(signatures, PIN)).isNotEmpty();
	}

	@Test
	void whatTheDeviceHasRejectedIsNotPresentedAgainUntilAnotherPinIsRight() {
		var signatures = signatures(byPin("chutich", typed));
		refusesAtThePin(signatures, "00000001", "refusal.signature.pin.wrong");
		refusesAtThePin(signatures, "00000002", "refusal.signature.pin.wrong");
		refusesAtThePin(signatures, "00000001", "refusal.signature.pin.again");
		assertThat(sign(signatures, PIN)).isNotEmpty();
		refusesAtThePin(signatures, "00000001", "refusal.signature.pin.wrong");
	}

	@Test
	void theLogInEndsWithTheSignature() {
		var keys = new ConfiguredKeys(Signing.properties(List.of(), byPin("chutich", typed)));
		var kept = new SigningKey[1];
		assertThat(keys.with(Signing.personal(), TypedPin.of(PIN), key -> {
			kept[0] = key;
			return signedBy(key);
		}).orElseThrow()).isNotEmpty();
		assertThatThrownBy(() -> kept[0].sign(new byte[] { 1 })).isInstanceOfAny(GeneralSecurityException.class, ProviderException.class);
		assertThatThrownBy(() -> keys.with(Signing.personal(), TypedPin.of(PIN), key -> {
			throw new IllegalStateException("after the log-in");
		})).hasMessage("after the log-in");
		assertThatThrownBy(() -> kept[0].sign(new byte[] { 1 })).as("nor is it left by what fails")
			.isInstanceOfAny(GeneralSecurityException.class, ProviderException.class);
	}

	/** One log-in is everybody's in this process: while the one signs, another's wrong PIN must not do. */
	@Test
	void nobodySignsByTheLogInOfAnother() {
		var signatures = signatures(byPin("chutich", typed), byPin("UBND-Q6", typed));
		byte[] file = SamplePdf.decision();
		var outcomes = IntStream.range(0, 16).parallel().mapToObj(i -> {
			try (var pin = TypedPin.of(i % 2 == 0 ? PIN : "1111111" + i / 2)) {
				return signatures.sign(file, Signing.personal(), pin, holder -> {
				}).length > 0 ? "signed" : "";
			} catch (Refusal refusal) {
				return refusal.complaints().getFirst().key();
			}
		}).toList();
		for (int i = 0; i < outcomes.size(); i++) {
			assertThat(outcomes.get(i)).isEqualTo(i % 2 == 0 ? "signed" : "refusal.signature.pin.wrong");
		}
	}

	/** Somebody has not logged out: a wrong PIN would be taken for a right one. */
	@Test
	void aLogInThatWasLeftIsEndedFirst() throws Exception {
		var device = new Pkcs11Device(byPin("chutich", typed).pkcs11());
		var left = device.open();
		device.logIn(left, PIN.toCharArray());
		refusesAtThePin(signatures(byPin("chutich", typed)), "00000000", "refusal.signature.pin.wrong");
	}

	@Test
	void aPinIsEitherTypedOrConfiguredAndNeverBothInOneSlot() {
		var path = new SignatureProperties.Pkcs11(LIBRARY, null, typed, "key", PIN, null, PinEntry.AT_SIGNING);
		startsNot("AT_SIGNING", new SignatureProperties.Key("chutich", null, null, path, null, null));
		var file = new SignatureProperties.Pkcs11(LIBRARY, null, typed, "key", null, "/pin", PinEntry.AT_SIGNING);
		startsNot("AT_SIGNING", new SignatureProperties.Key("chutich", null, null, file, null, null));
		startsNot("CONFIGURED", byPin("chutich", typed), key("UBND-Q6", typed, PIN, null));
		var byId = new SignatureProperties.Pkcs11(LIBRARY, 7L, 0, "key", PIN, null, PinEntry.CONFIGURED);
		startsNot("slot-index", byPin("chutich", typed), new SignatureProperties.Key("UBND-Q6", null, null, byId, null, null));
		assertThat(signatures(byPin("chutich", typed), key("UBND-Q6", seals, PIN, null))).isNotNull();
	}

	private static void startsNot(String why, SignatureProperties.Key... keys) {
		assertThatThrownBy(() -> signatures(keys)).isInstanceOf(IllegalStateException.class).hasMessageContaining(why)
			.message().doesNotContain(PIN);
	}

	private static byte[] sign(Signatures signatures, String pin) {
		try (var typedPin = TypedPin.of(pin)) {
			return signatures.sign(SamplePdf.decision(), Signing.personal(), typedPin, holder -> {
			});
		}
	}

	private static byte[] signedBy(SigningKey key) {
		try {
			return key.sign(new byte[] { 1 });
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void refusesAtThePin(Signatures signatures, String pin, String key) {
		assertThatThrownBy(() -> sign(signatures, pin)).isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.complaints()).singleElement().returns(TypedPin.FIELD, Refusal.FieldComplaint::field)
					.returns(key, Refusal.FieldComplaint::key));
	}

	private static SignatureProperties.Key byPin(String holder, int slot) {
		return new SignatureProperties.Key(holder, null, null,
				new SignatureProperties.Pkcs11(LIBRARY, null, slot, "key", null, null, PinEntry.AT_SIGNING), null, null);
	}

	/** The last one: SoftHSM finds no token again in the same process. */
	@Test
	@Order(Integer.MAX_VALUE)
	void aDeviceThatIsTakenAwayLeavesNothingSigned() throws Exception {
		var signatures = signatures(key("chutich", officers, PIN, null));
		assertThat(signatures.sign(SamplePdf.decision(), Signing.personal())).isNotEmpty();
		Files.move(TOKENS, DIRECTORY.resolve("away"));
		Files.createDirectories(TOKENS);
		refuses(signatures, "refusal.signature.device");
		refuses(signatures, "refusal.signature.device.absent");
	}

	@Test
	void whatIsNotThereIsSaid() {
		refuses(signatures(key("chutich", 7, PIN, null)), "refusal.signature.device.absent");
		var pkcs11 = new SignatureProperties.Pkcs11(LIBRARY, null, officers, "another", PIN, null, PinEntry.CONFIGURED);
		refuses(signatures(new SignatureProperties.Key("chutich", null, null, pkcs11, null, null)), "refusal.signature.device.key");
		assertThat(Pkcs11Device.refusal(new IOException("load", new FailedLoginException("CKR_PIN_LOCKED"))))
			.isEqualTo("refusal.signature.device.locked");
		assertThat(pkcs11.toString()).doesNotContain(PIN);
		var nowhere = new SignatureProperties.Pkcs11("/none.so", null, 0, null, PIN, null, PinEntry.CONFIGURED);
		assertThatThrownBy(() -> new Pkcs11Token(nowhere)).hasMessageContaining("/none.so");
		var without = new SignatureProperties.Pkcs11(LIBRARY, null, 0, null, null, null, PinEntry.CONFIGURED);
		assertThatThrownBy(() -> new Pkcs11Token(without)).hasMessageContaining("pin-file");
	}

	private static void refuses(Signatures signatures, String key) {
		assertThatThrownBy(() -> signatures.sign(SamplePdf.decision(), Signing.personal())).isInstanceOfSatisfying(Refusal.class,
				refusal -> assertThat(refusal.key()).isEqualTo(key));
	}

	private static Signatures signatures(SignatureProperties.Key... keys) {
		return Signing.signatures(Signing.properties(List.of(), keys), CLOCK, authority);
	}

	private static SignatureProperties.Key key(String holder, int slot, String pin, String pinFile) {
		return new SignatureProperties.Key(holder, null, null, new SignatureProperties.Pkcs11(LIBRARY, null, slot, "key", pin, pinFile, PinEntry.CONFIGURED), null, null);
	}

	/** @return the index of the slot that the token turned out to be in */
	private static int importKey(int slot, String algorithm, int bits, String name) throws Exception {
		var pairs = KeyPairGenerator.getInstance(algorithm);
		pairs.initialize(bits);
		var pair = pairs.generateKeyPair();
		var issuer = authority.issuing();
		var certificate = new JcaX509v3CertificateBuilder(issuer.certificate(), BigInteger.valueOf(900 + slot), Date.from(NOW.minus(Duration.ofDays(30))),
				Date.from(NOW.plus(Duration.ofDays(300))), new X500Principal("CN=" + name), pair.getPublic())
			.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation))
			.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key()));
		var provider = Security.getProvider("SunPKCS11").configure("--name = Import" + slot + "\nlibrary = " + LIBRARY + "\nslotListIndex = " + slot
				+ "\nattributes(*,CKO_PRIVATE_KEY,*) = {\n CKA_SIGN = true\n}\n");
		var store = KeyStore.getInstance("PKCS11", provider);
		store.load(null, PIN.toCharArray());
		var chain = Stream.concat(Stream.of(new JcaX509CertificateConverter().getCertificate(certificate)), issuer.chain().stream())
			.toArray(Certificate[]::new);
		store.setKeyEntry("key", pair.getPrivate(), null, chain);
		return slot;
	}

	private static void run(String... command) throws IOException, InterruptedException {
		var process = new ProcessBuilder(command).redirectErrorStream(true).start();
		var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
	}
}
