package vn.nhanrong.attachment;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhanrong.access.CurrentUser;

/** Asks the feature that a subject belongs to. A kind that no feature knows is closed to everybody. */
@Component
class Subjects {

	private final Map<String, AttachmentSubject> byKind;

	Subjects(ObjectProvider<AttachmentSubject> subjects) {
		byKind = subjects.stream().collect(Collectors.toUnmodifiableMap(AttachmentSubject::kind, Function.identity()));
	}

	boolean maySee(CurrentUser user, SubjectRef subject) {
		var feature = byKind.get(subject.kind());
		return user != null && feature != null && feature.maySee(user, subject.key());
	}

	boolean mayAttach(CurrentUser user, SubjectRef subject) {
		return maySee(user, subject) && byKind.get(subject.kind()).mayAttach(user, subject.key());
	}
}
