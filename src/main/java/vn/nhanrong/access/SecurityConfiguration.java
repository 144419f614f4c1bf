package vn.nhanrong.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors of the portal and of the API. Those of the engine and its web apps are the {@code workflow} module's; all of
 * them know a user by the same session.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

	/**
	 * Whoever has a file may ask whether its signatures hold, or has the code that stands on a document. It changes nothing and tells everybody the same, so there is
	 * nothing to gain from making another's browser ask, and it asks for no token.
	 */
	private static final RequestMatcher OPEN_TO_ALL = new OrRequestMatcher(
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/verifications"),
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/api/v1/verifications/*"));

	/** The services of the demonstration's certification authority, which programs ask. */
	private static final String DEMO_AUTHORITY = "/demo/**";

	@Bean
	PasswordEncoder passwordEncoder() {
		return new NormalisedPasswordEncoder(new BCryptPasswordEncoder(11));
	}

	@Bean
	AuthenticationManager authenticationManager(PasswordAuthentication passwords) {
		return new ProviderManager(passwords);
	}

	@Bean
	@Order(30)
	SecurityFilterChain apiSecurity(HttpSecurity http, SessionOfAccount sessions, ApiDoors doors) throws Exception {
		http.securityMatcher("/api/**")
			.securityContext(context -> context.securityContextRepository(sessions))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_TO_ALL).permitAll()
				.anyRequest().hasAuthority(CurrentUser.SIGNED_IN))
			.httpBasic(basic -> basic.authenticationEntryPoint(doors))
			.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()).requireCsrfProtectionMatcher(
					request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !withCredentials(request)
							&& !OPEN_TO_ALL.matches(request)))
			.exceptionHandling(errors -> errors.authenticationEntryPoint(doors).accessDeniedHandler(doors))
			.requestCache(cache -> cache.disable()).logout(logout -> logout.disable());
		return headers(http).build();
	}

	@Bean
	@Order(40)
	SecurityFilterChain portalSecurity(HttpSecurity http, SessionOfAccount sessions, PortalDoors doors)
			throws Exception {
		http.securityContext(context -> context.securityContextRepository(sessions))
			.authorizeHttpRequests(requests -> requests
				.requestMatchers(PathRequest.toStaticResources().atCommonLocations()).permitAll()
				.requestMatchers("/brand/**", "/favicon.ico", "/login/**", "/error", "/language", "/verify/**", DEMO_AUTHORITY).permitAll()
				.requestMatchers(HttpMethod.GET, "/v3/api-docs", "/actuator/health/**").permitAll()
				.requestMatchers("/account/**").authenticated()
				.requestMatchers("/admin/**").hasRole(Role.ADMINISTRATOR.name())
				.anyRequest().hasAuthority(CurrentUser.SIGNED_IN))
			.formLogin(login -> login.loginPage("/login").failureForwardUrl("/login/failed")
				.successHandler(afterLogin(sessions)))
			.logout(logout -> logout.logoutSuccessUrl("/login?logout").deleteCookies("NHANRONG_CSRF"))
			.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()).ignoringRequestMatchers(DEMO_AUTHORITY))
			.exceptionHandling(errors -> errors.accessDeniedHandler(doors))
			.requestCache(cache -> cache.requestCache(pagesOnly()));
		return headers(http).build();
	}

	private static SavedRequestAwareAuthenticationSuccessHandler afterLogin(SessionOfAccount sessions) {
		var handler = new SavedRequestAwareAuthenticationSuccessHandler();
		handler.setRequestCache(pagesOnly());
		return handler;
	}

	/** In a cookie: a visitor who has not signed in gets no session. */
	private static CookieRequestCache pagesOnly() {
		var cache = new CookieRequestCache();
		RequestMatcher pages = request -> "GET".equals(request.getMethod()) && accepts(request, "text/html")
				&& request.getHeader("HX-Request") == null;
		cache.setRequestMatcher(pages);
		return cache;
	}

	private static CookieCsrfTokenRepository csrfTokens() {
		var tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer(cookie -> cookie.path("/").httpOnly(true).sameSite("Lax"));
		// The engine's web apps have a token of their own, under the usual name.
		tokens.setCookieName("NHANRONG_CSRF");
		return tokens;
	}

	private static HttpSecurity headers(HttpSecurity http) throws Exception {
		return http.headers(headers -> CommonHeaders.add(headers
			.contentSecurityPolicy(policy -> policy.policyDirectives(PagePolicy.USUAL))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)));
	}

	/** A browser never adds this header by itself where we ask for no Basic authentication of browsers. */
	private static boolean withCredentials(HttpServletRequest request) {
		return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
	}

	private static boolean accepts(HttpServletRequest request, String type) {
		var accepted = request.getHeader(HttpHeaders.ACCEPT);
		return accepted != null && accepted.contains(type);
	}
}
