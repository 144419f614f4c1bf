package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keys in PKCS#12 files that the configuration names. What is wrong with one is said at the start, not when it signs. */
@Component
@Order(1)
class ConfiguredKeys implements SigningKeys {

	private final Map<String, SigningKey> keys;

	ConfiguredKeys(SignatureProperties properties) {
		var read = new HashMap<String, SigningKey>();
		for (var key : properties.keys()) {
			if (read.put(key.holder(), read(key)) != null) {
				throw new IllegalStateException("nhanrong.signature.keys: hai khóa cho cùng một chủ thể / two keys of one holder: "
						+ key.holder());
			}
		}
		this.keys = Map.copyOf(read);
	}

	@Override
	public Optional<SigningKey> find(SignatureRequest request) {
		return Optional.ofNullable(keys.get(request.holder()));
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
