package vn.nhanrong.signature;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;

/**
 * The form of a CMS signature. A CMS holds parts that nothing signs: versions, lists of algorithms, certificates. A
 * signature in the prescribed form leaves no choice in any of them, so that none can be another without being noticed.
 */
final class CmsForm {

	private final SignedData data;
	private final boolean der;

	private CmsForm(SignedData data, boolean der) {
		this.data = data;
		this.der = der;
	}

	/**
	 * @param chain certificates of the signer and its authorities, each in DER, the signer's first
	 * @param timestampChain the same of the time-stamp within it; empty where there is none
	 */
	static boolean isSound(byte[] cms, List<byte[]> chain, List<byte[]> timestampChain) {
		try {
			var form = read(cms);
			return form != null && form.isDetached() && form.isSound(chain, 1) && form.hasOnlyTimestamp(timestampChain);
		} catch (IOException | RuntimeException e) {
			// The parser says so of whatever it can't make out.
			return false;
		}
	}

	/** @param chain certificates of the authority that made the time-stamp, each in DER, its own first */
	static boolean isSoundTimestamp(byte[] token, List<byte[]> chain) {
		try {
			var form = read(token);
			return form != null && PKCSObjectIdentifiers.id_ct_TSTInfo.equals(form.data.getEncapContentInfo().getContentType())
					&& form.isSound(chain, 3) && form.signer().getUnauthenticatedAttributes() == null;
		} catch (IOException | RuntimeException e) {
			return false;
		}
	}

	private static CmsForm read(byte[] cms) throws IOException {
		var content = ContentInfo.getInstance(cms);
		return CMSObjectIdentifiers.signedData.equals(content.getContentType())
				? new CmsForm(SignedData.getInstance(content.getContent()), Arrays.equals(content.getEncoded(ASN1Encoding.DER), cms)) : null;
	}

	private boolean isDetached() {
		return data.getEncapContentInfo().getContent() == null
				&& CMSObjectIdentifiers.data.equals(data.getEncapContentInfo().getContentType());
	}

	private boolean isSound(List<byte[]> chain, int version) throws IOException {
		if (!der || chain.isEmpty() || data.getSignerInfos().size() != 1) {
			return false;
		}
		var signer = signer();
		return isVersion(data.getVersion(), version) && isVersion(signer.getVersion(), 1) && data.getCRLs() == null
				&& namesSigner(signer, chain.getFirst()) && algorithmsAgree(signer) && onlyFrom(data.getCertificates(), chain);
	}

	private SignerInfo signer() {
		return SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
	}

	/** Nothing signs these attributes. */
	private boolean hasOnlyTimestamp(List<byte[]> timestampChain) throws IOException {
		var attributes = signer().getUnauthenticatedAttributes();
		if (attributes == null || attributes.size() != 1) {
			return attributes == null;
		}
		var attribute = Attribute.getInstance(attributes.getObjectAt(0));
		return PKCSObjectIdentifiers.id_aa_signatureTimeStampToken.equals(attribute.getAttrType())
				&& attribute.getAttrValues().size() == 1
				&& isSoundTimestamp(attribute.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded(ASN1Encoding.DER), timestampChain);
	}

	private static boolean isVersion(ASN1Integer version, int expected) {
		return version.hasValue(expected);
	}

	private static boolean namesSigner(SignerInfo signer, byte[] certificate) throws IOException {
		if (signer.getSID().isTagged()) {
			return false;
		}
		var holder = new X509CertificateHolder(certificate);
		var named = IssuerAndSerialNumber.getInstance(signer.getSID().getId());
		return Arrays.equals(named.getName().getEncoded(), holder.getIssuer().getEncoded())
				&& named.getSerialNumber().hasValue(holder.getSerialNumber());
	}

	private boolean algorithmsAgree(SignerInfo signer) {
		var digest = signer.getDigestAlgorithm();
		var listed = data.getDigestAlgorithms();
		return listed.size() == 1 && AlgorithmIdentifier.getInstance(listed.getObjectAt(0)).equals(digest)
				&& hasNoParameters(digest) && fits(signer.getDigestEncryptionAlgorithm(), digest.getAlgorithm());
	}

	/** Of RSASSA-PSS the parameters say the digest, and are checked with the signature itself. */
	private static boolean fits(AlgorithmIdentifier signature, ASN1ObjectIdentifier digest) {
		if (PKCSObjectIdentifiers.id_RSASSA_PSS.equals(signature.getAlgorithm())) {
			return signature.getParameters() != null;
		}
		if (PKCSObjectIdentifiers.rsaEncryption.equals(signature.getAlgorithm())) {
			return hasNoParameters(signature);
		}
		var named = new DefaultDigestAlgorithmIdentifierFinder().find(signature);
		return hasNoParameters(signature) && named != null && digest.equals(named.getAlgorithm());
	}

	private static boolean hasNoParameters(AlgorithmIdentifier algorithm) {
		ASN1Encodable parameters = algorithm.getParameters();
		return parameters == null || DERNull.INSTANCE.equals(parameters);
	}

	private static boolean onlyFrom(ASN1Set certificates, List<byte[]> chain) throws IOException {
		if (certificates == null) {
			return false;
		}
		for (ASN1Encodable certificate : certificates) {
			byte[] encoded = certificate.toASN1Primitive().getEncoded(ASN1Encoding.DER);
			if (chain.stream().noneMatch(known -> Arrays.equals(known, encoded))) {
				return false;
			}
		}
		return true;
	}
}
