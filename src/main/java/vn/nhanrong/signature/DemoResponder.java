package vn.nhanrong.signature;

import java.time.Clock;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers for the demonstration's issuing authority whether it has revoked a certificate. */
@Component
@Profile("demo")
class DemoResponder {

	private final DemoAuthority authority;
	private final Clock clock;

	DemoResponder(DemoAuthority authority, Clock clock) {
		this.authority = authority;
		this.clock = clock;
	}

	/** @return the response, in DER; one that says so where the request is none that can be answered */
	byte[] answer(byte[] request) {
		return new StatusMaker(authority.responderKey(), clock.instant(), authority::revokedAt).answer(request);
	}
}
