package vn.nhanrong.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Makes time-stamps as RFC 3161 has them. */
record TimestampMaker(SigningKey key, Instant at) {

	/** Of a policy that nobody has written: an arc for examples. */
	private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.1");
	private static final Set<String> ALGORITHMS = Set.of(TSPAlgorithms.SHA256.getId(), TSPAlgorithms.SHA384.getId(),
			TSPAlgorithms.SHA512.getId());

	/** @return the token, in DER */
	byte[] token(byte[] sha256, BigInteger serial) {
		var generator = new TimeStampRequestGenerator();
		generator.setCertReq(true);
		try {
			return granted(generator.generate(NISTObjectIdentifiers.id_sha256, sha256), serial).getTimeStampToken().toCMSSignedData()
				.toASN1Structure().getEncoded(ASN1Encoding.DER);
		} catch (IOException | TSPException e) {
			throw new IllegalStateException("no time-stamp could be made", e);
		}
	}

	/** @return the response, in DER; one that refuses where the query is none that can be answered */
	byte[] answer(byte[] query, BigInteger serial) {
		try {
			return granted(read(query), serial).getEncoded();
		} catch (TSPException e) {
			return rejected(e);
		} catch (IOException e) {
			throw new IllegalStateException("no time-stamp could be made", e);
		}
	}

	private static TimeStampRequest read(byte[] query) throws TSPException {
		try {
			return new TimeStampRequest(query);
		} catch (IOException | RuntimeException e) {
			throw new TSPException("the query can't be read", e);
		}
	}

	private TimeStampResponse granted(TimeStampRequest request, BigInteger serial) throws TSPException {
		try {
			var signer = new JcaSimpleSignerInfoGeneratorBuilder()
				.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(signingTime())))
				.build("SHA256withECDSA", key.key(), key.certificate());
			var tokens = new TimeStampTokenGenerator(signer, sha256(), POLICY);
			tokens.addCertificates(new JcaCertStore(key.chain().stream().filter(TimestampMaker::isNoRoot).toList()));
			return new TimeStampResponseGenerator(tokens, ALGORITHMS).generateGrantedResponse(request, serial, Date.from(at));
		} catch (GeneralSecurityException | OperatorCreationException e) {
			throw new IllegalStateException("no time-stamp could be made", e);
		}
	}

	/** Else it is the computer's, and whoever finds it outside the certificate's validity takes the token for broken. */
	private Attribute signingTime() {
		return new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at))));
	}

	private static byte[] rejected(TSPException why) {
		try {
			return new TimeStampResponseGenerator(null, ALGORITHMS).generateRejectedResponse(why).getEncoded();
		} catch (TSPException | IOException e) {
			throw new IllegalStateException("no answer could be made", e);
		}
	}

	private static boolean isNoRoot(X509Certificate certificate) {
		return !certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
	}

	private static DigestCalculator sha256() throws OperatorCreationException {
		return new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
	}
}
