package vn.nhanrong.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/**
 * Spares scripts that send HTTP Basic with every request the slow hash each time. Keeps a keyed digest for a short
 * while, never the password; the key lives and dies with the process. What counts is still the account's row: a
 * disabled account or a changed password is not found here.
 */
@Component
class VerifiedPasswords {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;
	private final Cache<String, byte[]> digests = Caffeine.newBuilder().maximumSize(10_000)
		.expireAfterWrite(Duration.ofMinutes(5)).build();

	VerifiedPasswords() {
		var random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, ALGORITHM);
	}

	boolean contains(Account account, String password) {
		var known = digests.getIfPresent(account.username());
		return known != null && account.isEnabled() && MessageDigest.isEqual(known, digest(account, password));
	}

	void remember(Account account, String password) {
		digests.put(account.username(), digest(account, password));
	}

	private byte[] digest(Account account, String password) {
		try {
			var mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			mac.update(account.passwordHash().getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(ALGORITHM + " belongs to every Java platform", e);
		}
	}
}
