package vn.nhanrong.signature;

import java.time.Duration;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param trustAnchors files (PEM or DER) of the certification authorities whose signatures are believed
 * @param keys whose keys this application may sign with
 * @param timestamp the authority that attests when something was signed
 * @param revocation how it is found out before signing whether a certificate has been revoked
 * @param renewBefore so long before the certificate of a file's newest time-stamp ends, another is added
 * @param automaticArchiving whether issued files are made to last by the application itself, round after round
 */
@Validated
@ConfigurationProperties("nhanrong.signature")
record SignatureProperties(
		@DefaultValue List<@NotBlank(message = SignatureProperties.EMPTY) String> trustAnchors,
		@DefaultValue List<@Valid Key> keys, @DefaultValue @Valid Timestamp timestamp, @DefaultValue @Valid Revocation revocation,
		@DefaultValue("90d") @NotNull Duration renewBefore, @DefaultValue("true") boolean automaticArchiving) {

	static final String EMPTY = "không được để trống / must not be empty";

	/**
	 * @param holder user name of an officer, or code of an organisation
	 * @param path of a PKCS#12 file with one private key and its certificates; null where a device holds the key
	 * @param password of that file; best given as an environment variable
	 * @param pkcs11 the device that holds the key; null where it is in a file
	 * @param certificateSerial of the only certificate that may sign for the holder, in hexadecimal, or of several, with commas between; null for any
	 * @param certificateSubject the name that a certificate which signs for the holder must have (RFC 2253); null where its
	 * common name is to be the holder's
	 */
	record Key(@NotBlank(message = EMPTY) String holder, String path, String password, @Valid Pkcs11 pkcs11,
			String certificateSerial, String certificateSubject) {

		/** Holds a password: only what may go into a log. */
		@Override
		public String toString() {
			return "key of " + holder;
		}
	}

	/**
	 * A key in a smart card, USB token or HSM.
	 *
	 * @param library file of the manufacturer's PKCS#11 module
	 * @param slot id of the slot; null where the index is given
	 * @param slotIndex which of the module's slots, from 0
	 * @param alias label of the key; null where the token holds only one
	 * @param pin best given as an environment variable; null where a file holds it
	 * @param pinFile holds the PIN and nothing else, such as a mounted secret
	 */
	record Pkcs11(@NotBlank(message = EMPTY) String library, Long slot, @DefaultValue("0") int slotIndex, String alias, String pin,
			String pinFile) {

		/** Holds a PIN: only what may go into a log. */
		@Override
		public String toString() {
			return library + (slot == null ? ", slot with index " + slotIndex : ", slot " + slot);
		}
	}

	/**
	 * @param url of the authority (RFC 3161 over HTTP); null for none: then a signature only claims its time
	 * @param username for basic authentication; null for none
	 * @param policy object identifier of the policy that is asked for; null for the authority's choice
	 * @param timeout after which an answer is waited for no longer
	 */
	record Timestamp(String url, String username, String password, String policy, @DefaultValue("10s") @NotNull Duration timeout) {

		/** Holds a password: only what may go into a log. */
		@Override
		public String toString() {
			return "time-stamps of " + url;
		}
	}

	/**
	 * @param whenUnreachable what follows where nobody says whether a certificate has been revoked
	 * @param timeout after which an answer is waited for no longer
	 * @param freshFor for how long an answer is not asked for again, if it says itself that it holds so long
	 */
	record Revocation(@DefaultValue("WARN") @NotNull WhenUnreachable whenUnreachable, @DefaultValue("5s") @NotNull Duration timeout,
			@DefaultValue("1h") @NotNull Duration freshFor) {
	}

	/** What follows where nobody says whether a certificate has been revoked. */
	enum WhenUnreachable {
		/** Nobody signs. */
		REFUSE,
		/** It is signed, and the log and the history of the case say so. */
		WARN
	}
}
