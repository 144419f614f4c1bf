package vn.nhanrong.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;

import vn.nhanrong.shared.Refusal;

/** Puts what a use case refuses to the fields of the form that asked for it; what was typed stays in the form. */
public final class FieldErrors {

	private FieldErrors() {
	}

	/**
	 * Runs the use case, unless the form could not even be read. If this is true the form is to be shown again: its errors
	 * and the answer's status are set.
	 *
	 * @throws Refusal what no change of the form would help against: there is no such thing, or it is not for this user
	 */
	public static boolean refused(BindingResult form, HttpServletResponse response, Runnable useCase) {
		if (!form.hasErrors()) {
			try {
				useCase.run();
				return false;
			} catch (Refusal refusal) {
				add(refusal, form);
				response.setStatus(statusOf(refusal).value());
				return true;
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return true;
	}

	private static void add(Refusal refusal, BindingResult form) {
		if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
			throw refusal;
		}
		if (refusal.complaints().isEmpty()) {
			form.reject(refusal.key(), refusal.getArguments(), refusal.key());
		}
		refusal.complaints().forEach(complaint -> {
			if (form.getFieldType(complaint.field()) == null) {
				form.reject(complaint.key(), complaint.getArguments(), complaint.key());
			} else {
				form.rejectValue(complaint.field(), complaint.key(), complaint.getArguments(), complaint.key());
			}
		});
	}

	private static HttpStatus statusOf(Refusal refusal) {
		return refusal.kind() == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
	}
}
