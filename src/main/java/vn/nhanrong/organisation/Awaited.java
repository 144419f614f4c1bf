package vn.nhanrong.organisation;

import java.time.Instant;

/**
 * How long something is waited for.
 *
 * @param reminder when whoever has to do it is reminded
 * @param due when it has to be done
 * @param escalation when that it is late is reported one level up
 * @param closing when it is no longer waited for, and that is recorded as such
 */
public record Awaited(Instant reminder, Instant due, Instant escalation, Instant closing) {
}
