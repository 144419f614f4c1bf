package vn.nhanrong.shared;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people reach the application: what mails and documents point to. It is configured ({@code nhanrong.public-url})
 * and not taken from a request: a timer has none, and anybody could put another host into it.
 */
@Component
public class PublicAddress {

	private final String base;

	/** @throws IllegalArgumentException if it is no absolute address of the web */
	PublicAddress(@Value("${nhanrong.public-url:http://localhost:8080}") String url) {
		URI address = URI.create(url.strip());
		if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?") || address.getQuery() != null
				|| address.getFragment() != null) {
			throw new IllegalArgumentException("nhanrong.public-url is no address such as https://nhanrong.example.vn: " + url);
		}
		this.base = address.toString().replaceAll("/+$", "");
	}

	/** @param path of a page, {@code /models/MH-0001} */
	public String of(String path) {
		if (!path.startsWith("/")) {
			throw new IllegalArgumentException("no path of a page: " + path);
		}
		return base + path;
	}
}
