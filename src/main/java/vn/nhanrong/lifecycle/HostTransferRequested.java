package vn.nhanrong.lifecycle;

/** Somebody asks for another unit to carry a model; published in the transaction of the request. */
public record HostTransferRequested(String modelCode) {
}
