package vn.nhanrong.signature;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.CertificateExtensionsUtils;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;

/** Whether a revocation list says everything about a certificate (RFC 5280, 5.2): a part of a list is silent about the rest. */
final class ListScope {

	private static final Set<String> UNDERSTOOD = Set.of(Extension.issuingDistributionPoint.getId());

	private ListScope() {
	}

	static boolean covers(X509CRL list, X509Certificate certificate) {
		var critical = list.getCriticalExtensionOIDs();
		// That of a delta list is critical, too.
		if (critical != null && !UNDERSTOOD.containsAll(critical) || list.getExtensionValue(Extension.deltaCRLIndicator.getId()) != null) {
			return false;
		}
		byte[] point = list.getExtensionValue(Extension.issuingDistributionPoint.getId());
		try {
			return point == null
					|| covers(IssuingDistributionPoint.getInstance(ASN1OctetString.getInstance(point).getOctets()), certificate);
		} catch (IllegalArgumentException e) {
			// It is no such thing.
			return false;
		}
	}

	private static boolean covers(IssuingDistributionPoint point, X509Certificate certificate) {
		boolean authority = certificate.getBasicConstraints() >= 0;
		boolean others = authority ? point.onlyContainsUserCerts() : point.onlyContainsCACerts();
		boolean partial = point.isIndirectCRL() || point.onlyContainsAttributeCerts() || point.getOnlySomeReasons() != null;
		return !others && !partial && isNamed(point.getDistributionPoint(), certificate);
	}

	/** An authority that divides its list names in each certificate the part that it is in. */
	private static boolean isNamed(DistributionPointName name, X509Certificate certificate) {
		if (name == null) {
			return true;
		}
		List<String> named = CertificateExtensionsUtils.getCRLAccessUrls(new CertificateToken(certificate));
		return name.getType() == DistributionPointName.FULL_NAME && Stream.of(GeneralNames.getInstance(name.getName()).getNames())
			.filter(one -> one.getTagNo() == GeneralName.uniformResourceIdentifier).anyMatch(one -> named.contains(one.getName().toString()));
	}
}
