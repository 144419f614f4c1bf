package vn.nhanrong.portal.account;

import java.util.Set;

import vn.nhanrong.access.Role;

/** @param person as it was typed or chosen */
public record AccountForm(String person, String username, Set<Role> roles) {

	public AccountForm {
		roles = roles == null ? Set.of() : Set.copyOf(roles);
	}
}
