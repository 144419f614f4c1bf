package vn.nhanrong.shared;

import java.time.ZoneId;

/** The one time zone in which due dates, quarters and office days are reckoned. */
public final class Zone {

	/** Asia/Ho_Chi_Minh, UTC+7 the year round. */
	public static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");

	private Zone() {
	}
}
