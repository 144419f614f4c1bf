package vn.nhanrong.access;

import java.text.Normalizer;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Vietnamese keyboards differ in how they send an accented letter, as one sign or as a letter and its accents. It is the
 * same password.
 */
record NormalisedPasswordEncoder(PasswordEncoder encoder) implements PasswordEncoder {

	@Override
	public String encode(CharSequence password) {
		return encoder.encode(normalised(password));
	}

	@Override
	public boolean matches(CharSequence password, String hash) {
		return encoder.matches(normalised(password), hash);
	}

	static String normalised(CharSequence password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}
}
