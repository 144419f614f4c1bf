package vn.nhanrong.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

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

	public CurrentUser {
		roles = Set.copyOf(roles);
		groups = Set.copyOf(new TreeSet<>(groups));
	}

	public boolean is(Role role) {
		return roles.contains(role);
	}

	public Collection<GrantedAuthority> authorities() {
		return roles.stream().<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
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
