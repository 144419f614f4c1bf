package vn.nhanrong.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

/** How a person signs in: a name, a password's hash and roles. Never deleted, only disabled. */
@Entity
class Account {

	private static final Pattern USERNAME = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long personId;

	private String username;

	private String passwordHash;

	private boolean enabled = true;

	private boolean mustChangePassword;

	private Instant passwordChangedAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
	@Column(name = "role")
	@Enumerated(EnumType.STRING)
	private Set<Role> roles = EnumSet.noneOf(Role.class);

	@Version
	private long version;

	protected Account() {
	}

	Account(long personId, String username, String passwordHash, boolean mustChangePassword, Set<Role> roles,
			Instant now) {
		if (!isUsername(username)) {
			throw new IllegalArgumentException("no user name: " + username);
		}
		this.personId = personId;
		this.username = username;
		this.roles.addAll(roles);
		setPassword(passwordHash, mustChangePassword, now);
	}

	/** Whether an account could have this name at all. */
	static boolean isUsername(String name) {
		return name != null && name.length() <= 64 && USERNAME.matcher(name).matches();
	}

	/** Ends every session that was begun with the old password. */
	void setPassword(String hash, boolean mustChange, Instant now) {
		this.passwordHash = hash;
		this.mustChangePassword = mustChange;
		this.passwordChangedAt = now;
	}

	void changeRoles(Set<Role> newRoles) {
		roles.clear();
		roles.addAll(newRoles);
	}

	void enable(boolean enable) {
		this.enabled = enable;
	}

	Long id() {
		return id;
	}

	long personId() {
		return personId;
	}

	String username() {
		return username;
	}

	String passwordHash() {
		return passwordHash;
	}

	boolean isEnabled() {
		return enabled;
	}

	boolean mustChangePassword() {
		return mustChangePassword;
	}

	Instant passwordChangedAt() {
		return passwordChangedAt;
	}

	Set<Role> roles() {
		return Set.copyOf(roles);
	}

	long version() {
		return version;
	}
}
