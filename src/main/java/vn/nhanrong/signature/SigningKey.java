package vn.nhanrong.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A private key with its certificates.
 *
 * @param chain the key's own certificate first, then those of its authorities
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {

	private static final String TYPE = "PKCS12";
	private static final int LEAST_RSA_BITS = 2048;
	private static final int LEAST_EC_BITS = 256;

	SigningKey {
		chain = List.copyOf(chain);
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
			key.requireStrong();
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

	/** Inclusive at both ends, as certificates have it. */
	boolean isValidAt(Instant instant) {
		return !instant.isBefore(certificate().getNotBefore().toInstant())
				&& !instant.isAfter(certificate().getNotAfter().toInstant());
	}

	private void requireStrong() throws GeneralSecurityException {
		boolean strong = switch (certificate().getPublicKey()) {
			case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
			case ECPublicKey ec -> ec.getParams().getOrder().bitLength() >= LEAST_EC_BITS;
			default -> false;
		};
		if (!strong) {
			throw new GeneralSecurityException("neither RSA with at least 2048 bits nor ECDSA with at least 256");
		}
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
