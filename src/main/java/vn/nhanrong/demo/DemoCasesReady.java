package vn.nhanrong.demo;

/**
 * The demonstration's cases are as far as they go by themselves: at the first start once they were made, at a later one at once.
 *
 * @param verificationCode of a decision that anybody can verify; null where none of them was issued
 */
public record DemoCasesReady(String verificationCode) {
}
