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

import javax.security.auth.login.LoginException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.nhanrong.shared.Refusal;

/**
 * A key in a device: smart card, USB token or HSM, through its manufacturer's PKCS#11 module. The key never leaves it. The
 * log-in lasts until the device fails; many may sign at once. A PIN that the device has rejected is not tried again: a few
 * more attempts would lock it.
 */
final class Pkcs11Token {

	private static final Logger LOG = LoggerFactory.getLogger(Pkcs11Token.class);
	private static final String TYPE = "PKCS11";

	private final SignatureProperties.Pkcs11 properties;
	private final byte[] salt = new byte[16];
	private Provider provider;
	private SigningKey key;
	/** Salted hash of the PIN that was rejected; null where none was. */
	private byte[] rejected;

	/** @throws IllegalStateException where the module is not there, or nothing says where the PIN is */
	Pkcs11Token(SignatureProperties.Pkcs11 properties) {
		if (!Files.isReadable(Path.of(properties.library()))) {
			throw new IllegalStateException("nhanrong.signature.keys: không có tệp thư viện / there is no module " + properties.library());
		}
		if ((properties.pin() == null) == (properties.pinFile() == null)) {
			throw new IllegalStateException("nhanrong.signature.keys: cần pin hoặc pin-file / either pin or pin-file is needed: " + properties);
		}
		this.properties = properties;
		new SecureRandom().nextBytes(salt);
	}

	/**
	 * @param holderName as a refusal names the holder
	 * @throws Refusal {@code CONFLICT} where the device is not there, or does not accept the PIN, or lacks the key
	 */
	synchronized SigningKey key(String holderName) {
		if (key == null) {
			key = open(holderName);
		}
		return key;
	}

	/** The device has failed: the next time it is logged in to anew. */
	synchronized void forget() {
		key = null;
		if (provider instanceof AuthProvider logged) {
			try {
				logged.logout();
			} catch (LoginException | RuntimeException e) {
				LOG.debug("the device can't be logged out of", e);
			}
		}
		provider = null;
	}

	private SigningKey open(String holderName) {
		char[] pin = pin(holderName);
		byte[] hash = hash(pin);
		if (Arrays.equals(hash, rejected)) {
			throw Refusal.conflict("refusal.signature.device.pin", holderName);
		}
		try {
			provider = Security.getProvider("SunPKCS11").configure(configuration());
			var store = KeyStore.getInstance(TYPE, provider);
			store.load(null, pin);
			rejected = null;
			return read(store, holderName);
		} catch (IOException | GeneralSecurityException | RuntimeException e) {
			if (e instanceof Refusal refusal) {
				throw refusal;
			}
			var refusal = refusal(e);
			LOG.warn("{} can't be used ({}): {}", properties, refusal, says(e));
			if (refusal.endsWith(".pin")) {
				rejected = hash;
			}
			forget();
			throw Refusal.conflict(refusal, holderName);
		} finally {
			Arrays.fill(pin, '\0');
		}
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

	private static String says(Throwable failure) {
		var said = new StringBuilder();
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			said.append(said.isEmpty() ? "" : ": ").append(cause.getClass().getSimpleName()).append(' ').append(cause.getMessage());
		}
		return said.toString();
	}

	private SigningKey read(KeyStore store, String holderName) throws GeneralSecurityException {
		for (String alias : aliases(store)) {
			var chain = store.getCertificateChain(alias);
			if (store.isKeyEntry(alias) && chain != null && store.getKey(alias, null) instanceof PrivateKey found) {
				return new SigningKey(found, Arrays.stream(chain).map(X509Certificate.class::cast).toList(), provider);
			}
		}
		LOG.warn("{} holds no key with a certificate{}", properties, properties.alias() == null ? "" : " labelled " + properties.alias());
		forget();
		throw Refusal.conflict("refusal.signature.device.key", holderName);
	}

	/** Of several keys the label must say which. */
	private List<String> aliases(KeyStore store) throws GeneralSecurityException {
		if (properties.alias() != null) {
			return store.containsAlias(properties.alias()) ? List.of(properties.alias()) : List.of();
		}
		var aliases = Collections.list(store.aliases());
		return aliases.size() == 1 ? aliases : List.of();
	}

	private String configuration() {
		String slot = properties.slot() == null ? "slotListIndex = " + properties.slotIndex() : "slot = " + properties.slot();
		return "--name = NhanRong\nlibrary = \"" + properties.library().replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n" + slot + "\n";
	}

	private char[] pin(String holderName) {
		if (properties.pin() != null) {
			return properties.pin().toCharArray();
		}
		try {
			return Files.readString(Path.of(properties.pinFile())).strip().toCharArray();
		} catch (IOException e) {
			LOG.warn("{}: the file with the PIN can't be read: {}", properties, e.getMessage());
			throw Refusal.conflict("refusal.signature.device.pin", holderName);
		}
	}

	private byte[] hash(char[] pin) {
		try {
			var sha256 = MessageDigest.getInstance("SHA-256");
			sha256.update(salt);
			sha256.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin)));
			return sha256.digest();
		} catch (GeneralSecurityException e) {
			throw new ProviderException("every Java platform has SHA-256", e);
		}
	}
}
