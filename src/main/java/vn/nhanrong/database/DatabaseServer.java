package vn.nhanrong.database;

/** The PostgreSQL that the application runs on, ready to be used until it is closed. */
interface DatabaseServer extends AutoCloseable {

	/**
	 * What to connect with.
	 *
	 * @throws DatabaseFailure if the application can't run on it, with what to do
	 */
	Access access();

	@Override
	void close();

	record Access(String url, String username, String password) {

		/** Neither the password nor the address, which may hold one. */
		@Override
		public String toString() {
			return "Access[" + username + "]";
		}
	}
}
