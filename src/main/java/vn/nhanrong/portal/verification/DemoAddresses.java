package vn.nhanrong.portal.verification;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import vn.nhanrong.access.KnownAddresses;
import vn.nhanrong.signature.DemoAnswers;

/**
 * Who asks the responder by an address (RFC 6960, A.1) writes base64 into it, with slashes that may be encoded and may follow one
 * another. Only there, and only in what is base64, are these taken; everywhere else they stay refused.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoAddresses {

	private static final Pattern BASE64 = Pattern.compile("(?:[A-Za-z0-9+/=]|%2[BbFf]|%3[Dd])+");

	/** Tomcat would refuse them by itself, whatever the address. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashesComeThrough() {
		return server -> server.addConnectorCustomizers(
				connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
	}

	@Bean
	HttpFirewall firewall() {
		var lenient = new StrictHttpFirewall();
		lenient.setAllowUrlEncodedSlash(true);
		lenient.setAllowUrlEncodedDoubleSlash(true);
		// What comes through stays encoded, so the path still holds the sign of that.
		lenient.setAllowUrlEncodedPercent(true);
		return new StrictHttpFirewall() {

			@Override
			public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
				return asksByAddress(request) ? lenient.getFirewalledRequest(request) : super.getFirewalledRequest(request);
			}
		};
	}

	@Bean
	KnownAddresses requestsInBase64() {
		return DemoAddresses::asksByAddress;
	}

	private static boolean asksByAddress(HttpServletRequest request) {
		String start = request.getContextPath() + DemoAnswers.STATUS + "/";
		return "GET".equals(request.getMethod()) && request.getRequestURI().startsWith(start)
				&& BASE64.matcher(request.getRequestURI().substring(start.length())).matches();
	}
}
