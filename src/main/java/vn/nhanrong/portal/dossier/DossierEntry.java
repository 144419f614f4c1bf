package vn.nhanrong.portal.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;

import vn.nhanrong.document.Bundle;

/**
 * A file of a model's dossier.
 *
 * @param path in the archive: only plain letters, so that every system reads it
 * @param title as people know it
 * @param sha256 on record, in lower-case hex
 */
record DossierEntry(String path, String title, LocalDate day, long size, String sha256, Bundle.Content content, Opening opening) {

	/** Reads the file, when its turn has come. */
	@FunctionalInterface
	interface Opening {

		InputStream open() throws IOException;
	}
}
