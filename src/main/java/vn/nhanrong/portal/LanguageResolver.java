package vn.nhanrong.portal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

import vn.nhanrong.shared.Language;

/**
 * The user's choice, kept in a cookie, goes before everything. Without one the portal speaks Vietnamese, whatever the
 * browser prefers: the offices' browsers are often installed in English. A program that calls the API says what it
 * wants in Accept-Language.
 */
class LanguageResolver implements LocaleResolver {

	private static final Duration REMEMBERED = Duration.ofDays(365);

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return chosen(request).or(() -> isApi(request) ? preferred(request) : Optional.empty()).orElse(Language.VIETNAMESE);
	}

	private static Optional<Locale> chosen(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, Language.COOKIE);
		return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
	}

	/** Also while an error is rendered: then the address asked for is kept in an attribute. */
	private static boolean isApi(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String address = failed == null ? request.getRequestURI() : failed.toString();
		return address.startsWith(request.getContextPath() + "/api/");
	}

	private static Optional<Locale> preferred(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (header == null) {
			return Optional.empty();
		}
		try {
			List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
			return Optional.ofNullable(Locale.lookup(ranges, Language.ALL));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	@Override
	public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(Language.COOKIE, locale.getLanguage()).path("/")
			.maxAge(REMEMBERED).sameSite("Lax").secure(request.isSecure()).build().toString());
	}
}
