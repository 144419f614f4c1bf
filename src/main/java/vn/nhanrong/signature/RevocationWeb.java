package vn.nhanrong.signature;

import java.io.IOException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks certification authorities at the addresses that their certificates name. The demonstration's are asked directly:
 * the application need not be able to reach itself at its public address.
 */
@Component
class RevocationWeb {

	private static final String REQUEST = "application/ocsp-request";

	private final Web web;
	private final ObjectProvider<DemoAnswers> demo;

	RevocationWeb(SignatureProperties properties, ObjectProvider<DemoAnswers> demo) {
		this.web = new Web(properties.revocation().timeout());
		this.demo = demo;
	}

	byte[] list(String address) throws IOException {
		var own = demo.getIfAvailable();
		var answer = own == null ? null : own.get(address).orElse(null);
		return answer == null ? web.get(address) : answer;
	}

	byte[] status(String address, byte[] request) throws IOException {
		var own = demo.getIfAvailable();
		var answer = own == null ? null : own.post(address, request).orElse(null);
		return answer == null ? web.post(address, REQUEST, request, null) : answer;
	}
}
