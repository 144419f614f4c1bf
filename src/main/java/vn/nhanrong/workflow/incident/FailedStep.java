package vn.nhanrong.workflow.incident;

import java.time.Instant;

/**
 * A step that failed as often as it is tried by itself; its case stands still until somebody has it tried again.
 *
 * @param modelCode whose case it is; null where it belongs to none
 * @param process name of the process, in Vietnamese as its diagram has it
 * @param step name of the step, likewise; null where it belongs to no process
 * @param since when it was to be done for the first time
 * @param failedAt when it was given up
 * @param error what was said about the last failure, on one line and without addresses; null where nothing was said
 */
public record FailedStep(String jobId, String modelCode, String process, String step, Instant since, Instant failedAt, String error) {
}
