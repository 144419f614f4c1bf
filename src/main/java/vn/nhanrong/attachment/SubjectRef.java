package vn.nhanrong.attachment;

/**
 * Names the subject of an attachment.
 *
 * @param kind as {@link AttachmentSubject#kind()} has it
 * @param key business key within the kind
 */
public record SubjectRef(String kind, String key) {
}
