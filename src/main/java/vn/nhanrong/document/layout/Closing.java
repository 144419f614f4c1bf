package vn.nhanrong.document.layout;

import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.document.layout.SignaturePlaces.Box;

/**
 * Recipients on the left, the signature's block on the right (ô số 7, 8 and 9b), the QR code below the recipients. The
 * block is never split; a list that is longer than a page goes on at the next one.
 */
final class Closing {

	static final float GAP = 14;
	private static final float LIST_WIDTH = Rules.mm(66);
	private static final float BLOCK_LEFT = Rules.LEFT + Rules.mm(74);
	private static final float BLOCK_WIDTH = Rules.RIGHT - BLOCK_LEFT;
	private static final float BLOCK_CENTRE = BLOCK_LEFT + BLOCK_WIDTH / 2;
	private static final float SIGNATURE_ROOM = Rules.mm(32);
	private static final float SIGNATURE_WIDTH = Rules.mm(45);
	private static final float SIGNATURE_HEIGHT = Rules.mm(24);
	/** Of the round seal of a people's committee of a district or ward, in its real size. */
	private static final float SEAL = Rules.mm(36);
	private static final float LIST_LEADING = Rules.RECIPIENTS_SIZE * Rules.SINGLE;
	private static final float TITLE_LEADING = Rules.RECIPIENTS_TITLE_SIZE * Rules.SINGLE;
	private static final float SIGNER_LEADING = Rules.SIGNER_SIZE * Rules.SINGLE;
	private static final float QR_GAP = 10;

	private final Pen pen;
	private final Sheet sheet;
	private final List<String> list;
	private final List<String> titles;
	private final List<String> names;

	Closing(Pen pen, Sheet sheet) {
		this.pen = pen;
		this.sheet = sheet;
		this.list = list(sheet.recipients());
		this.titles = sheet.signer().title().stream()
			.flatMap(line -> Balanced.lines(line, Face.BOLD, Rules.SIGNER_SIZE, BLOCK_WIDTH).stream()).toList();
		this.names = sheet.signer().name() == null ? List.of()
				: Balanced.lines(sheet.signer().name(), Face.BOLD, Rules.SIGNER_SIZE, BLOCK_WIDTH);
	}

	/** How much room has to be kept for it below the last paragraph. */
	float height() {
		return GAP + Math.max(blockHeight(), listHeight() > longestList() ? 0 : listHeight());
	}

	private float blockHeight() {
		return (titles.size() + Math.max(1, names.size())) * SIGNER_LEADING + SIGNATURE_ROOM;
	}

	private float listHeight() {
		return TITLE_LEADING + list.size() * LIST_LEADING + qrHeight();
	}

	private float qrHeight() {
		return sheet.address() == null ? 0 : QR_GAP + QrCode.SIDE;
	}

	/** The last paragraph stands above it, with its heading. */
	private static float longestList() {
		return Pen.roomOfPage() - GAP - 6 * Rules.BODY_LEADING;
	}

	SignaturePlaces write() {
		if (pen.room() < height()) {
			pen.newPage();
		}
		pen.down(GAP);
		float top = pen.y();
		var places = block(top);
		recipients(top);
		return places;
	}

	private SignaturePlaces block(float top) {
		float y = top;
		for (String title : titles) {
			pen.centred(List.of(title), Face.BOLD, Rules.SIGNER_SIZE, BLOCK_CENTRE, y);
			y -= SIGNER_LEADING;
		}
		float middle = y - SIGNATURE_ROOM / 2;
		pen.centred(names, Face.BOLD, Rules.SIGNER_SIZE, BLOCK_CENTRE, y - SIGNATURE_ROOM);
		float left = BLOCK_CENTRE - SIGNATURE_WIDTH / 2;
		var personal = new Box(left, middle - SIGNATURE_HEIGHT / 2, SIGNATURE_WIDTH, SIGNATURE_HEIGHT);
		var seal = new Box(left + SIGNATURE_WIDTH / 3 - SEAL, middle - SEAL / 2, SEAL, SEAL);
		return new SignaturePlaces(pen.page(), personal, seal);
	}

	private void recipients(float top) {
		pen.moveTo(top - TITLE_LEADING);
		pen.line("Nơi nhận:", Face.BOLD_ITALIC, Rules.RECIPIENTS_TITLE_SIZE, Rules.LEFT,
				top - Rules.RECIPIENTS_TITLE_SIZE * (1 - Rules.DESCENT));
		for (String line : list) {
			if (pen.room() < LIST_LEADING) {
				pen.newPage();
			}
			pen.line(line, Face.REGULAR, Rules.RECIPIENTS_SIZE, Rules.LEFT, pen.y() - Rules.RECIPIENTS_SIZE * (1 - Rules.DESCENT));
			pen.down(LIST_LEADING);
		}
		if (sheet.address() != null) {
			if (pen.room() < qrHeight()) {
				pen.newPage();
			}
			pen.down(QR_GAP);
			QrCode.of(sheet.address()).draw(pen.canvas(), Rules.LEFT, pen.y() - QrCode.SIDE);
		}
	}

	private static List<String> list(List<String> recipients) {
		var lines = new ArrayList<String>();
		for (int i = 0; i < recipients.size(); i++) {
			String mark = i == recipients.size() - 1 ? "." : ";";
			lines.addAll(wrapped("- " + recipients.get(i) + mark));
		}
		return lines;
	}

	private static List<String> wrapped(String text) {
		var lines = new ArrayList<String>();
		String line = "";
		for (String word : Face.REGULAR.shown(text).split("\\s+")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && Face.REGULAR.width(longer, Rules.RECIPIENTS_SIZE) > LIST_WIDTH) {
				lines.add(line);
				line = word;
			} else {
				line = longer;
			}
		}
		lines.add(line);
		return lines;
	}
}
