package vn.nhanrong.lifecycle;

/** A review found that a model has to be consolidated; published in the transaction of its conclusion. */
public record ConsolidationRequired(String modelCode) {
}
