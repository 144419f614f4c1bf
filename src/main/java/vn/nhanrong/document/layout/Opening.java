package vn.nhanrong.document.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The head of the first page, and the type and subject of the document below it (ô số 1 to 5a). */
final class Opening {

	private static final Locale VIETNAMESE = Locale.of("vi");
	private static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
	private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
	private static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";
	private static final float MOTTO_SIZE = 13;
	private static final float BELOW_TEXT = 5.5f;
	private static final float BELOW_TYPE = 3;
	private static final float GAP = 8;
	private static final float SUBJECT_WIDTH = Rules.mm(140);
	private static final String NO_SUBJECT = "[Chưa có trích yếu]";

	private final Pen pen;
	private final Sheet sheet;
	private final Style style;
	private final float agencyCentre;
	private final float countryCentre;

	Opening(Pen pen, Sheet sheet, Style style) {
		this.pen = pen;
		this.sheet = sheet;
		this.style = style;
		this.agencyCentre = Rules.LEFT + style.agencyWidth() / 2;
		this.countryCentre = (Rules.LEFT + style.agencyWidth() + Rules.RIGHT) / 2;
	}

	void write() {
		float agency = agency();
		float country = style.isParty() ? party() : country();
		pen.moveTo(numberAndDate(Math.min(agency, country) - (style.isParty() ? 2 : GAP)) - Rules.BODY_LEADING);
		pen.as(Tag.Type.H1, this::typeAndSubject);
	}

	private float country() {
		float[] baseline = new float[1];
		pen.as(Tag.Type.P, () -> baseline[0] = pen.centred(List.of(COUNTRY), Face.BOLD, style.country(), countryCentre, pen.y()));
		baseline[0] -= MOTTO_SIZE * Rules.SINGLE;
		pen.as(Tag.Type.P, () -> pen.centred(MOTTO, Face.BOLD, MOTTO_SIZE, countryCentre, baseline[0]));
		pen.rule(countryCentre, Face.BOLD.width(MOTTO, MOTTO_SIZE), baseline[0] - BELOW_TEXT);
		return baseline[0] - BELOW_TEXT;
	}

	private float party() {
		float[] baseline = new float[1];
		pen.as(Tag.Type.P, () -> baseline[0] = pen.centred(List.of(PARTY), Face.BOLD, style.country(), countryCentre, pen.y()));
		pen.rule(countryCentre, Face.BOLD.width(PARTY, style.country()), baseline[0] - BELOW_TEXT);
		return baseline[0] - BELOW_TEXT;
	}

	private float agency() {
		float[] top = {pen.y()};
		if (sheet.head().parent() != null) {
			var parent = Balanced.lines(upper(sheet.head().parent()), Face.REGULAR, style.agency(), style.agencyWidth());
			pen.as(Tag.Type.P, () -> pen.centred(parent, Face.REGULAR, style.agency(), agencyCentre, top[0]));
			top[0] -= parent.size() * style.agency() * Rules.SINGLE;
		}
		var agency = Balanced.lines(upper(sheet.head().agency()), Face.BOLD, style.agency(), style.agencyWidth());
		float[] baseline = new float[1];
		pen.as(Tag.Type.P, () -> baseline[0] = pen.centred(agency, Face.BOLD, style.agency(), agencyCentre, top[0]));
		if (style.isParty()) {
			baseline[0] -= style.agency() * Rules.SINGLE;
			pen.into(null, () -> pen.centred("*", Face.REGULAR, style.agency(), agencyCentre, baseline[0]));
			return baseline[0];
		}
		pen.rule(agencyCentre, shortRule(agency, style.agency()), baseline[0] - BELOW_TEXT);
		return baseline[0] - BELOW_TEXT;
	}

	/** Both on one line; returns its lower edge. */
	private float numberAndDate(float top) {
		String number = (style.isParty() ? "Số " : "Số: ")
				+ sheet.head().family().symbol(sheet.isDraft() ? "        " : sheet.number(), sheet.notation());
		var numberLines = Face.REGULAR.width(number, style.number()) > style.agencyWidth()
				? Balanced.lines(number, Face.REGULAR, style.number(), style.agencyWidth()) : List.of(number);
		var date = Balanced.lines(sheet.head().place() + ", " + written(sheet.date()), Face.ITALIC, style.date(),
				Rules.TEXT_WIDTH - style.agencyWidth());
		float[] baselines = new float[2];
		pen.as(Tag.Type.P, () -> baselines[0] = pen.centred(numberLines, Face.REGULAR, style.number(), agencyCentre, top));
		pen.as(Tag.Type.P, () -> baselines[1] = pen.centred(date, Face.ITALIC, style.date(), countryCentre, top));
		return Math.min(baselines[0], baselines[1]);
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
		float baseline = pen.centred(List.of(upper(sheet.typeName()) + " "), Face.BOLD, style.type(), Rules.CENTRE, pen.y());
		String text = sheet.subject().isBlank() && sheet.isDraft() ? NO_SUBJECT : sheet.subject();
		var subject = Balanced.lines(text, Face.BOLD, style.subject(), SUBJECT_WIDTH);
		float lineHeight = style.subject() * Rules.SINGLE;
		pen.moveTo(baseline - style.subject() * Rules.DESCENT - BELOW_TYPE);
		for (int i = 0; i < subject.size(); i++) {
			if (pen.room() < lineHeight * 3) {
				pen.newPage();
			}
			float left = Rules.CENTRE - Face.BOLD.width(subject.get(i), style.subject()) / 2;
			pen.line(i < subject.size() - 1 ? subject.get(i) + " " : subject.get(i), Face.BOLD, style.subject(), left,
					pen.y() - style.subject() * (1 - Rules.DESCENT));
			pen.down(lineHeight);
		}
		if (!subject.isEmpty()) {
			pen.rule(Rules.CENTRE, shortRule(subject, style.subject()), pen.y() - 2);
		}
		pen.down(Rules.BODY_LEADING / 2);
	}

	/** A third to a half of the line above it, or of the longest of several if that is more. */
	static float shortRule(List<String> lines, float size) {
		float last = Face.BOLD.width(lines.getLast(), size);
		return Math.clamp(Balanced.longest(lines, Face.BOLD, size) * Rules.SHORT_RULE, last / 3, last / 2);
	}

	static String upper(String text) {
		return text.toUpperCase(VIETNAMESE);
	}
}
