package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.signature.Signing.NOW;
import static vn.nhanrong.signature.Signing.OFFICER;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import vn.nhanrong.shared.Zone;

/** Who is asked over the network whether a certificate has been revoked, how often, and whose answers are believed. */
class RevocationsTest {

	private static final Duration HOUR = Duration.ofHours(1);
	private static final Duration DAY = Duration.ofDays(1);

	private final Clock clock = ((InstantSource) () -> shown()).withZone(Zone.CITY);
	private final Map<BigInteger, Instant> revoked = new HashMap<>();
	private final AtomicReference<byte[]> listed = new AtomicReference<>();
	private Instant now = NOW;
	private Services services;
	private TestAuthority authority;
	private SigningKey responder;

	@BeforeEach
	void open() throws Exception {
		services = new Services();
		authority = Signing.authority();
		responder = authority.responderKey();
	}

	@AfterEach
	void close() {
		services.close();
	}

	@Test
	void anAnswerIsKeptForAsLongAsTheConfigurationSays() throws Exception {
		var key = holder(services.offer("/ocsp", this::answer), null);
		var revocations = revocations(HOUR);
		assertThat(find(revocations, key)).hasValue(new Revocations.Standing(null, NOW, NOW.plus(HOUR)));
		now = NOW.plus(HOUR).minusSeconds(1);
		revoked.put(key.certificate().getSerialNumber(), now);
		assertThat(find(revocations, key)).as("fresh").hasValueSatisfying(standing -> assertThat(standing.revokedAt()).isNull());
		assertThat(services.asked()).hasSize(1);
		now = NOW.plus(HOUR);
		assertThat(find(revocations, key)).as("stale").hasValue(new Revocations.Standing(now.minusSeconds(1), now, now.plus(HOUR)));
		assertThat(services.asked()).hasSize(2);
		now = NOW.minus(DAY);
		find(revocations, key);
		assertThat(services.asked()).as("the clock was set back").hasSize(3);
	}

	@Test
	void anAnswerIsKeptNoLongerThanItSaysItself() throws Exception {
		var key = holder(services.offer("/ocsp", this::answer), null);
		var revocations = revocations(DAY.multipliedBy(9));
		var until = find(revocations, key).orElseThrow().freshUntil();
		assertThat(until).isBefore(NOW.plus(DAY));
		now = until;
		assertThat(find(revocations, key)).hasValueSatisfying(standing -> assertThat(standing.freshUntil()).isAfter(until));
		assertThat(services.asked()).hasSize(2);
	}

	@Test
	void aListIsKeptLikewiseAndNotBelievedOnceItHasEnded() throws Exception {
		var key = holder(null, services.offer("/ca.crl", request -> list(authority.issuing(), NOW.plus(DAY))));
		var revocations = revocations(HOUR);
		assertThat(find(revocations, key)).hasValueSatisfying(standing -> assertThat(standing.revokedAt()).isNull());
		revoked.put(key.certificate().getSerialNumber(), NOW);
		find(revocations, key);
		assertThat(services.asked()).hasSize(1);
		now = NOW.plus(HOUR);
		assertThat(find(revocations, key)).hasValueSatisfying(standing -> assertThat(standing.revokedAt()).isEqualTo(NOW));
		now = NOW.plus(DAY).plus(HOUR);
		assertThat(find(revocations, key)).as("ended").isEmpty();
	}

	@Test
	void whatAStrangerAnswersIsNotBelieved() throws Exception {
		var stranger = Signing.authority();
		var strange = stranger.responderKey();
		assertThat(find(holder(services.offer("/stranger", request -> answer(strange, request)), null))).isEmpty();
		var colleague = authority.holder("Người khác");
		assertThat(find(holder(services.offer("/holder", request -> answer(colleague, request)), null)))
			.as("of the same authority, but not made to answer").isEmpty();
		assertThat(find(holder(null, services.offer("/stranger.crl", request -> list(stranger.issuing(), NOW.plus(DAY)))))).isEmpty();
		assertThat(find(holder(null, services.offer("/no.crl", request -> new byte[] { 1, 2, 3 })))).isEmpty();
	}

	@Test
	void whatAnswersAnotherQuestionIsNotBelieved() throws Exception {
		assertThat(find(holder(services.offer("/other", request -> answer(asking(BigInteger.TWO, null))), null))).isEmpty();
		var key = holder(services.address("/replayed"), null);
		services.offer("/replayed", request -> answer(asking(key.certificate().getSerialNumber(), new byte[] { 4, 2 })));
		assertThat(find(key)).as("an answer to somebody else").isEmpty();
		var unknown = holder(services.offer("/unknown",
				request -> new StatusMaker(responder, now, serial -> Optional.empty()).answer(request)), null);
		assertThat(find(unknown)).as("it knows no such certificate").isEmpty();
	}

	@Test
	void anAnswerOfAnotherTimeIsNotBelieved() throws Exception {
		for (var at : List.of(NOW.minus(DAY), NOW.plus(HOUR))) {
			var key = holder(services.offer("/" + at.getEpochSecond(), request -> new StatusMaker(responder, at, this::standing).answer(request)),
					null);
			assertThat(find(key)).as(at.toString()).isEmpty();
		}
	}

	@Test
	void thatNobodyAnswersIsRememberedForAMinute() throws Exception {
		var silent = new AtomicBoolean(true);
		var key = holder(services.offer("/late", request -> silent.get() ? new byte[] { 1 } : answer(request)), null);
		var revocations = revocations(HOUR);
		for (int i = 0; i < 3; i++) {
			assertThat(find(revocations, key)).isEmpty();
		}
		assertThat(services.asked()).hasSize(1);
		silent.set(false);
		now = NOW.plusSeconds(60);
		assertThat(find(revocations, key)).isPresent();
		assertThat(services.asked()).hasSize(2);
	}

	@Test
	void anAnswerThatIsNotToThisQuestionOrHasNoEndGrowsOld() throws Exception {
		for (boolean ending : new boolean[] { true, false }) {
			for (boolean nonce : new boolean[] { true, false }) {
				for (var age : List.of(DAY.minusSeconds(1), DAY.plusSeconds(1))) {
					var key = holder(services.offer("/" + ending + nonce + age.toSeconds(), request -> answer(request, NOW.minus(age), ending, nonce)), null);
					boolean believed = age.compareTo(DAY) < 0 || ending && nonce;
					assertThat(find(key).isPresent()).as("%s, %s, %s", ending, nonce, age).isEqualTo(believed);
				}
			}
		}
	}

	@Test
	void aListThatDoesNotSayEverythingAboutACertificateIsNone() throws Exception {
		var here = new DistributionPointName(new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, services.address("/list"))));
		var elsewhere = new DistributionPointName(new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, "http://localhost/else")));
		services.offer("/list", request -> listed.get());
		assertThat(isTold(null, null)).isTrue();
		assertThat(isTold(Extension.issuingDistributionPoint, point(here, true, false, false))).as("all who are no authorities").isTrue();
		assertThat(isTold(Extension.issuingDistributionPoint, point(elsewhere, false, false, false))).as("another part").isFalse();
		assertThat(isTold(Extension.issuingDistributionPoint, point(null, false, true, false))).as("authorities only").isFalse();
		assertThat(isTold(Extension.issuingDistributionPoint, point(null, false, false, true))).as("other issuers' too").isFalse();
		assertThat(isTold(Extension.deltaCRLIndicator, new ASN1Integer(1))).as("only what is new").isFalse();
		assertThat(isTold(new ASN1ObjectIdentifier("1.2.3.4"), DERNull.INSTANCE)).as("something critical").isFalse();
		listed.set(CertificateMaker.revocationList(authority.issuing(), 1, NOW.plus(DAY), NOW.plus(DAY).plus(DAY), revoked));
		assertThat(find(holder(null, services.address("/list")))).as("of tomorrow").isEmpty();
	}

	private static IssuingDistributionPoint point(DistributionPointName name, boolean users, boolean authorities, boolean indirect) {
		return new IssuingDistributionPoint(name, users, authorities, null, indirect, false);
	}

	/** @param type of a critical extension of the only list that there is; null for none */
	private boolean isTold(ASN1ObjectIdentifier type, ASN1Encodable value) throws Exception {
		var issuer = authority.issuing();
		var list = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(NOW)).setNextUpdate(Date.from(NOW.plus(DAY)));
		if (type != null) {
			list.addExtension(type, true, value);
		}
		listed.set(list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key())).getEncoded());
		return find(holder(null, services.address("/list"))).isPresent();
	}

	@Test
	void whereNobodyAnswersTheListIsAsked() throws Exception {
		String list = services.offer("/ca.crl", request -> list(authority.issuing(), NOW.plus(DAY)));
		for (String silent : List.of("http://localhost:1/", "ldap://localhost/", services.fail("/500", exchange -> exchange.sendResponseHeaders(500, -1)),
				services.offer("/garbage", request -> new byte[] { 1 }), services.offer("/malformed", request -> answer(new byte[] { 1 })))) {
			assertThat(find(holder(silent, null))).as(silent).isEmpty();
			assertThat(find(holder(silent, list))).as(silent).isPresent();
		}
		assertThat(find(holder(null, "http://localhost:1/ca.crl"))).isEmpty();
	}

	private byte[] answer(byte[] request) {
		return answer(responder, request);
	}

	private byte[] answer(SigningKey key, byte[] request) {
		return new StatusMaker(key, now, this::standing).answer(request);
	}

	/** @param ending whether it says until when it holds */
	private byte[] answer(byte[] request, Instant from, boolean ending, boolean nonce) throws Exception {
		var asked = new OCSPReq(request);
		var response = new JcaBasicOCSPRespBuilder(responder.certificate().getPublicKey(),
				new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1));
		response.addResponse(asked.getRequestList()[0].getCertID(), CertificateStatus.GOOD, Date.from(from), ending ? Date.from(NOW.plus(DAY)) : null);
		if (nonce) {
			response.setResponseExtensions(new Extensions(asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)));
		}
		var signed = response.build(new JcaContentSignerBuilder("SHA256withECDSA").build(responder.key()),
				new X509CertificateHolder[] { new JcaX509CertificateHolder(responder.certificate()) }, Date.from(NOW));
		return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, signed).getEncoded();
	}

	private Optional<Instant> standing(BigInteger serial) {
		return Optional.of(revoked.getOrDefault(serial, Instant.MAX));
	}

	private byte[] list(SigningKey issuer, Instant until) throws GeneralSecurityException {
		return CertificateMaker.revocationList(issuer, 1, NOW, until, revoked);
	}

	/** @param nonce null for none */
	private byte[] asking(BigInteger serial, byte[] nonce) throws Exception {
		var issuer = new JcaX509CertificateHolder(authority.issuing().certificate());
		var digests = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
		var request = new OCSPReqBuilder().addRequest(new CertificateID(digests, issuer, serial));
		if (nonce != null) {
			request.setRequestExtensions(new Extensions(
					new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded())));
		}
		return request.build().getEncoded();
	}

	private SigningKey holder(String statusAt, String listAt) throws GeneralSecurityException {
		return authority.holder(OFFICER, statusAt, listAt);
	}

	private Optional<Revocations.Standing> find(SigningKey key) throws GeneralSecurityException {
		return find(revocations(HOUR), key);
	}

	private static Optional<Revocations.Standing> find(Revocations revocations, SigningKey key) throws GeneralSecurityException {
		return revocations.find(key.certificate(), key.chain().get(1));
	}

	/** Has no list at hand. */
	private Revocations revocations(Duration freshFor) {
		var usual = Signing.properties(List.of());
		var properties = new SignatureProperties(List.of(), List.of(), List.of(), usual.timestamp(),
				new SignatureProperties.Revocation(SignatureProperties.WhenUnreachable.WARN, usual.revocation().timeout(), freshFor),
				usual.renewBefore(), false);
		var web = new RevocationWeb(properties, new DefaultListableBeanFactory().getBeanProvider(DemoAnswers.class));
		return new Revocations(new RevocationAnswers(web, clock), new RevocationLists(List.of(), web, clock), properties, clock);
	}

	private Instant shown() {
		return now;
	}
}
