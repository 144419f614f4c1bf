package vn.nhanrong.portal.admin;

import vn.nhanrong.document.SigningMode;

/** The four fields of a form that say on whose behalf an officer signs. */
interface SigningFields {

	SigningMode.Form signingForm();

	String signingCollective();

	String signingHead();

	String signingTitle();

	/** @throws vn.nhanrong.shared.Refusal if something is missing, or does not go together */
	default SigningMode signing() {
		return SigningMode.of(signingForm(), signingCollective(), signingHead(), signingTitle());
	}
}
