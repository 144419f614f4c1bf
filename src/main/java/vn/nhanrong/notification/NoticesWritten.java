package vn.nhanrong.notification;

/** There are messages to mail, once the transaction that wrote them is committed. */
record NoticesWritten() {
}
