package vn.nhanrong.signature;

import java.util.Comparator;
import java.util.List;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;

/**
 * The time-stamps over a whole file, as they are added to make its signatures last: each covers all that was there before,
 * the validation data too.
 */
final class ArchiveTimestamps {

	private final boolean sealTheFile;

	/** @param timestamps all of the file's; those within its signatures are not looked at */
	ArchiveTimestamps(List<TimestampWrapper> timestamps, SimpleReport report, byte[] file) {
		var added = timestamps.stream().filter(timestamp -> timestamp.getType().isDocumentTimestamp()).toList();
		this.sealTheFile = added.stream().allMatch(timestamp -> report.getIndication(timestamp.getId()) == Indication.PASSED
				&& isSound(timestamp, file))
				&& added.stream().map(timestamp -> coverage(timestamp, file)).max(Comparator.comparingInt(Coverage::end))
					.filter(coverage -> coverage.isWhole(file.length)).isPresent();
	}

	/** Whether there are such time-stamps, they all hold, and the last covers the file to its last byte. */
	boolean sealTheFile() {
		return sealTheFile;
	}

	private static boolean isSound(TimestampWrapper timestamp, byte[] file) {
		var coverage = coverage(timestamp, file);
		byte[] token = coverage == null ? null : coverage.signature(file);
		return token != null && CmsForm.isSoundTimestamp(token, chain(timestamp));
	}

	/** The certificates of who made it, each in DER, its own first. */
	static List<byte[]> chain(TimestampWrapper timestamp) {
		return timestamp.getCertificateChain().stream().map(CertificateWrapper::getBinaries).toList();
	}

	private static Coverage coverage(TimestampWrapper timestamp, byte[] file) {
		var revision = timestamp.getPDFRevision();
		return revision == null ? null : Coverage.of(revision.getSignatureByteRange(), file.length);
	}
}
