package vn.nhanrong.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.util.Arrays;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Looks at a file without reading it as a PDF: whether what looks like a signature that covers it to its end does fit its
 * bytes. Takes a hundredth of what a whole verification takes.
 */
final class SignedBytes {

	private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

	private SignedBytes() {
	}

	/** True only where it is certain; false says nothing. */
	static boolean areOthers(byte[] file) {
		return Leftovers.ranges(file).stream().filter(coverage -> coverage.isWhole(file.length)).anyMatch(coverage -> {
			byte[] cms = coverage.signature(file);
			return cms == null || isForOthers(cms, covered(file, coverage));
		});
	}

	private static byte[] covered(byte[] file, Coverage coverage) {
		var content = new ByteArrayOutputStream(file.length);
		content.write(file, 0, coverage.gapStart());
		content.write(file, coverage.gapEnd(), coverage.end() - coverage.gapEnd());
		return content.toByteArray();
	}

	/** A time-stamp holds the digest of what it was made for. */
	private static boolean isTimestampOfOthers(byte[] cms, byte[] content) {
		try {
			var stamp = new TimeStampToken(new CMSSignedData(cms)).getTimeStampInfo();
			byte[] digest = MessageDigest.getInstance(stamp.getMessageImprintAlgOID().getId()).digest(content);
			return !Arrays.equals(digest, stamp.getMessageImprintDigest());
		} catch (CMSException | TSPException | IOException | NoSuchAlgorithmException e) {
			return false;
		}
	}

	@SuppressWarnings("unchecked")
	private static boolean isForOthers(byte[] cms, byte[] content) {
		try {
			if (!new CMSSignedData(cms).isDetachedSignature()) {
				return isTimestampOfOthers(cms, content);
			}
			var signed = new CMSSignedData(new CMSProcessableByteArray(content), cms);
			for (var signer : signed.getSignerInfos()) {
				for (var certificate : (Iterable<X509CertificateHolder>) signed.getCertificates().getMatches(signer.getSID())) {
					if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(certificate))) {
						return true;
					}
				}
			}
			return false;
		} catch (CMSSignerDigestMismatchException e) {
			return true;
		} catch (CMSException | OperatorCreationException | CertificateException | RuntimeException e) {
			// Something that is not known here: whoever reads it as a PDF will say what it is.
			return false;
		}
	}
}
