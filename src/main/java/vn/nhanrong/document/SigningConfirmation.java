package vn.nhanrong.document;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.PasswordConfirmation;
import vn.nhanrong.document.SigningProperties.Confirm;
import vn.nhanrong.shared.Refusal;

/** That whoever signs or seals is who the session says, asked at the moment of the deed. */
@Component
class SigningConfirmation {

	/** Name of the field in every form that asks. */
	static final String FIELD = "password";

	private final SigningProperties properties;
	private final PasswordConfirmation passwords;

	SigningConfirmation(SigningProperties properties, PasswordConfirmation passwords) {
		this.properties = properties;
		this.passwords = passwords;
	}

	boolean isAsked() {
		return properties.confirm() == Confirm.PASSWORD;
	}

	/** @throws Refusal on the field {@link #FIELD} if the password is missing or wrong */
	void require(String username, String password) {
		if (isAsked()) {
			passwords.require(username, password, FIELD);
		}
	}
}
