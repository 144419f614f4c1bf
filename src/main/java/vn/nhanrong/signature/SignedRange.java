package vn.nhanrong.signature;

/**
 * Which bytes a signature covers: from the first up to an end, but for the gap in which it stands itself.
 *
 * @param gapFrom offset of the gap's first byte
 * @param gapTo offset after its last byte
 * @param end offset after the last byte that is covered
 */
public record SignedRange(long gapFrom, long gapTo, long end) {
}
