package vn.nhanrong;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that go to the database through it. */
public class CountingDataSource extends DelegatingDataSource {

	private final AtomicInteger statements = new AtomicInteger();
	private final ThreadLocal<Integer> ofThread = ThreadLocal.withInitial(() -> 0);

	public CountingDataSource(DataSource target) {
		super(target);
	}

	public int statements() {
		return statements.get();
	}

	/** Without what the application does by itself meanwhile, such as looking for mails to send. */
	public int statementsOfThisThread() {
		return ofThread.get();
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
				(proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
						statements.incrementAndGet();
						ofThread.set(ofThread.get() + 1);
					}
					try {
						return method.invoke(connection, arguments);
					} catch (InvocationTargetException e) {
						throw e.getCause();
					}
				});
	}
}
