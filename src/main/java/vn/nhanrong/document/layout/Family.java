package vn.nhanrong.document.layout;

/** By whose rules a document is laid out. */
public enum Family {
	/** Nghị định 30/2020/NĐ-CP, Phụ lục I. */
	STATE,
	/** Hướng dẫn 36-HD/VPTW of the Party's Central Office. */
	PARTY
}
