package vn.nhanrong.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer of the application carries besides Spring Security's own headers. */
public final class CommonHeaders {

	private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	private CommonHeaders() {
	}

	public static void add(HeadersConfigurer<HttpSecurity> headers) {
		headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
			.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
	}
}
