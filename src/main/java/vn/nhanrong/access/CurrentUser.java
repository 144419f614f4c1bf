package vn.nhanrong.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is asking, as of this request: it is read anew from the tables each time, so that a membership that ends today
 * ends for a session of yesterday too. Controllers take it as {@code @AuthenticationPrincipal CurrentUser}.
 *
 * @param groups codes of the committees and offices that its person is in today
 */
public record CurrentUser(long accountId, String username, long personId, String fullName, long unitId, Set<Role> roles,
		Set<String> groups, boolean mustChangePassword) implements AuthenticatedPrincipal, Serializable {

	/** The authority of everybody who is signed in and may go on: what every closed address asks for at least. */
	public static final String SIGNED_IN = "SIGNED_IN";

	public CurrentUser {
		roles = Set.copyOf(roles);
		groups = Set.copyOf(groups);
	}

	public boolean is(Role role) {
		return roles.contains(role);
	}

	/** The roles and {@link #SIGNED_IN}; nothing at all until a one-time password has been changed. */
	public Collection<GrantedAuthority> authorities() {
		if (mustChangePassword) {
			return List.of();
		}
		return Stream.concat(Stream.of(SIGNED_IN), roles.stream().map(role -> "ROLE_" + role))
			.<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
	}

	@Override
	public String getName() {
		return username;
	}

	/** Names no person: this goes into logs. */
	@Override
	public String toString() {
		return "CurrentUser[" + username + "]";
	}
}
