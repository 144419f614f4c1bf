package vn.nhanrong.signature;

import java.time.Clock;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration's time-stamping authority. The time it attests is the application's. */
@Component
@Profile("demo")
class DemoTimestamps implements TimestampAuthority {

	private final DemoAuthority authority;
	private final Clock clock;

	DemoTimestamps(DemoAuthority authority, Clock clock) {
		this.authority = authority;
		this.clock = clock;
	}

	@Override
	public byte[] stamp(byte[] sha256) {
		return maker().token(sha256, authority.nextSerial());
	}

	/** @return the response, in DER; one that refuses where the query is none that can be answered */
	byte[] answer(byte[] query) {
		return maker().answer(query, authority.nextSerial());
	}

	private TimestampMaker maker() {
		return new TimestampMaker(authority.timestampKey(), clock.instant());
	}
}
