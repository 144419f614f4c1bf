package vn.nhanrong.signature;

/** Attests that something was there at a time (RFC 3161). */
interface TimestampAuthority {

	/**
	 * @param sha256 of what is attested
	 * @return the time-stamp token, in DER
	 * @throws vn.nhanrong.shared.Refusal {@code CONFLICT} where none can be had now; the next attempt may succeed
	 */
	byte[] stamp(byte[] sha256);
}
