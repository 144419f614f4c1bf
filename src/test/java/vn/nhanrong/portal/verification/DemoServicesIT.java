package vn.nhanrong.portal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.TestClock;

/** What the demonstration's authorities answer to programs, who do not sign in. */
@ApplicationTest
class DemoServicesIT {

	@LocalServerPort
	private int port;
	@Autowired
	private TestClock clock;

	@Test
	void aTimestampAttestsTheApplicationsTime() throws Exception {
		clock.set(clock.instant().truncatedTo(ChronoUnit.SECONDS));
		var generator = new TimeStampRequestGenerator();
		generator.setCertReq(true);
		var request = generator.generate(NISTObjectIdentifiers.id_sha256, new byte[32], BigInteger.valueOf(4711));
		var answer = post("/demo/tsa", "application/timestamp-query", request.getEncoded());
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/timestamp-reply");
		var response = new TimeStampResponse(answer.body());
		response.validate(request);
		assertThat(response.getTimeStampToken().getTimeStampInfo().getGenTime()).isEqualTo(clock.instant());
		var refused = new TimeStampResponse(post("/demo/tsa", "application/timestamp-query", new byte[] { 1, 2, 3 }).body());
		assertThat(refused.getTimeStampToken()).isNull();
		assertThat(post("/demo/tsa", "application/timestamp-query", new byte[20_000]).statusCode()).isEqualTo(413);
		assertThat(post("/demo/tsa", "text/plain", request.getEncoded()).statusCode()).isEqualTo(415);
	}

	@Test
	void theResponderSaysWhatTheIssuingAuthorityKnowsOfACertificate() throws Exception {
		var generator = new TimeStampRequestGenerator();
		generator.setCertReq(true);
		var query = generator.generate(NISTObjectIdentifiers.id_sha256, new byte[32]);
		var token = new TimeStampResponse(post("/demo/tsa", "application/timestamp-query", query.getEncoded()).body()).getTimeStampToken();
		var certificates = token.getCertificates().getMatches(null);
		var own = certificates.stream().filter(token.getSID()::match).findFirst().orElseThrow();
		var issuer = certificates.stream().filter(one -> one.getSubject().equals(own.getIssuer())).findFirst().orElseThrow();
		var digests = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
		byte[] asked = new OCSPReqBuilder().addRequest(new CertificateID(digests, issuer, own.getSerialNumber()))
			.addRequest(new CertificateID(digests, issuer, BigInteger.ONE)).build().getEncoded();
		var answer = post("/demo/ocsp", "application/ocsp-request", asked);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/ocsp-response");
		var basic = (BasicOCSPResp) new OCSPResp(answer.body()).getResponseObject();
		assertThat(basic.getResponses()[0].getCertStatus()).isEqualTo(CertificateStatus.GOOD);
		assertThat(basic.getResponses()[1].getCertStatus()).isInstanceOf(UnknownStatus.class);
		assertThat(new OCSPResp(post("/demo/ocsp", "application/ocsp-request", new byte[] { 1 }).body()).getStatus()).isOne();

		assertThat(get("/demo/ocsp/~~~").statusCode()).isEqualTo(400);
	}

	@Test
	void theResponderMayBeAskedByAnAddressToo() throws Exception {
		String plain = request(text -> !text.contains("/"));
		assertThat(new OCSPResp(get("/demo/ocsp/" + plain).body()).getStatus()).isZero();
		String slash = request(text -> text.contains("/") && !text.contains("//"));
		assertThat(new OCSPResp(get("/demo/ocsp/" + slash).body()).getStatus()).isZero();
		String slashes = request(text -> text.contains("//"));
		for (String path : List.of(slash.replace("/", "%2F"), slashes, slashes.replace("/", "%2F"))) {
			var answer = get("/demo/ocsp/" + path);
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			assertThat(new OCSPResp(answer.body()).getStatus()).isZero();
		}
	}

	@Test
	void encodedSlashesStayRefusedEverywhereElse() throws Exception {
		for (String path : List.of("/verify%2Fx", "/demo%2Focsp/AAAA", "/demo/crl%2Froot.crl", "/demo/ocsp/..%2F..%2Fadmin", "/demo/ocsp/%2e%2e%2Fadmin",
				"/demo/ocsp/AAAA%2F..;/admin", "/api/v1%2Fdocuments", "/documents//x", "/engine-rest%2Fengine", "/camunda%2Fapp")) {
			assertThat(get(path).statusCode()).as(path).isEqualTo(400);
		}
	}

	/** A request about some certificate, in base64 and with what an address can't hold encoded. */
	private static String request(Predicate<String> wanted) throws Exception {
		for (int i = 0;; i++) {
			var id = new CertificateID(new CertID(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1),
					new DEROctetString(new byte[20]), new DEROctetString(new byte[20]), new ASN1Integer(BigInteger.valueOf(0xfcfcfcfcfcL + 7919L * i))));
			String text = Base64.getEncoder().encodeToString(new OCSPReqBuilder().addRequest(id).build().getEncoded());
			if (wanted.test(text)) {
				return text.replace("+", "%2B").replace("=", "%3D");
			}
		}
	}

	@Test
	void theRevocationListsAreThereForAnybody() throws Exception {
		aTimestampAttestsTheApplicationsTime();
		for (String tier : new String[] { "root", "issuing" }) {
			var answer = get("/demo/crl/" + tier + ".crl");
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pkix-crl");
			assertThat(CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(answer.body()))).isInstanceOf(X509CRL.class);
		}
		assertThat(get("/demo/crl/other.crl").statusCode()).isEqualTo(404);
	}

	private HttpResponse<byte[]> post(String path, String type, byte[] body) throws Exception {
		return send(HttpRequest.newBuilder(address(path)).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

	private HttpResponse<byte[]> get(String path) throws Exception {
		return send(HttpRequest.newBuilder(address(path)));
	}

	private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
		try (var client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		}
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + port + path);
	}
}
