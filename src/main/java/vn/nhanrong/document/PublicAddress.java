package vn.nhanrong.document;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the application is found from outside.
 *
 * @param publicUrl what the QR codes of documents begin with; it stays on them for good
 */
@Validated
@ConfigurationProperties("nhanrong")
record PublicAddress(@NotBlank @Pattern(regexp = "https?://[^\\s?#]+") @DefaultValue("http://localhost:8080") String publicUrl) {

	String ofVerification(UUID document) {
		return publicUrl.replaceFirst("/+$", "") + "/verify/documents/" + document;
	}
}
