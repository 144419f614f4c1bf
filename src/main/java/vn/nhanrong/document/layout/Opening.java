package vn.nhanrong.document.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The head of the first page, and the type and subject of the document below it (ô số 1 to 5a). */
final class Opening {

	private static final Locale VIETNAMESE = Locale.of("vi");
	private static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
	private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
	private static final float AGENCY_WIDTH = Rules.mm(64);
	private static final float COUNTRY_CENTRE = (Rules.LEFT + AGENCY_WIDTH + Rules.RIGHT) / 2;
	private static final float AGENCY_CENTRE = Rules.LEFT + AGENCY_WIDTH / 2;
	private static final float COUNTRY_WIDTH = Rules.TEXT_WIDTH - AGENCY_WIDTH;
	private static final float BELOW_TEXT = 5.5f;
	private static final float BELOW_TYPE = 3;
	private static final float GAP = 8;
	private static final float SUBJECT_WIDTH = Rules.mm(140);

	private final Pen pen;
	private final Sheet sheet;

	Opening(Pen pen, Sheet sheet) {
		this.pen = pen;
		this.sheet = sheet;
	}

	void write() {
		float below = Math.min(agency(), country());
		pen.moveTo(numberAndDate(below - GAP) - Rules.BODY_LEADING);
		typeAndSubject();
	}

	private float country() {
		float baseline = pen.centred(List.of(COUNTRY), Face.BOLD, Rules.COUNTRY_SIZE, COUNTRY_CENTRE, pen.y());
		baseline -= Rules.MOTTO_SIZE * Rules.SINGLE;
		pen.centred(MOTTO, Face.BOLD, Rules.MOTTO_SIZE, COUNTRY_CENTRE, baseline);
		pen.rule(COUNTRY_CENTRE, Face.BOLD.width(MOTTO, Rules.MOTTO_SIZE), baseline - BELOW_TEXT);
		return baseline - BELOW_TEXT;
	}

	private float agency() {
		float top = pen.y();
		if (sheet.head().parent() != null) {
			var parent = Balanced.lines(upper(sheet.head().parent()), Face.REGULAR, Rules.AGENCY_SIZE, AGENCY_WIDTH);
			pen.centred(parent, Face.REGULAR, Rules.AGENCY_SIZE, AGENCY_CENTRE, top);
			top -= parent.size() * Rules.AGENCY_SIZE * Rules.SINGLE;
		}
		var agency = Balanced.lines(upper(sheet.head().agency()), Face.BOLD, Rules.AGENCY_SIZE, AGENCY_WIDTH);
		float baseline = pen.centred(agency, Face.BOLD, Rules.AGENCY_SIZE, AGENCY_CENTRE, top);
		float longest = Balanced.longest(agency, Face.BOLD, Rules.AGENCY_SIZE);
		pen.rule(AGENCY_CENTRE, longest * Rules.SHORT_RULE, baseline - BELOW_TEXT);
		return baseline - BELOW_TEXT;
	}

	/** Both on one line; returns its lower edge. */
	private float numberAndDate(float top) {
		String number = "Số: " + (sheet.isDraft() ? "        " : sheet.number()) + "/" + sheet.notation();
		float numberBaseline = pen.centred(Balanced.lines(number, Face.REGULAR, Rules.NUMBER_SIZE, AGENCY_WIDTH).size() > 1
				? Balanced.lines(number, Face.REGULAR, Rules.NUMBER_SIZE, AGENCY_WIDTH) : List.of(number), Face.REGULAR,
				Rules.NUMBER_SIZE, AGENCY_CENTRE, top);
		String date = sheet.head().place() + ", " + written(sheet.date());
		float dateBaseline = pen.centred(Balanced.lines(date, Face.ITALIC, Rules.DATE_SIZE, COUNTRY_WIDTH), Face.ITALIC,
				Rules.DATE_SIZE, COUNTRY_CENTRE, top);
		return Math.min(numberBaseline, dateBaseline);
	}

	/** Days under 10 and the months 1 and 2 take a leading 0; a draft has dots. */
	static String written(LocalDate date) {
		if (date == null) {
			return "ngày … tháng … năm ……";
		}
		String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
		return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
	}

	private void typeAndSubject() {
		float baseline = pen.centred(List.of(upper(sheet.typeName())), Face.BOLD, Rules.TITLE_SIZE, Rules.CENTRE, pen.y());
		var subject = Balanced.lines(sheet.subject(), Face.BOLD, Rules.TITLE_SIZE, SUBJECT_WIDTH);
		float lineHeight = Rules.TITLE_SIZE * Rules.SINGLE;
		pen.moveTo(baseline - Rules.TITLE_SIZE * Rules.DESCENT - BELOW_TYPE);
		for (String line : subject) {
			if (pen.room() < lineHeight * 3) {
				pen.newPage();
			}
			pen.centred(List.of(line), Face.BOLD, Rules.TITLE_SIZE, Rules.CENTRE, pen.y());
			pen.down(lineHeight);
		}
		float width = subject.isEmpty() ? 0 : Face.BOLD.width(subject.getLast(), Rules.TITLE_SIZE);
		float longest = Balanced.longest(subject, Face.BOLD, Rules.TITLE_SIZE);
		pen.rule(Rules.CENTRE, Math.max(width, longest / 2) * Rules.SHORT_RULE, pen.y() - 2);
		pen.down(Rules.BODY_LEADING / 2);
	}

	static String upper(String text) {
		return text.toUpperCase(VIETNAMESE);
	}
}
