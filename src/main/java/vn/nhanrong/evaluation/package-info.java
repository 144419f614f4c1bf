/**
 * Interim and final evaluation (sơ kết, tổng kết): scorecards, panels, scores, grade, verdict and outcome, and the recommendations that follow.
 */
@org.springframework.modulith.ApplicationModule
package vn.nhanrong.evaluation;
