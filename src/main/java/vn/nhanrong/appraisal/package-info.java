/**
 * The appraisal of a proposal: opinions of the committees, the vote of the recognition authority, and what becomes of
 * the model.
 */
package vn.nhanrong.appraisal;
