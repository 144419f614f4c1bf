package vn.nhanrong.document;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param confirm what whoever signs or seals is asked for at that moment */
@Validated
@ConfigurationProperties("nhanrong.signature")
record SigningProperties(
		@DefaultValue("PASSWORD") @NotNull(message = "không được để trống / must not be empty") Confirm confirm) {

	/** What is asked for. */
	enum Confirm {
		/** The password of the account. */
		PASSWORD,
		/** Nothing beyond the tick. */
		NONE
	}
}
