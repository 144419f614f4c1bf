package vn.nhanrong.database;

import java.sql.SQLException;

import vn.nhanrong.database.DatabaseFailure.Text;

/** What can go wrong with an external PostgreSQL. None of the messages shows the address: it may hold a password. */
final class ExternalFailures {

	private static final Text CHECK_ACCOUNT = new Text("""
			Hãy kiểm tra nhanrong.database.username và nhanrong.database.password, và pg_hba.conf của máy chủ.""", """
			Check nhanrong.database.username and nhanrong.database.password, and the server's pg_hba.conf.""");

	private ExternalFailures() {
	}

	static DatabaseFailure property(String name, Text problem) {
		return new DatabaseFailure(
				new Text("Cấu hình %1$s không hợp lệ: %2$s.", "The setting %1$s is not valid: %3$s.").formatted(name,
						problem.vietnamese(), problem.english()),
				new Text("""
						Đặt cả ba: nhanrong.database.url=jdbc:postgresql://máy-chủ:5432/tên, nhanrong.database.username \
						và nhanrong.database.password; hoặc bỏ cả ba để dùng PostgreSQL nhúng.""", """
						Set all three: nhanrong.database.url=jdbc:postgresql://host:5432/name, nhanrong.database.username \
						and nhanrong.database.password; or none of them, for the embedded PostgreSQL."""));
	}

	static DatabaseFailure connection(SQLException cause) {
		String state = cause.getSQLState() == null ? "" : cause.getSQLState();
		return switch (state) {
			case "28P01", "28000" -> new DatabaseFailure(new Text("""
					PostgreSQL từ chối đăng nhập: sai tên hoặc mật khẩu, hoặc tài khoản không được phép kết nối từ đây.""",
					"""
					PostgreSQL refused the log-in: a wrong name or password, or an account that may not connect from \
					here."""), CHECK_ACCOUNT, cause);
			case "3D000" -> new DatabaseFailure(new Text("""
					Trên máy chủ PostgreSQL không có cơ sở dữ liệu mà nhanrong.database.url chỉ ra.""", """
					The PostgreSQL server has no database of the name in nhanrong.database.url."""), new Text("""
					Hãy tạo nó: create database <tên> owner <tài khoản> encoding 'UTF8' template template0;""", """
					Create it: create database <name> owner <account> encoding 'UTF8' template template0;"""), cause);
			default -> new DatabaseFailure(new Text("""
					Không kết nối được với PostgreSQL ở nhanrong.database.url: %1$s""", """
					The PostgreSQL at nhanrong.database.url can't be reached: %1$s""").formatted(cause.getMessage()),
					new Text("""
							Hãy kiểm tra địa chỉ, cổng, tường lửa, và máy chủ PostgreSQL đang chạy.""", """
							Check the address, the port, the firewall, and that the PostgreSQL server runs."""),
					cause);
		};
	}

	static DatabaseFailure version(String found) {
		return new DatabaseFailure(new Text("""
				Máy chủ là PostgreSQL %1$s; Nhân Rộng cần phiên bản từ %2$d đến %3$d.""", """
				The server is PostgreSQL %1$s; Nhân Rộng needs a version from %2$d to %3$d.""").formatted(found,
				ExternalDatabase.OLDEST, ExternalDatabase.NEWEST), new Text("""
				Hãy nâng cấp máy chủ, hoặc chỉ nhanrong.database.url đến máy chủ khác.""", """
				Upgrade the server, or point nhanrong.database.url to another one."""));
	}

	static DatabaseFailure encoding(String found) {
		return new DatabaseFailure(new Text("""
				Cơ sở dữ liệu dùng bảng mã %1$s, không chứa được tiếng Việt.""", """
				The encoding of the database is %1$s, which can't hold Vietnamese.""").formatted(found), new Text("""
				Hãy tạo cơ sở dữ liệu mới: create database <tên> encoding 'UTF8' template template0;""", """
				Create a new database: create database <name> encoding 'UTF8' template template0;"""));
	}

	static DatabaseFailure missingRight(String what, String remedy, Throwable cause) {
		return new DatabaseFailure(new Text("""
				Tài khoản cơ sở dữ liệu thiếu quyền: %1$s""", """
				The database account lacks a right: %1$s""").formatted(what), new Text("""
				Người quản trị cơ sở dữ liệu chạy: %1$s""", """
				Have the database's administrator run: %1$s""").formatted(remedy), cause);
	}

	static DatabaseFailure missingExtension(String extension) {
		return new DatabaseFailure(new Text("""
				Máy chủ PostgreSQL không có phần mở rộng %1$s.""", """
				The PostgreSQL server does not have the extension %1$s.""").formatted(extension), new Text("""
				Hãy cài gói postgresql-contrib đúng phiên bản trên máy chủ.""", """
				Install the package postgresql-contrib of the right version on the server."""));
	}

	static DatabaseFailure misplacedExtension(String extension, String schema) {
		return new DatabaseFailure(new Text("""
				Phần mở rộng %1$s nằm trong lược đồ %2$s; ứng dụng tìm nó trong lược đồ nhanrong.""", """
				The extension %1$s is in the schema %2$s; the application looks for it in the schema nhanrong.""")
			.formatted(extension, schema), new Text("""
				Người quản trị cơ sở dữ liệu chạy: %1$s""", """
				Have the database's administrator run: %1$s""").formatted(
				"create schema if not exists nhanrong; alter extension " + extension + " set schema nhanrong;"));
	}

	static DatabaseFailure changedMigrations(String details, Throwable cause) {
		return new DatabaseFailure(new Text("""
				Cơ sở dữ liệu không khớp với bản này: các bước nâng cấp đã chạy trên nó khác với của bản này.
				%1$s""", """
				The database does not fit this copy: the migrations that ran on it are not this copy's; the details are \
				printed above.""").formatted(details.strip()), new Text("""
				Hãy dùng đúng bản Nhân Rộng của dữ liệu này, hoặc một cơ sở dữ liệu trống.""", """
				Use the copy of Nhân Rộng that this data belongs to, or an empty database."""), cause);
	}
}
