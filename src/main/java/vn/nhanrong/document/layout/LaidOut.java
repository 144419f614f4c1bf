package vn.nhanrong.document.layout;

/** A document as a file, not yet signed. */
public record LaidOut(byte[] pdf, int pages, SignaturePlaces places) {
}
