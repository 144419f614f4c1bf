package vn.nhanrong.notification;

import java.time.Instant;

/**
 * A message as its receiver reads it.
 *
 * @param path of the page where to go on
 */
public record ReceivedNotice(Instant at, String subject, String text, String path, MailState mail) {
}
