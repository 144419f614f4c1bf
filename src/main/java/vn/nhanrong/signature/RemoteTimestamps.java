package vn.nhanrong.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.nhanrong.shared.Refusal;

/** The authority that the configuration names, asked over HTTP. */
final class RemoteTimestamps implements TimestampAuthority {

	private static final Logger LOG = LoggerFactory.getLogger(RemoteTimestamps.class);
	private static final String QUERY = "application/timestamp-query";
	private static final int NONCE_BITS = 128;

	private final SignatureProperties.Timestamp properties;
	private final List<TrustSource> trust;
	private final Web web;
	private final SecureRandom random = new SecureRandom();

	RemoteTimestamps(SignatureProperties.Timestamp properties, List<TrustSource> trust) {
		this.properties = properties;
		this.trust = trust;
		this.web = new Web(properties.timeout());
	}

	@Override
	public byte[] stamp(byte[] sha256) {
		var request = request(sha256);
		try {
			byte[] response = web.post(properties.url(), QUERY, request.getEncoded(), authorization());
			return TimestampCheck.token(request, response,
					trust.stream().flatMap(source -> source.anchors().stream()).toList());
		} catch (IOException | GeneralSecurityException e) {
			LOG.warn("No time-stamp from {}: {}", properties.url(), e.getMessage());
			throw Refusal.conflict("refusal.signature.timestamp");
		}
	}

	private TimeStampRequest request(byte[] sha256) {
		var generator = new TimeStampRequestGenerator();
		generator.setCertReq(true);
		if (properties.policy() != null) {
			generator.setReqPolicy(new ASN1ObjectIdentifier(properties.policy()));
		}
		return generator.generate(NISTObjectIdentifiers.id_sha256, sha256, new BigInteger(NONCE_BITS, random));
	}

	private String authorization() {
		if (properties.username() == null) {
			return null;
		}
		String credentials = properties.username() + ":" + (properties.password() == null ? "" : properties.password());
		return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}
}
