package vn.nhanrong.lifecycle;

/** Somebody asks for a model to be suspended; published in the transaction of the request. */
public record SuspensionRequested(String modelCode) {
}
