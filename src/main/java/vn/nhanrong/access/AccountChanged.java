package vn.nhanrong.access;

/** An account was made, disabled, enabled or given other roles; published in that change's transaction. */
public record AccountChanged(String username) {
}
