/**
 * Electronic signatures on PDF files, PAdES (ETSI EN 319 142-1): keys, signing by incremental update, and verification
 * of any file. Knows nothing of what the files say.
 */
package vn.nhanrong.signature;
