package vn.nhanrong.access;

import java.util.List;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The accounts that the demo, and only the demo, comes with. */
@Component
public class DemoAccounts {

	/** Of the accounts of District 6; the ward's have the suffix {@code .phuong}. */
	public static final List<String> USERNAMES = List.of("nguoidexuat", "thuongtruc", "congan", "mattran", "phunu",
			"taichinh", "bithu", "phobithu", "uyvien", "chutich", "vanthu", "canbo", "quantri");

	/** The password of every one of them. */
	public static final String PASSWORD = "NhanRong#2026";

	private final boolean exist;

	DemoAccounts(Environment environment) {
		this.exist = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/** Whether this is the demo. */
	public boolean exist() {
		return exist;
	}
}
