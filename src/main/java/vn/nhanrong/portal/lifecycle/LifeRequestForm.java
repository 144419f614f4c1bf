package vn.nhanrong.portal.lifecycle;

/** What is asked for in a model's life, as it was typed. */
record LifeRequestForm(String what, String reason) {
}
