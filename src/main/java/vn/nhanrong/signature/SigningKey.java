package vn.nhanrong.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A private key with its certificates.
 *
 * @param chain the key's own certificate first, then those of its authorities
 * @param device the provider of the device that holds the key; null where the key is in memory
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain, Provider device) {

	private static final String TYPE = "PKCS12";
	private static final int LEAST_RSA_BITS = 2048;
	private static final int LEAST_EC_BITS = 256;
	/** SHA-256 in both places, and a salt as long as the digest. */
	private static final PSSParameterSpec PSS = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

	SigningKey {
		chain = List.copyOf(chain);
	}

	SigningKey(PrivateKey key, List<X509Certificate> chain) {
		this(key, chain, null);
	}

	/** @throws GeneralSecurityException also where there is not exactly one key that is strong enough */
	static SigningKey ofPkcs12(byte[] file, String password) throws GeneralSecurityException {
		try {
			var store = KeyStore.getInstance(TYPE);
			store.load(new ByteArrayInputStream(file), password.toCharArray());
			var names = Collections.list(store.aliases()).stream().filter(name -> isKey(store, name)).toList();
			if (names.size() != 1) {
				throw new GeneralSecurityException("the file holds " + names.size() + " keys, not one");
			}
			var chain = Arrays.stream(store.getCertificateChain(names.getFirst())).map(X509Certificate.class::cast).toList();
			var key = new SigningKey((PrivateKey) store.getKey(names.getFirst(), password.toCharArray()), chain);
			if (!key.isStrong()) {
				throw new GeneralSecurityException("neither RSA with at least 2048 bits nor ECDSA with at least 256");
			}
			return key;
		} catch (IOException e) {
			throw new GeneralSecurityException("no PKCS#12 file, or another password", e);
		}
	}

	byte[] toPkcs12(String password) throws GeneralSecurityException {
		try {
			var store = KeyStore.getInstance(TYPE);
			store.load(null, null);
			store.setKeyEntry("key", key, password.toCharArray(), chain.toArray(Certificate[]::new));
			var file = new ByteArrayOutputStream();
			store.store(file, password.toCharArray());
			return file.toByteArray();
		} catch (IOException e) {
			throw new GeneralSecurityException(e);
		}
	}

	X509Certificate certificate() {
		return chain.getFirst();
	}

	/** Whether this curve's or RSA's signatures are RSASSA-PSS; else they are ECDSA. */
	boolean isRsa() {
		return certificate().getPublicKey() instanceof RSAPublicKey;
	}

	/** RSASSA-PSS or ECDSA, with SHA-256. */
	byte[] sign(byte[] content) throws GeneralSecurityException {
		String algorithm = isRsa() ? "RSASSA-PSS" : "SHA256withECDSA";
		var signature = device == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, device);
		if (isRsa()) {
			signature.setParameter(PSS);
		}
		signature.initSign(key);
		signature.update(content);
		return signature.sign();
	}

	/** Of RSA 2048 bits, of ECDSA 256. */
	boolean isStrong() {
		return switch (certificate().getPublicKey()) {
			case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
			case ECPublicKey ec -> ec.getParams().getOrder().bitLength() >= LEAST_EC_BITS;
			default -> false;
		};
	}

	private static boolean isKey(KeyStore store, String name) {
		try {
			return store.isKeyEntry(name);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("the store has been loaded", e);
		}
	}

	/** Holds a private key: only what may go into a log. */
	@Override
	public String toString() {
		return "key of " + certificate().getSubjectX500Principal();
	}
}
