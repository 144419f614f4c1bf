/**
 * Proposals of models: drafts, submission with a baseline survey, the warning of likely duplicates, and the check of the
 * dossier by the standing agency.
 */
package vn.nhanrong.proposal;
