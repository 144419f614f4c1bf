/**
 * Official documents: their wording and layout (Nghị định 30/2020/NĐ-CP), PDF/A-3b files, numbers without a gap, and the
 * register of what was issued.
 */
package vn.nhanrong.document;
