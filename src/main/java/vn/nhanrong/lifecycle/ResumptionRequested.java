package vn.nhanrong.lifecycle;

/** A suspended model is to go on before its time; published in the transaction of the request. */
public record ResumptionRequested(String modelCode) {
}
