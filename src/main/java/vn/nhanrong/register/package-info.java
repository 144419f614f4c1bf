/**
 * The register: which models there are, what is on record about each, and where that comes from. What no source says
 * is unknown (null) and stays so until somebody adds it and names the source.
 */
package vn.nhanrong.register;
