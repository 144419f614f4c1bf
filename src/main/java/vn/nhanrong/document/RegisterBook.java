package vn.nhanrong.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.document.layout.BookLayout;
import vn.nhanrong.shared.Moments;

/**
 * The number register on paper and as a table for spreadsheets, with the columns of a "Sổ đăng ký văn bản đi": like the
 * documents themselves in Vietnamese, whatever the reader's language.
 */
@Service
public class RegisterBook {

	private static final String TITLE = "Sổ đăng ký văn bản đi";
	private static final List<String> COLUMNS = List.of("Số, ký hiệu", "Ngày văn bản", "Tên loại và trích yếu nội dung", "Người ký",
			"Nơi nhận", "Ghi chú");
	private static final List<Float> SHARES = List.of(13f, 11f, 36f, 16f, 25f, 18f);
	/** Of a spreadsheet's columns, in characters; the number has one of its own, to be sorted by. */
	private static final List<Integer> WIDTHS = List.of(8, 16, 12, 70, 26, 50, 40);
	private static final int ROWS_AT_ONCE = 500;

	private final NumberRegister register;
	private final Clock clock;

	RegisterBook(NumberRegister register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	/** Writes it as PDF/A; the stream stays open. {@link NumberRegister#requirePrintable} has been asked before. */
	public void pdf(RegisterQuery book, RegisterEntry first, CurrentUser user, OutputStream out) {
		var lines = List.of(first.issuerName().toUpperCase(Locale.of("vi")), TITLE.toUpperCase(Locale.of("vi")), period(book));
		try (var layout = new BookLayout(out, new BookLayout.Cover(TITLE + " " + book.year(), lines, COLUMNS, SHARES), clock.instant())) {
			register.each(book, user, entry -> layout.add(List.of(entry.symbol(), Moments.day(entry.date()), about(entry), text(entry.signer()),
					String.join("\n", entry.recipients()), note(entry))));
		}
	}

	private static String period(RegisterQuery book) {
		return (book.type() == null ? "" : "Tên loại: " + book.type() + " – ") + "Năm (nhiệm kỳ từ năm): " + book.year();
	}

	/** Writes it as XLSX; the stream stays open. */
	public void xlsx(RegisterQuery book, CurrentUser user, OutputStream out) throws IOException {
		var workbook = new Workbook(out, "NhanRong", null);
		var sheet = workbook.newWorksheet("Sổ văn bản đi " + book.year());
		heading(sheet);
		int[] next = {1};
		register.each(book, user, entry -> {
			row(sheet, next[0], entry);
			next[0]++;
			if (next[0] % ROWS_AT_ONCE == 0) {
				flush(sheet);
			}
		});
		workbook.finish();
	}

	private static void heading(Worksheet sheet) {
		sheet.freezePane(0, 1);
		sheet.repeatRows(0);
		sheet.value(0, 0, "Số");
		for (int i = 0; i < COLUMNS.size(); i++) {
			sheet.value(0, i + 1, COLUMNS.get(i));
		}
		for (int i = 0; i < WIDTHS.size(); i++) {
			sheet.width(i, WIDTHS.get(i));
			sheet.style(0, i).bold().wrapText(true).verticalAlignment("top").set();
		}
	}

	/** Cells of texts are texts, whatever sign they begin with: nothing is reckoned. */
	private static void row(Worksheet sheet, int row, RegisterEntry entry) {
		sheet.value(row, 0, entry.number());
		sheet.value(row, 1, entry.symbol());
		sheet.value(row, 2, entry.date());
		sheet.style(row, 2).format("dd/mm/yyyy").horizontalAlignment("left").verticalAlignment("top").set();
		sheet.value(row, 3, about(entry));
		sheet.value(row, 4, text(entry.signer()));
		sheet.value(row, 5, String.join("\n", entry.recipients()));
		sheet.value(row, 6, note(entry));
		for (int column : new int[] {0, 1, 3, 4, 5, 6}) {
			sheet.style(row, column).wrapText(column > 2).verticalAlignment("top").set();
		}
	}

	private static void flush(Worksheet sheet) {
		try {
			sheet.flush();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String about(RegisterEntry entry) {
		return entry.subject() == null ? entry.typeName() : entry.typeName() + " " + entry.subject();
	}

	private static String note(RegisterEntry entry) {
		return switch (entry.state()) {
			case ISSUED -> "";
			case IN_SIGNATURE -> "Đang ký, chưa ban hành";
			case RETURNED -> "Chưa ban hành, đã trả lại để sửa";
			case CANCELLED -> "Số đã hủy ngày %s: %s".formatted(Moments.day(entry.cancelledAt()), entry.reason());
		};
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}

	/** {@code so-van-ban-di-ubnd-quan-6-2026-QĐ}, to which the ending comes. */
	public static String fileName(RegisterQuery book) {
		return String.join("-", "so-van-ban-di", book.issuer(), String.valueOf(book.year()), book.type() == null ? "tat-ca" : book.type());
	}
}
