package vn.nhanrong.signature;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param trustAnchors files (PEM or DER) of the certification authorities whose signatures are believed
 * @param keys whose keys this application may sign with
 */
@Validated
@ConfigurationProperties("nhanrong.signature")
record SignatureProperties(
		@DefaultValue List<@NotBlank(message = "không được để trống / must not be empty") String> trustAnchors,
		@DefaultValue List<@Valid Key> keys) {

	/**
	 * @param holder user name of an officer, or code of an organisation
	 * @param path of a PKCS#12 file with one private key and its certificates
	 * @param password of that file; best given as an environment variable
	 */
	record Key(@NotBlank(message = "không được để trống / must not be empty") String holder,
			@NotBlank(message = "không được để trống / must not be empty") String path, String password) {

		/** Holds a password: only what may go into a log. */
		@Override
		public String toString() {
			return "key of " + holder;
		}
	}
}
