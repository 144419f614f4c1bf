package vn.nhanrong.portal.signing;

/** @param reason why a document is sent back */
record ReasonForm(String reason) {
}
