package vn.nhanrong.portal.document;

/** What a draft is to do to an earlier document, as it was chosen. */
record RelationForm(String kind, String target) {
}
