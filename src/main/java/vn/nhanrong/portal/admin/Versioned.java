package vn.nhanrong.portal.admin;

/** A form with nothing but the version that the user has seen. */
record Versioned(Long version) {
}
