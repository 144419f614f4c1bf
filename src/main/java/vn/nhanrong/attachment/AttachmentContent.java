package vn.nhanrong.attachment;

import java.io.InputStream;

/**
 * A file to be sent.
 *
 * @param stream reads the content from the database piece by piece; no transaction is held meanwhile
 */
public record AttachmentContent(AttachmentSummary summary, InputStream stream) {
}
