package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.nhanrong.shared.Refusal;

/**
 * A key in a device whose PIN the configuration gives. The key never leaves it. The log-in lasts until the device fails;
 * many may sign at once. A PIN that the device has rejected is not tried again: a few more attempts would lock it.
 */
final class Pkcs11Token {

	private static final Logger LOG = LoggerFactory.getLogger(Pkcs11Token.class);

	private final SignatureProperties.Pkcs11 properties;
	private final Pkcs11Device device;
	private Provider provider;
	private SigningKey key;
	/** Salted hash of the PIN that was rejected; null where none was. */
	private byte[] rejected;

	/** @throws IllegalStateException where the module is not there, or nothing says where the PIN is */
	Pkcs11Token(SignatureProperties.Pkcs11 properties) {
		this.device = new Pkcs11Device(properties);
		if ((properties.pin() == null) == (properties.pinFile() == null)) {
			throw new IllegalStateException("nhanrong.signature.keys: cần pin hoặc pin-file / either pin or pin-file is needed: " + properties);
		}
		this.properties = properties;
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
		Pkcs11Device.leave(provider);
		provider = null;
	}

	private SigningKey open(String holderName) {
		char[] pin = pin(holderName);
		byte[] hash = device.hash(pin);
		if (Arrays.equals(hash, rejected)) {
			throw Refusal.conflict("refusal.signature.device.pin", holderName);
		}
		try {
			provider = device.open();
			var store = device.logIn(provider, pin);
			rejected = null;
			return device.read(provider, store, properties.alias()).orElseThrow(() -> without(holderName));
		} catch (IOException | GeneralSecurityException | RuntimeException e) {
			if (e instanceof Refusal refusal) {
				throw refusal;
			}
			var refusal = Pkcs11Device.refusal(e);
			LOG.warn("{} can't be used ({}): {}", device, refusal, Pkcs11Device.says(e));
			if (refusal.endsWith(".pin")) {
				rejected = hash;
			}
			forget();
			throw Refusal.conflict(refusal, holderName);
		} finally {
			Arrays.fill(pin, '\0');
		}
	}

	private Refusal without(String holderName) {
		forget();
		return Refusal.conflict("refusal.signature.device.key", holderName);
	}

	private char[] pin(String holderName) {
		if (properties.pin() != null) {
			return properties.pin().toCharArray();
		}
		try {
			return Files.readString(Path.of(properties.pinFile())).strip().toCharArray();
		} catch (IOException e) {
			LOG.warn("{}: the file with the PIN can't be read: {}", device, e.getMessage());
			throw Refusal.conflict("refusal.signature.device.pin", holderName);
		}
	}
}
