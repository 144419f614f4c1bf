package vn.nhanrong.document;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param confirm what whoever signs or seals is asked for at that moment
 * @param acceptUncertain whether a file that was signed elsewhere is taken where nothing is wrong with its signature but
 *        that no list of revoked certificates is here to look into
 */
@Validated
@ConfigurationProperties("nhanrong.signature")
record SigningProperties(
		@DefaultValue("PASSWORD") @NotNull(message = "không được để trống / must not be empty") Confirm confirm,
		@DefaultValue("false") boolean acceptUncertain) {

	/** What is asked for. */
	enum Confirm {
		/** The password of the account. */
		PASSWORD,
		/** Nothing beyond the tick. */
		NONE
	}
}
