package vn.nhanrong.notification;

/**
 * A message that is to be mailed now.
 *
 * @param arguments a JSON array of texts
 * @param attempts how often it was tried before
 * @param email null where the person has no address any more
 */
record WaitingNotice(long id, String key, String arguments, String path, int attempts, String fullName, String email) {
}
