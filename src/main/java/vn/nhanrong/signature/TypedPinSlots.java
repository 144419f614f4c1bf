package vn.nhanrong.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.nhanrong.signature.SignatureProperties.Pkcs11;
import vn.nhanrong.signature.SignatureProperties.PinEntry;

/**
 * The slots whose PIN is typed, each once: several keys may be in one. A slot that the application stays logged in to, with
 * a PIN from the configuration, can't be one of them: its log-in would be everybody's.
 */
final class TypedPinSlots {

	private final Map<Place, TypedPinSlot> slots = new HashMap<>();

	/** @throws IllegalStateException where the configuration says of one slot that its PIN is typed and that it is not */
	TypedPinSlots(SignatureProperties properties) {
		var devices = properties.keys().stream().map(SignatureProperties.Key::pkcs11).filter(Objects::nonNull).toList();
		devices.stream().filter(TypedPinSlots::isTyped).forEach(typed -> requireApart(typed, devices));
	}

	/** @param slot null where the index says which */
	private record Place(Path module, Long slot, int index) {

		static Place of(Pkcs11 device) {
			return new Place(realPath(device), device.slot(), device.slot() == null ? device.slotIndex() : -1);
		}
	}

	TypedPinSlot of(Pkcs11 device) {
		TypedPinSlot.requireNoPin(device);
		return slots.computeIfAbsent(Place.of(device), place -> new TypedPinSlot(device));
	}

	private static void requireApart(Pkcs11 typed, List<Pkcs11> devices) {
		for (var other : devices) {
			if (!realPath(other).equals(realPath(typed))) {
				continue;
			}
			if ((other.slot() == null) != (typed.slot() == null)) {
				throw new IllegalStateException("nhanrong.signature.keys: cùng một thư viện có pin-entry AT_SIGNING thì chỉ dùng slot hoặc chỉ dùng"
						+ " slot-index / the keys of one module with AT_SIGNING all need slot, or all slot-index: " + typed + "; " + other);
			}
			if (Place.of(other).equals(Place.of(typed)) && !isTyped(other)) {
				throw new IllegalStateException("nhanrong.signature.keys: một khe có cả pin-entry AT_SIGNING và CONFIGURED"
						+ " / one slot has both AT_SIGNING and CONFIGURED: " + typed);
			}
		}
	}

	private static boolean isTyped(Pkcs11 device) {
		return device.pinEntry() == PinEntry.AT_SIGNING;
	}

	/** The module itself, whatever links lead to it. */
	private static Path realPath(Pkcs11 device) {
		var path = Path.of(device.library());
		try {
			return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
		} catch (IOException e) {
			throw new UncheckedIOException("the path of a module can't be followed", e);
		}
	}
}
