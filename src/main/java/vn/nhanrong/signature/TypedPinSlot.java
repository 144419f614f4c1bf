package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import javax.security.auth.login.LoginException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.nhanrong.shared.Refusal;

/**
 * A device whose PIN is typed for each signature. PKCS#11 knows one log-in for the whole process; so one signs after
 * another, each logs in with the PIN that was typed for that very signature, and is logged out before the next begins.
 */
final class TypedPinSlot {

	private static final Logger LOG = LoggerFactory.getLogger(TypedPinSlot.class);
	/** For who signs before, with time-stamp and revocation. */
	private static final long PATIENCE_SECONDS = 30;
	/** After this a PIN is presented again: the card may have been given it meanwhile. */
	private static final Duration REMEMBERED = Duration.ofHours(1);
	private static final int MOST_REMEMBERED = 1000;

	private final Pkcs11Device device;
	private final ReentrantLock turn = new ReentrantLock(true);
	private final Cache<ByteBuffer, Boolean> rejected = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED)
		.build();
	private Provider provider;

	/** @throws IllegalStateException where the module is not there, or a PIN is configured nevertheless */
	TypedPinSlot(SignatureProperties.Pkcs11 properties) {
		requireNoPin(properties);
		this.device = new Pkcs11Device(properties);
	}

	/** @throws IllegalStateException where a PIN that is to be typed is configured nevertheless */
	static void requireNoPin(SignatureProperties.Pkcs11 properties) {
		if (properties.pin() != null || properties.pinFile() != null) {
			throw new IllegalStateException("nhanrong.signature.keys: pin-entry AT_SIGNING không đi cùng pin, pin-file"
					+ " / AT_SIGNING goes with neither pin nor pin-file: " + properties);
		}
	}

	/**
	 * @param alias label of the key; null where the device holds only one
	 * @param use what is done with the key, which is of no use afterwards
	 * @throws Refusal on the field {@link TypedPin#FIELD} where the PIN is missing or wrong, or was wrong before;
	 *         {@code CONFLICT} where the device is locked, absent, busy, or lacks the key
	 */
	<T> T with(String alias, String holderName, TypedPin pin, Function<SigningKey, T> use) {
		if (pin.isMissing()) {
			throw Refusal.field(TypedPin.FIELD, "refusal.signature.pin.missing");
		}
		takeTurn(holderName);
		try {
			return use.apply(key(alias, holderName, pin.characters()));
		} finally {
			leave();
			turn.unlock();
		}
	}

	/** The device has failed: the next time it is opened anew. */
	void forget() {
		turn.lock();
		try {
			leave();
			provider = null;
		} finally {
			turn.unlock();
		}
	}

	private void takeTurn(String holderName) {
		try {
			if (turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				return;
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		throw Refusal.conflict("refusal.signature.device.busy", holderName);
	}

	private SigningKey key(String alias, String holderName, char[] pin) {
		var hash = ByteBuffer.wrap(device.hash(pin));
		if (rejected.getIfPresent(hash) != null) {
			throw Refusal.field(TypedPin.FIELD, "refusal.signature.pin.again", holderName);
		}
		try {
			var store = logIn(pin);
			rejected.invalidateAll();
			return device.read(provider, store, alias).orElseThrow(() -> Refusal.conflict("refusal.signature.device.key", holderName));
		} catch (IOException | GeneralSecurityException | RuntimeException e) {
			if (e instanceof Refusal refusal) {
				throw refusal;
			}
			throw refused(e, hash, holderName);
		}
	}

	/** Whoever is still logged in would make any PIN a right one. */
	private KeyStore logIn(char[] pin) throws IOException, GeneralSecurityException {
		if (provider != null) {
			Pkcs11Device.logOut(provider);
		}
		// A card that was taken out meanwhile has taken with it what was opened.
		if (provider == null || !Pkcs11Device.isThere(provider)) {
			provider = device.open();
			Pkcs11Device.logOut(provider);
		}
		return device.logIn(provider, pin);
	}

	private Refusal refused(Exception failure, ByteBuffer hash, String holderName) {
		String refusal = Pkcs11Device.refusal(failure);
		LOG.warn("{} can't be used ({}): {}", device, refusal, Pkcs11Device.says(failure));
		if (refusal.endsWith(".pin")) {
			rejected.put(hash, true);
			return Refusal.field(TypedPin.FIELD, "refusal.signature.pin.wrong", holderName);
		}
		if (refusal.endsWith(".locked")) {
			// Whoever unlocks it may give it any PIN.
			rejected.invalidateAll();
		}
		forget();
		return Refusal.conflict(refusal, holderName);
	}

	private void leave() {
		if (provider == null) {
			return;
		}
		try {
			Pkcs11Device.logOut(provider);
		} catch (LoginException | RuntimeException e) {
			// Gone, most likely; if not, the next who signs has to get it logged out first.
			LOG.debug("the device can't be logged out of", e);
			provider = null;
		}
	}
}
