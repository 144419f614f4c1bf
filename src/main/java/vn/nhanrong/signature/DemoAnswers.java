package vn.nhanrong.signature;

import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** What the demonstration's authorities answer to anybody. There is none where it runs in earnest. */
@Service
@Profile("demo")
public class DemoAnswers {

	/** Where the answers are, below the application's address. */
	public static final String TIMESTAMPS = "/demo/tsa";
	public static final String STATUS = "/demo/ocsp";
	public static final String LISTS = "/demo/crl/";
	/** The largest query that is read, in bytes. */
	public static final int MAX_QUERY = 16_384;

	private final DemoTimestamps timestamps;
	private final DemoResponder responder;
	private final DemoAuthority authority;

	DemoAnswers(DemoTimestamps timestamps, DemoResponder responder, DemoAuthority authority) {
		this.timestamps = timestamps;
		this.responder = responder;
		this.authority = authority;
	}

	/** @param query a time-stamp request (RFC 3161); whatever it is, the response says what is wrong with it */
	public byte[] timestamp(byte[] query) {
		return timestamps.answer(query);
	}

	/** @param request of OCSP (RFC 6960); whatever it is, the response says what is wrong with it */
	public byte[] status(byte[] request) {
		return responder.answer(request);
	}

	/** @param tier {@code root} or {@code issuing}; empty for any other, and as long as nobody has signed anything */
	public Optional<byte[]> revocationList(String tier) {
		return Stream.of(DemoAuthority.Tier.values()).filter(one -> one.path().equals(tier)).findFirst()
			.flatMap(authority::revocationList);
	}

	/** What the application itself would get there, without asking itself over the network; empty for any other address. */
	Optional<byte[]> get(String address) {
		return authority.pathOf(address).filter(path -> path.startsWith(LISTS) && path.endsWith(".crl"))
			.flatMap(path -> revocationList(path.substring(LISTS.length(), path.length() - ".crl".length())));
	}

	/** The same for a question to the responder. */
	Optional<byte[]> post(String address, byte[] body) {
		return authority.pathOf(address).filter(STATUS::equals).map(path -> status(body));
	}
}
