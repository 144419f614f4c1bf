package vn.nhanrong.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/** Whose signatures are believed, and what they have revoked. */
interface TrustSource {

	/** Certificates of authorities that are believed without anybody's signature. */
	List<X509Certificate> anchors();

	/** Revocation lists, in DER. */
	List<byte[]> revocationLists();
}
