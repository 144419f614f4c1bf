package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import javax.security.auth.login.LoginException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A smart card, USB token or HSM, as its manufacturer's PKCS#11 module shows it in a slot. Whether somebody is logged in is
 * the same for all who use the slot in this process.
 */
final class Pkcs11Device {

	private static final Logger LOG = LoggerFactory.getLogger(Pkcs11Device.class);
	private static final String TYPE = "PKCS11";

	private final SignatureProperties.Pkcs11 properties;
	private final byte[] salt = new byte[16];

	/** @throws IllegalStateException where the module is not there */
	Pkcs11Device(SignatureProperties.Pkcs11 properties) {
		if (!Files.isReadable(Path.of(properties.library()))) {
			throw new IllegalStateException("nhanrong.signature.keys: không có tệp thư viện / there is no module " + properties.library());
		}
		this.properties = properties;
		new SecureRandom().nextBytes(salt);
	}

	/** Nobody is logged in by this. */
	Provider open() {
		return Security.getProvider("SunPKCS11").configure(configuration());
	}

	/** Whether what was opened still leads to the device. */
	static boolean isThere(Provider provider) {
		return provider.getService("KeyStore", TYPE) != null;
	}

	/** Logs in; what it holds can be used until somebody logs out. */
	KeyStore logIn(Provider provider, char[] pin) throws IOException, GeneralSecurityException {
		var store = KeyStore.getInstance(TYPE, provider);
		store.load(null, pin);
		return store;
	}

	/** @throws LoginException where somebody is still logged in */
	static void logOut(Provider provider) throws LoginException {
		if (provider instanceof AuthProvider logged) {
			logged.logout();
		}
	}

	/** As far as it can be: it may be gone. */
	static void leave(Provider provider) {
		try {
			logOut(provider);
		} catch (LoginException | RuntimeException e) {
			LOG.debug("the device can't be logged out of", e);
		}
	}

	/**
	 * @param alias label of the key; null where it is the only one
	 * @return empty where it does not hold such a key with a certificate
	 */
	Optional<SigningKey> read(Provider provider, KeyStore store, String alias) throws GeneralSecurityException {
		for (String name : names(store, alias)) {
			var chain = store.getCertificateChain(name);
			if (store.isKeyEntry(name) && chain != null && store.getKey(name, null) instanceof PrivateKey found) {
				return Optional.of(new SigningKey(found, Arrays.stream(chain).map(X509Certificate.class::cast).toList(), provider));
			}
		}
		LOG.warn("{} holds no key with a certificate{}", properties, alias == null ? "" : " labelled " + alias);
		return Optional.empty();
	}

	/** Of several keys the label must say which. */
	private static List<String> names(KeyStore store, String alias) throws GeneralSecurityException {
		if (alias != null) {
			return store.containsAlias(alias) ? List.of(alias) : List.of();
		}
		var names = Collections.list(store.aliases());
		return names.size() == 1 ? names : List.of();
	}

	/** The key of the refusal that tells a user what to do. */
	static String refusal(Throwable failure) {
		String said = says(failure);
		if (said.contains("CKR_PIN_LOCKED")) {
			return "refusal.signature.device.locked";
		}
		if (said.contains("CKR_PIN_") || said.contains("FailedLoginException")) {
			return "refusal.signature.device.pin";
		}
		return "refusal.signature.device.absent";
	}

	/** What a log may say of it; a PIN is in none of it. */
	static String says(Throwable failure) {
		var said = new StringBuilder();
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			said.append(said.isEmpty() ? "" : ": ").append(cause.getClass().getSimpleName()).append(' ').append(cause.getMessage());
		}
		return said.toString();
	}

	/** Salted anew in each process. */
	byte[] hash(char[] pin) {
		var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
		try {
			var sha256 = MessageDigest.getInstance("SHA-256");
			sha256.update(salt);
			sha256.update(bytes);
			return sha256.digest();
		} catch (GeneralSecurityException e) {
			throw new ProviderException("every Java platform has SHA-256", e);
		} finally {
			Arrays.fill(bytes.array(), (byte) 0);
		}
	}

	private String configuration() {
		String slot = properties.slot() == null ? "slotListIndex = " + properties.slotIndex() : "slot = " + properties.slot();
		return "--name = NhanRong\nlibrary = \"" + properties.library().replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n" + slot + "\n";
	}

	@Override
	public String toString() {
		return properties.toString();
	}
}
