package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhanrong.signature.SignatureProperties.PinEntry;

/**
 * Keys that the configuration names, in PKCS#12 files and in devices. What is wrong with a file is said at the start, not
 * when it signs; a device may be plugged in later.
 */
@Component
@Order(1)
class ConfiguredKeys implements SigningKeys {

	private final Map<String, SigningKey> inFiles = new HashMap<>();
	private final Map<String, Pkcs11Token> inDevices = new HashMap<>();
	private final Map<String, TypedPinKey> byPin = new HashMap<>();

	ConfiguredKeys(SignatureProperties properties) {
		var slots = new TypedPinSlots(properties);
		var holders = new HashSet<String>();
		for (var key : properties.keys()) {
			if (!holders.add(key.holder())) {
				throw new IllegalStateException("nhanrong.signature.keys: hai khóa cho cùng một chủ thể / two keys of one holder: "
						+ key.holder());
			}
			if ((key.path() == null) == (key.pkcs11() == null)) {
				throw new IllegalStateException("nhanrong.signature.keys: cần path hoặc pkcs11 / either path or pkcs11 is needed: "
						+ key.holder());
			}
			if (key.path() != null) {
				inFiles.put(key.holder(), read(key));
			} else if (key.pkcs11().pinEntry() == PinEntry.AT_SIGNING) {
				byPin.put(key.holder(), new TypedPinKey(slots.of(key.pkcs11()), key.pkcs11().alias()));
			} else {
				inDevices.put(key.holder(), new Pkcs11Token(key.pkcs11()));
			}
		}
	}

	/** @param alias label of the key; null where the device holds only one */
	private record TypedPinKey(TypedPinSlot slot, String alias) {
	}

	@Override
	public boolean asksForPin(String holder) {
		return byPin.containsKey(holder);
	}

	@Override
	public <T> Optional<T> with(SignatureRequest request, TypedPin pin, Function<SigningKey, T> use) {
		var typed = byPin.get(request.holder());
		return typed == null ? find(request).map(use)
				: Optional.of(typed.slot().with(typed.alias(), request.holderName(), pin, use));
	}

	/** A key that asks for a PIN is found only together with one. */
	@Override
	public Optional<SigningKey> find(SignatureRequest request) {
		var device = inDevices.get(request.holder());
		return device == null ? Optional.ofNullable(inFiles.get(request.holder())) : Optional.of(device.key(request.holderName()));
	}

	@Override
	public void failed(SignatureRequest request) {
		var device = inDevices.get(request.holder());
		if (device != null) {
			device.forget();
		}
		var typed = byPin.get(request.holder());
		if (typed != null) {
			typed.slot().forget();
		}
	}

	private static SigningKey read(SignatureProperties.Key key) {
		try {
			return SigningKey.ofPkcs12(Files.readAllBytes(Path.of(key.path())), key.password() == null ? "" : key.password());
		} catch (IOException | GeneralSecurityException e) {
			throw new IllegalStateException("nhanrong.signature.keys: không dùng được khóa của " + key.holder()
					+ " / the key can't be used: " + key.path() + " (" + e.getMessage() + ")", e);
		}
	}
}
