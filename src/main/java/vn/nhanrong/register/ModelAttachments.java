package vn.nhanrong.register;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.attachment.AttachmentSubject;

/** Files on a model's record, such as the scan of the decision that recognised it. */
@Component
class ModelAttachments implements AttachmentSubject {

	private final Register register;

	ModelAttachments(Register register) {
		this.register = register;
	}

	@Override
	public String kind() {
		return Register.ATTACHMENTS;
	}

	@Override
	public boolean maySee(CurrentUser user, String modelCode) {
		return user != null && register.exists(modelCode);
	}

	@Override
	public boolean mayAttach(CurrentUser user, String modelCode) {
		return register.mayKeepRecords(user) && register.exists(modelCode);
	}
}
