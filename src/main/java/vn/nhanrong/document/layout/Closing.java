package vn.nhanrong.document.layout;

import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.document.layout.Sheet.Signer;
import vn.nhanrong.document.layout.SignaturePlaces.Box;

/**
 * Recipients on the left, the signature's block on the right (ô số 7, 8 and 9b), the QR code below the recipients. Where a
 * second person signs, that one stands on the left, and the recipients below. A block is never split; a list that is
 * longer than a page goes on at the next one.
 */
final class Closing {

	static final float GAP = 14;
	private static final float LIST_WIDTH = Rules.mm(66);
	private static final float BLOCK_LEFT = Rules.LEFT + Rules.mm(74);
	private static final float BLOCK_WIDTH = Rules.RIGHT - BLOCK_LEFT;
	private static final float BLOCK_CENTRE = BLOCK_LEFT + BLOCK_WIDTH / 2;
	private static final float COUNTER_CENTRE = Rules.LEFT + LIST_WIDTH / 2;
	private static final float SIGNATURE_ROOM = Rules.mm(32);
	private static final float SIGNATURE_WIDTH = Rules.mm(45);
	private static final float SIGNATURE_HEIGHT = Rules.mm(24);
	/** Of the round seal of a people's committee of a district or ward, in its real size. */
	private static final float SEAL = Rules.mm(36);
	private static final float SIGNER_LEADING = Rules.SIGNER_SIZE * Rules.SINGLE;
	/** Of what stands in the place of a signature. */
	private static final float NOTE_SIZE = 11;
	private static final float QR_GAP = 10;
	private static final float CODE_GAP = 3;
	private static final float CODE_SIZE = 9;
	private static final String RECIPIENTS = "Nơi nhận:";
	private static final String NO_SIGNER = "[Chưa có người ký]";

	private final Pen pen;
	private final Sheet sheet;
	private final Style style;
	private final QrCode code;
	private final List<List<String>> list;
	private final Block signer;
	private final Block counter;
	private final float listLeading;
	private final float titleLeading;
	private int signedPage;

	/** @param code null for none */
	Closing(Pen pen, Sheet sheet, Style style, QrCode code) {
		this.code = code;
		this.pen = pen;
		this.sheet = sheet;
		this.style = style;
		this.listLeading = style.recipients() * Rules.SINGLE;
		this.titleLeading = style.recipientsTitle() * Rules.SINGLE;
		this.list = list();
		this.signer = new Block(sheet.signer(), BLOCK_CENTRE, BLOCK_WIDTH);
		this.counter = sheet.counterSigner() == null ? null : new Block(sheet.counterSigner(), COUNTER_CENTRE, LIST_WIDTH);
	}

	/** How much room has to be kept for it below the last paragraph. */
	float height() {
		if (counter != null) {
			return GAP + Math.max(signer.height(), counter.height());
		}
		return GAP + Math.max(signer.height(), listHeight() > longestList() ? 0 : listHeight());
	}

	private float listHeight() {
		return titleLeading + list.stream().mapToInt(List::size).sum() * listLeading + qrHeight();
	}

	private float qrHeight() {
		return code == null ? 0 : QR_GAP + QrCode.SIDE + (sheet.code() == null ? 0 : CODE_GAP + CODE_SIZE * Rules.SINGLE);
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
		if (counter == null) {
			// The signature is read after the recipients where it stands beside them.
			var places = places(signer.draw(top), null);
			recipients(top);
			return places;
		}
		var beside = counter.draw(top);
		var places = places(signer.draw(top), beside);
		pen.moveTo(top - Math.max(signer.height(), counter.height()) - GAP);
		if (pen.room() < Math.min(listHeight(), 3 * titleLeading)) {
			pen.newPage();
		}
		recipients(pen.y());
		return places;
	}

	private SignaturePlaces places(Box personal, Box beside) {
		var seal = new Box(personal.left() + SIGNATURE_WIDTH / 3 - SEAL, personal.bottom() + (SIGNATURE_HEIGHT - SEAL) / 2, SEAL, SEAL);
		if (!sheet.isDraft() && sheet.signer().note() == null) {
			if (beside != null) {
				pen.field(SignatureField.COUNTER, beside);
			}
			pen.field(SignatureField.PERSONAL, personal);
			pen.field(SignatureField.SEAL, seal);
		}
		return new SignaturePlaces(signedPage, personal, seal, beside);
	}

	private void recipients(float top) {
		pen.moveTo(top - titleLeading);
		float baseline = top - style.recipientsTitle() * (1 - Rules.DESCENT);
		pen.as(Tag.Type.P, () -> pen.line(RECIPIENTS, style.recipientsFace(), style.recipientsTitle(), Rules.LEFT, baseline));
		if (style.isParty()) {
			float width = style.recipientsFace().width(RECIPIENTS, style.recipientsTitle());
			pen.rule(Rules.LEFT + width / 2, width, baseline - 2);
		}
		pen.as(Tag.Type.L, () -> list.forEach(lines -> pen.as(Tag.Type.LI, () -> {
			var body = pen.part(Tag.Type.LBody);
			pen.into(body, () -> recipient(lines));
		})));
		if (code != null) {
			if (pen.room() < qrHeight()) {
				pen.newPage();
			}
			pen.down(QR_GAP);
			pen.code(code, "Mã QR dẫn đến trang kiểm tra văn bản này: " + sheet.address(), Rules.LEFT,
					pen.y() - QrCode.SIDE);
			if (sheet.code() != null) {
				float below = pen.y() - QrCode.SIDE - CODE_GAP - CODE_SIZE * (1 - Rules.DESCENT);
				pen.as(Tag.Type.P, () -> pen.line("Mã tra cứu: " + sheet.code(), Face.REGULAR, CODE_SIZE, Rules.LEFT, below));
			}
		}
	}

	private void recipient(List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			if (pen.room() < listLeading) {
				pen.newPage();
			}
			pen.line(i < lines.size() - 1 ? lines.get(i) + " " : lines.get(i), Face.REGULAR, style.recipients(), Rules.LEFT,
					pen.y() - style.recipients() * (1 - Rules.DESCENT));
			pen.down(listLeading);
		}
	}

	private List<List<String>> list() {
		var items = new ArrayList<List<String>>();
		var recipients = sheet.recipients();
		for (int i = 0; i < recipients.size(); i++) {
			String mark = i == recipients.size() - 1 ? "." : style.betweenRecipients();
			items.add(Balanced.filled("-" + Face.TIE + recipients.get(i) + mark, Face.REGULAR, style.recipients(), LIST_WIDTH));
		}
		return items;
	}

	/** What a signer signs as, room for the signature, and the name. */
	private final class Block {

		private final List<List<String>> titles;
		private final List<String> names;
		private final List<String> note;
		private final float centre;

		Block(Signer signer, float centre, float width) {
			this.centre = centre;
			var lines = new ArrayList<List<String>>();
			for (int i = 0; i < signer.title().size(); i++) {
				lines.add(Balanced.lines(signer.title().get(i), style.office(i), Rules.SIGNER_SIZE, width));
			}
			this.titles = lines;
			this.note = signer.note() == null ? List.of() : Balanced.lines(signer.note(), Face.ITALIC, NOTE_SIZE, width);
			String name = signer.name() == null && sheet.isDraft() ? NO_SIGNER : signer.name();
			this.names = name == null ? List.of() : Balanced.lines(name, Face.BOLD, Rules.SIGNER_SIZE, width);
		}

		float height() {
			return (titles.stream().mapToInt(List::size).sum() + Math.max(1, names.size())) * SIGNER_LEADING + SIGNATURE_ROOM;
		}

		/** Returns where the signature goes. */
		Box draw(float top) {
			signedPage = pen.page();
			float[] y = {top};
			for (int i = 0; i < titles.size(); i++) {
				var lines = titles.get(i);
				var face = style.office(i);
				pen.as(Tag.Type.P, () -> pen.centred(lines, face, Rules.SIGNER_SIZE, centre, y[0]));
				y[0] -= lines.size() * SIGNER_LEADING;
			}
			if (!note.isEmpty()) {
				float above = y[0] - (SIGNATURE_ROOM - note.size() * NOTE_SIZE * Rules.SINGLE) / 2;
				pen.as(Tag.Type.P, () -> pen.centred(note, Face.ITALIC, NOTE_SIZE, centre, above));
			}
			if (!names.isEmpty()) {
				pen.as(Tag.Type.P, () -> pen.centred(names, Face.BOLD, Rules.SIGNER_SIZE, centre, y[0] - SIGNATURE_ROOM));
			}
			float middle = y[0] - SIGNATURE_ROOM / 2;
			return new Box(centre - SIGNATURE_WIDTH / 2, middle - SIGNATURE_HEIGHT / 2, SIGNATURE_WIDTH, SIGNATURE_HEIGHT);
		}
	}
}
