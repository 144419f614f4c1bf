package vn.nhanrong.portal.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.format.annotation.DateTimeFormat;

import vn.nhanrong.organisation.DelegationMode;
import vn.nhanrong.organisation.NewDelegation;
import vn.nhanrong.shared.Validity;

/**
 * That somebody signs in the place of an office's holder.
 *
 * @param office its id
 * @param deputy who is to sign, as somebody writes them
 * @param grantor who grants it, written the same way
 * @param kinds names of kinds of documents
 */
record DelegationForm(Long office, String deputy, String grantor, DelegationMode mode, String position, List<String> kinds, String basis,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validTo) {

	DelegationForm {
		kinds = kinds == null ? List.of() : List.copyOf(kinds);
	}

	static DelegationForm from(LocalDate day) {
		return new DelegationForm(null, null, null, null, null, null, null, day, null);
	}

	/** @param signing id of the person who is meant to sign @param granting the same of who grants it */
	NewDelegation toDelegation(Long signing, Long granting) {
		return new NewDelegation(office, signing, granting, mode, position, Set.copyOf(kinds), basis, new Validity(validFrom, validTo));
	}
}
