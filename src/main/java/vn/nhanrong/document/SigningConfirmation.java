package vn.nhanrong.document;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhanrong.access.PasswordConfirmation;
import vn.nhanrong.document.SigningProperties.Confirm;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.Signatures;
import vn.nhanrong.signature.TypedPin;

/**
 * That whoever signs or seals is who the session says, asked at the moment of the deed: for the PIN of the device where the
 * device that signs asks for one, otherwise for the password.
 */
@Component
class SigningConfirmation {

	/** Name of the field for the password in every form that asks. */
	static final String FIELD = "password";

	private final SigningProperties properties;
	private final PasswordConfirmation passwords;
	private final Signatures signatures;
	private final JdbcClient jdbc;

	SigningConfirmation(SigningProperties properties, PasswordConfirmation passwords, Signatures signatures, JdbcClient jdbc) {
		this.properties = properties;
		this.passwords = passwords;
		this.signatures = signatures;
		this.jdbc = jdbc;
	}

	/**
	 * What is asked for.
	 *
	 * @param devices how many keys ask for a PIN
	 */
	record Asked(boolean password, int devices) {

		boolean pin() {
			return devices > 0;
		}

		/** For both of them. */
		Asked and(Asked other) {
			return new Asked(password || other.password, devices + other.devices);
		}
	}

	/** @param username null where the application itself asks */
	Asked asked(String username, SignatureRole role, Collection<UUID> documents) {
		var holders = holders(username, role, documents);
		int devices = (int) holders.stream().filter(signatures::asksForPin).count();
		return new Asked(properties.confirm() == Confirm.PASSWORD && devices < holders.size(), devices);
	}

	/** Does not present the PIN to its device. @throws Refusal as {@link #require(String, Asked, SigningSecrets)} does */
	void require(String username, SignatureRole role, Collection<UUID> documents, SigningSecrets typed) {
		require(username, asked(username, role, documents), typed);
	}

	/**
	 * @throws Refusal on the field {@link TypedPin#FIELD} if a PIN is asked for and missing, on the field {@link #FIELD} if a
	 *         password is asked for and missing or wrong
	 */
	void require(String username, Asked asked, SigningSecrets typed) {
		if (asked.pin() && typed.pin().isMissing()) {
			throw Refusal.field(TypedPin.FIELD, "refusal.signature.pin.missing");
		}
		if (asked.password()) {
			passwords.require(username, typed.password(), FIELD);
		}
	}

	/** Whose keys sign these documents: the officer's own, or those of the organisations that issue them. */
	private List<String> holders(String username, SignatureRole role, Collection<UUID> documents) {
		if (documents.isEmpty() || username == null) {
			return List.of();
		}
		if (role == SignatureRole.PERSONAL) {
			return List.of(username);
		}
		return jdbc.sql("select distinct u.code from document d join unit u on u.id = d.issuer_unit_id where d.id = any(:ids)")
			.param("ids", documents.toArray(UUID[]::new)).query(String.class).list();
	}
}
