package vn.nhanrong.signature;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the demonstration's keys are kept. */
@Component
@Profile("demo")
class DemoKeyStore {

	private static final int PASSWORD_BYTES = 24;

	private final JdbcClient jdbc;
	private final SecureRandom random = new SecureRandom();
	/** By the whole file: to open one takes longer than to sign with it. A demonstration has a few dozens. */
	private final Map<ByteBuffer, SigningKey> read = new ConcurrentHashMap<>();

	DemoKeyStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a key is for. */
	enum Use {
		PERSONAL, SEAL, TIMESTAMP, RESPONDER;

		static Use of(SignatureRole role) {
			return role == SignatureRole.SEAL ? SEAL : PERSONAL;
		}
	}

	/** A list as it is kept. */
	record KeptList(long number, byte[] content, Instant thisUpdate) {
	}

	/** Until the transaction ends, no other node makes keys or lists. */
	void lock() {
		jdbc.sql("select pg_advisory_xact_lock(hashtext('nhanrong.demonstration-keys'))").query(row -> {
		});
	}

	BigInteger nextSerial() {
		return BigInteger.valueOf(jdbc.sql("select nextval('demonstration_serial')").query(Long.class).single());
	}

	Optional<SigningKey> authority(DemoAuthority.Tier tier) {
		return jdbc.sql("select pkcs12, password from demonstration_authority where name = ?").param(tier.name())
			.query((row, number) -> key(row)).optional();
	}

	void addAuthority(DemoAuthority.Tier tier, SigningKey key) throws GeneralSecurityException {
		var password = newPassword();
		jdbc.sql("insert into demonstration_authority (name, pkcs12, password) values (?, ?, ?)")
			.params(tier.name(), key.toPkcs12(password), password).update();
	}

	/** The newest that is not revoked and holds at both instants. */
	Optional<SigningKey> key(Use use, String holder, String subject, Instant now, Instant at) {
		return jdbc.sql("""
				select pkcs12, password from demonstration_key
				where role = ? and holder = ? and subject = ? and revoked_at is null
				  and valid_from <= ? and valid_to >= ? and valid_from <= ? and valid_to >= ?
				order by serial desc limit 1""")
			.params(List.of(use.name(), holder, subject, utc(now), utc(now), utc(at), utc(at)))
			.query((row, number) -> key(row)).optional();
	}

	void addKey(Use use, String holder, String subject, SigningKey key) throws GeneralSecurityException {
		var password = newPassword();
		var certificate = key.certificate();
		jdbc.sql("""
				insert into demonstration_key (serial, role, holder, subject, pkcs12, password, valid_from, valid_to)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(certificate.getSerialNumber().longValueExact(), use.name(), holder, subject, key.toPkcs12(password), password,
					utc(certificate.getNotBefore().toInstant()), utc(certificate.getNotAfter().toInstant()))
			.update();
	}

	int revoke(Use use, String holder, Instant at) {
		return jdbc.sql("update demonstration_key set revoked_at = ? where role = ? and holder = ? and revoked_at is null")
			.params(utc(at), use.name(), holder).update();
	}

	Map<BigInteger, Instant> revoked() {
		return jdbc.sql("select serial, revoked_at from demonstration_key where revoked_at is not null order by serial")
			.query((row, number) -> Map.entry(BigInteger.valueOf(row.getLong(1)), row.getTimestamp(2).toInstant())).list().stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** {@link Instant#MAX} where it is not revoked; empty where there is no such key. */
	Optional<Instant> revokedAt(BigInteger serial) {
		return jdbc.sql("select revoked_at from demonstration_key where serial = ?").param(new BigDecimal(serial))
			.query((row, number) -> row.getTimestamp(1) == null ? Instant.MAX : row.getTimestamp(1).toInstant()).optional();
	}

	Optional<KeptList> list(DemoAuthority.Tier issuer) {
		return jdbc.sql("select number, content, this_update from demonstration_crl where issuer = ?").param(issuer.name())
			.query((row, number) -> new KeptList(row.getLong(1), row.getBytes(2), row.getTimestamp(3).toInstant())).optional();
	}

	void putList(DemoAuthority.Tier issuer, KeptList list) {
		jdbc.sql("""
				insert into demonstration_crl (issuer, number, content, this_update) values (?, ?, ?, ?)
				on conflict (issuer) do update set number = excluded.number, content = excluded.content, this_update = excluded.this_update""")
			.params(issuer.name(), list.number(), list.content(), utc(list.thisUpdate())).update();
	}

	private SigningKey key(ResultSet row) throws SQLException {
		byte[] file = row.getBytes("pkcs12");
		String password = row.getString("password");
		return read.computeIfAbsent(ByteBuffer.wrap(file), content -> read(file, password));
	}

	private static SigningKey read(byte[] file, String password) {
		try {
			return SigningKey.ofPkcs12(file, password);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("a key of the demonstration can't be read", e);
		}
	}

	private static Timestamp utc(Instant instant) {
		return Timestamp.from(instant);
	}

	private String newPassword() {
		byte[] bytes = new byte[PASSWORD_BYTES];
		random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}
}
