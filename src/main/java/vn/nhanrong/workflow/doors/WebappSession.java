package vn.nhanrong.workflow.doors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.nhanrong.access.CurrentUser;

/**
 * Tells the engine's web apps who is signed in. They look for it in the HTTP session; here it is made for each request
 * from the user as of now, and nothing of it is kept: a membership that has ended is gone with the next click.
 */
class WebappSession extends OncePerRequestFilter {

	private static final String ATTRIBUTE = "authenticatedUser";
	private static final String ENGINE = "default";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof CurrentUser user) {
			chain.doFilter(new SignedIn(request, authentications(user)), response);
		} else {
			chain.doFilter(request, response);
		}
	}

	private static Authentications authentications(CurrentUser user) {
		var authentication = new UserAuthentication(user.username(), ENGINE);
		authentication.setGroupIds(new ArrayList<>(user.groups()));
		authentication.setTenantIds(List.of());
		authentication.setAuthorizedApps(Set.of("tasklist", "welcome"));
		var authentications = new Authentications();
		authentications.addOrReplace(authentication);
		return authentications;
	}

	private static final class SignedIn extends HttpServletRequestWrapper {

		private final Authentications authentications;

		SignedIn(HttpServletRequest request, Authentications authentications) {
			super(request);
			this.authentications = authentications;
		}

		@Override
		public HttpSession getSession(boolean create) {
			var session = super.getSession(create);
			return session == null ? null : new View(session, authentications);
		}

		@Override
		public HttpSession getSession() {
			return getSession(true);
		}
	}

	/** The session as it is, but for the one attribute. */
	private record View(HttpSession session, Authentications authentications) implements HttpSession {

		@Override
		public Object getAttribute(String name) {
			return ATTRIBUTE.equals(name) ? authentications : session.getAttribute(name);
		}

		@Override
		public void setAttribute(String name, Object value) {
			if (!ATTRIBUTE.equals(name)) {
				session.setAttribute(name, value);
			}
		}

		@Override
		public void removeAttribute(String name) {
			session.removeAttribute(name);
		}

		@Override
		public Enumeration<String> getAttributeNames() {
			return session.getAttributeNames();
		}

		@Override
		public long getCreationTime() {
			return session.getCreationTime();
		}

		@Override
		public String getId() {
			return session.getId();
		}

		@Override
		public long getLastAccessedTime() {
			return session.getLastAccessedTime();
		}

		@Override
		public ServletContext getServletContext() {
			return session.getServletContext();
		}

		@Override
		public void setMaxInactiveInterval(int interval) {
			session.setMaxInactiveInterval(interval);
		}

		@Override
		public int getMaxInactiveInterval() {
			return session.getMaxInactiveInterval();
		}

		@Override
		public void invalidate() {
			session.invalidate();
		}

		@Override
		public boolean isNew() {
			return session.isNew();
		}
	}
}
