package vn.nhanrong.access;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses that programs may write as others may not, since a standard has them so. Whoever names them reads them itself. */
public interface KnownAddresses {

	/** Whether the request's address is one of them, to its last sign. */
	boolean contains(HttpServletRequest request);
}
