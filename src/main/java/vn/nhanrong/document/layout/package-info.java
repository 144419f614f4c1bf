/**
 * Lays documents out by Nghị định 30/2020/NĐ-CP, Phụ lục I, and writes them as PDF/A-3b. Knows nothing of cases, numbers
 * or signatures: it is given what stands on the sheet and tells where signature and seal go.
 */
package vn.nhanrong.document.layout;
