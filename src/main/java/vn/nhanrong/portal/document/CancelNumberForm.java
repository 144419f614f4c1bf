package vn.nhanrong.portal.document;

/** Why a number is cancelled, as it was typed. */
record CancelNumberForm(String reason) {
}
