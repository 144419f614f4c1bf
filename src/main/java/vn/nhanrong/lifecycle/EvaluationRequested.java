package vn.nhanrong.lifecycle;

/** An evaluation of a model is asked for before it is due; published in the transaction of the request. */
public record EvaluationRequested(String modelCode) {
}
