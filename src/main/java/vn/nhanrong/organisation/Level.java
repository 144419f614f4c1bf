package vn.nhanrong.organisation;

/** The tiers of government. The district was abolished on 1 July 2025; what was decided at it stays. */
public enum Level {
	CITY, DISTRICT, WARD
}
