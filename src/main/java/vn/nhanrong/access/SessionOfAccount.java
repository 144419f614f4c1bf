package vn.nhanrong.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in the HTTP session only which account signed in and when its password was set, and reads the user anew at each
 * request. So roles, committees and a disabled account take effect at once, and no object of ours is ever serialised
 * into a session that a newer version of the application has to read.
 */
@Component
public class SessionOfAccount implements SecurityContextRepository {

	private static final String ATTRIBUTE = "nhanrong.signIn";

	private final CurrentUsers users;
	private final Clock clock;
	private final Duration maximum;

	SessionOfAccount(CurrentUsers users, Clock clock, AccessProperties properties) {
		this.users = users;
		this.clock = clock;
		this.maximum = properties.sessionMaximum();
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		return new Deferred(() -> read(request));
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return loadDeferredContext(holder.getRequest()).get();
	}

	private SecurityContext read(HttpServletRequest request) {
		var session = request.getSession(false);
		if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String text)) {
			return SecurityContextHolder.createEmptyContext();
		}
		return SignIn.parse(text).filter(this::inTime).flatMap(this::context).orElseGet(() -> {
			session.invalidate();
			return SecurityContextHolder.createEmptyContext();
		});
	}

	private boolean inTime(SignIn signIn) {
		return clock.instant().isBefore(signIn.at().plus(maximum));
	}

	private Optional<SecurityContext> context(SignIn signIn) {
		return users.stillSignedIn(signIn).map(user -> {
			var token = UsernamePasswordAuthenticationToken.authenticated(user, null, user.authorities());
			token.setDetails(signIn);
			return new SecurityContextImpl(token);
		});
	}

	/** A log-in by HTTP Basic holds for its request only. */
	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
			return;
		}
		var authentication = context.getAuthentication();
		if (authentication != null && authentication.getDetails() instanceof SignIn signIn) {
			request.getSession().setAttribute(ATTRIBUTE, signIn.asText());
		} else if (request.getSession(false) != null) {
			request.getSession(false).removeAttribute(ATTRIBUTE);
		}
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		var session = request.getSession(false);
		return session != null && session.getAttribute(ATTRIBUTE) != null;
	}

	/** Reads once, when somebody asks. */
	private static final class Deferred implements DeferredSecurityContext {

		private final Supplier<SecurityContext> reader;
		private SecurityContext context;

		Deferred(Supplier<SecurityContext> reader) {
			this.reader = reader;
		}

		@Override
		public SecurityContext get() {
			if (context == null) {
				context = reader.get();
			}
			return context;
		}

		@Override
		public boolean isGenerated() {
			return get().getAuthentication() == null;
		}
	}
}
