package vn.nhanrong.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

import vn.nhanrong.database.DatabaseFailure.Text;

/** What can go wrong with the embedded PostgreSQL and its data directory. */
final class EmbeddedFailures {

	private static final Text OTHER_DIRECTORY_OR_EXTERNAL = new Text("""
			Hãy chọn thư mục khác bằng nhanrong.data-dir, hoặc dùng PostgreSQL bên ngoài bằng nhanrong.database.url, \
			.username và .password.""", """
			Choose another directory with nhanrong.data-dir, or use an external PostgreSQL with nhanrong.database.url, \
			.username and .password.""");

	private EmbeddedFailures() {
	}

	static DatabaseFailure inUse(Path directory, String holder) {
		return new DatabaseFailure(new Text("""
				Thư mục dữ liệu %1$s đang được một bản Nhân Rộng khác sử dụng%2$s.""", """
				The data directory %1$s is in use by another copy of Nhân Rộng%3$s.""").formatted(directory,
				holder.isEmpty() ? "" : " (tiến trình " + holder + ")",
				holder.isEmpty() ? "" : " (process " + holder + ")"), new Text("""
				Hãy dừng bản kia trước, hoặc chọn thư mục khác bằng nhanrong.data-dir. Muốn chạy nhiều bản trên cùng một \
				dữ liệu, hãy dùng PostgreSQL bên ngoài bằng nhanrong.database.url.""", """
				Stop the other copy first, or choose another directory with nhanrong.data-dir. To run several copies on \
				the same data use an external PostgreSQL with nhanrong.database.url."""));
	}

	static DatabaseFailure storage(Path directory, IOException cause) {
		var reason = cause instanceof AccessDeniedException
				? new Text("không có quyền đọc, ghi (%1$s)", "no permission to read and write (%1$s)")
				: new Text("%1$s", "%1$s");
		var said = reason.formatted(messageOf(cause));
		return new DatabaseFailure(
				new Text("Không dùng được thư mục dữ liệu %1$s: " + escaped(said.vietnamese()) + ".",
						"The data directory %1$s can't be used: " + escaped(said.english()) + ".").formatted(directory),
				new Text("""
						Hãy kiểm tra quyền của người dùng chạy ứng dụng đối với thư mục này, dung lượng đĩa còn trống, và \
						thư mục không bị gắn chỉ đọc. %1$s""", """
						Check that the user who runs the application may write there, that the disk has room, and that \
						it is not mounted read-only. %2$s""").formatted(OTHER_DIRECTORY_OR_EXTERNAL.vietnamese(),
						OTHER_DIRECTORY_OR_EXTERNAL.english()),
				cause);
	}

	static DatabaseFailure otherMajorVersion(Path cluster, String found, String ours) {
		return new DatabaseFailure(new Text("""
				Dữ liệu trong %1$s do PostgreSQL %2$s ghi, còn bản này mang theo PostgreSQL %3$s.""", """
				The data in %1$s was written by PostgreSQL %2$s, and this copy brings PostgreSQL %3$s.""")
			.formatted(cluster, found, ours), new Text("""
				Hãy chạy bản Nhân Rộng trước đây, kết xuất dữ liệu bằng pg_dump, rồi nạp vào một thư mục dữ liệu mới của \
				bản này (hoặc vào PostgreSQL bên ngoài). Không xóa thư mục cũ trước khi đã kiểm tra dữ liệu mới.""", """
				Run the former copy of Nhân Rộng, dump the data with pg_dump, and load it into a new data directory of \
				this one (or into an external PostgreSQL). Keep the old directory until you have checked the new data."""));
	}

	static DatabaseFailure passwordFile(Path file, Throwable cause) {
		return new DatabaseFailure(new Text("""
				Tệp mật khẩu %1$s của PostgreSQL nhúng bị thiếu hoặc không khớp với dữ liệu.""", """
				The password file %1$s of the embedded PostgreSQL is missing or does not fit the data.""")
			.formatted(file), new Text("""
				Hãy khôi phục tệp này từ bản sao lưu cùng lúc với thư mục postgresql bên cạnh nó.""", """
				Restore the file from the backup that the directory postgresql beside it is of."""), cause);
	}

	static DatabaseFailure noBinaries(String system) {
		return new DatabaseFailure(new Text("""
				Bản này không mang theo PostgreSQL cho hệ thống %1$s.""", """
				This copy brings no PostgreSQL for the system %1$s.""").formatted(system), new Text("""
				Hãy đóng gói lại với hồ sơ Maven của hệ thống này (mvn -P<tên>): postgres-linux-arm64, \
				postgres-linux-alpine, postgres-macos-amd64, postgres-macos-arm64, postgres-windows-amd64; hoặc dùng \
				PostgreSQL bên ngoài bằng nhanrong.database.url, .username và .password.""", """
				Build it with the Maven profile of this system (mvn -P<name>): postgres-linux-arm64, \
				postgres-linux-alpine, postgres-macos-amd64, postgres-macos-arm64, postgres-windows-amd64; or use an \
				external PostgreSQL with nhanrong.database.url, .username and .password."""));
	}

	static DatabaseFailure runningAsRoot() {
		return new DatabaseFailure(new Text("""
				PostgreSQL không chạy dưới quyền root, và hệ thống này không cho phép tách không gian người dùng \
				(unshare -U).""", """
				PostgreSQL does not run as root, and this system forbids user namespaces (unshare -U)."""), new Text("""
				Hãy chạy ứng dụng bằng một người dùng thường có quyền ghi vào thư mục dữ liệu, hoặc dùng PostgreSQL bên \
				ngoài bằng nhanrong.database.url, .username và .password.""", """
				Run the application as an ordinary user who may write to the data directory, or use an external \
				PostgreSQL with nhanrong.database.url, .username and .password."""));
	}

	static DatabaseFailure program(String program, String output) {
		return new DatabaseFailure(new Text("""
				PostgreSQL nhúng không khởi động được (%1$s):
				%2$s""", """
				The embedded PostgreSQL did not start (%1$s); it said what is printed above.""").formatted(program,
				output.strip()), OTHER_DIRECTORY_OR_EXTERNAL);
	}

	private static String messageOf(IOException cause) {
		return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
	}

	private static String escaped(String text) {
		return text.replace("%", "%%");
	}
}
