package vn.nhanrong.proposal;

import java.time.Instant;

/** Why a proposal was sent back. @param by user name */
public record ReturnNote(String reason, String by, Instant at) {
}
