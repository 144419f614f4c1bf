package vn.nhanrong.attachment;

import vn.nhanrong.access.CurrentUser;

/**
 * What attachments of one kind belong to. A feature implements this as a bean and decides who may see and add them;
 * this module knows nothing of the feature. A kind without a bean shows its attachments to nobody.
 */
public interface AttachmentSubject {

	/** Name of the kind, stored with each attachment: {@code model}. Never changes once attachments exist. */
	String kind();

	/**
	 * Whether the user may see the subject, and so its attachments.
	 *
	 * @param key business key of the subject; it may not exist, then the answer is no
	 */
	boolean maySee(CurrentUser user, String key);

	/** Whether the user may add an attachment; who may attach may also see. */
	boolean mayAttach(CurrentUser user, String key);
}
