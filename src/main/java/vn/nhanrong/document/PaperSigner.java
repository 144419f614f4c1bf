package vn.nhanrong.document;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import vn.nhanrong.shared.Zone;

/**
 * Who stands under a paper by name. There is no signature: in its place stands how and when it was sent.
 *
 * @param username null where the person has no account
 * @param title what he stands there as, line by line
 * @param note in the place of the signature
 */
public record PaperSigner(String username, String name, List<String> title, String note) {

	private static final String SENT = "Gửi qua hệ thống lúc ";
	private static final Locale VIETNAMESE = Locale.of("vi");
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

	public PaperSigner {
		title = title.stream().map(line -> line.toUpperCase(VIETNAMESE)).toList();
	}

	/** Who sent it in the name of a unit or a committee. */
	public static PaperSigner of(String body, String username, String name, Instant sentAt) {
		return new PaperSigner(username, name, List.of("Đại diện", body), SENT + moment(sentAt));
	}

	/** Who sent it for himself. @param title what he stands there as */
	public static PaperSigner sent(String title, String username, String name, Instant at) {
		return new PaperSigner(username, name, List.of(title), SENT + moment(at));
	}

	/** Who had a part in a meeting. @param part {@code Chủ tọa} or {@code Thư ký} */
	public static PaperSigner counted(String part, String username, String name, Instant at) {
		return new PaperSigner(username, name, List.of(part), "Kiểm phiếu lúc " + moment(at));
	}

	/** {@code 10:15 ngày 26/11/2026} */
	public static String moment(Instant at) {
		return MOMENT.format(at.atZone(Zone.CITY));
	}
}
