package vn.nhanrong.signature;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Time-stamps of the authority that the configuration names, else of the demonstration's, else none. */
@Component
class Timestamps {

	private final TimestampAuthority authority;

	@Autowired
	Timestamps(SignatureProperties properties, List<TrustSource> trust, ObjectProvider<DemoTimestamps> demo) {
		this(configured(properties.timestamp()) ? new RemoteTimestamps(properties.timestamp(), trust) : demo.getIfAvailable());
	}

	/** @param authority null for none */
	Timestamps(TimestampAuthority authority) {
		this.authority = authority;
	}

	private static boolean configured(SignatureProperties.Timestamp properties) {
		return properties.url() != null && !properties.url().isBlank();
	}

	boolean areThere() {
		return authority != null;
	}

	/**
	 * @return the token in DER; null where there is no authority
	 * @throws vn.nhanrong.shared.Refusal {@code CONFLICT} where the authority gives none now
	 */
	byte[] stamp(byte[] sha256) {
		return authority == null ? null : authority.stamp(sha256);
	}
}
