package vn.nhanrong.organisation;

import java.util.Set;

import vn.nhanrong.shared.Validity;

/**
 * A delegation to be recorded; what is missing is refused like any other wrong field.
 *
 * @param officeId whose documents are signed
 * @param deputyId who is to sign
 * @param grantorId who grants it: the office's holder, or who is entrusted with the office
 * @param title what the deputy signs as, such as {@code Phó Chủ tịch}
 * @param kinds names of the kinds of documents; empty for all, where the mode allows that
 * @param basis the document that grants it
 */
public record NewDelegation(Long officeId, Long deputyId, Long grantorId, DelegationMode mode, String title, Set<String> kinds,
		String basis, Validity validity) {

	public NewDelegation {
		kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
	}
}
