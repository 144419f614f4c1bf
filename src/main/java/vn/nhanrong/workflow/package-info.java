/**
 * The engine, and the only place that knows it: deployment, identities, who may see and do which task, and the way from
 * a completed form to a feature's use case.
 */
package vn.nhanrong.workflow;
