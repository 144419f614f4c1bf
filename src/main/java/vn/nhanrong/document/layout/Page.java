package vn.nhanrong.document.layout;

import java.util.ArrayList;
import java.util.List;

/** A page before it is written. */
final class Page {

	private final int number;
	private final List<Ink.Mark> marks = new ArrayList<>();

	/** @param number from 1 in the document, and again in each appendix */
	Page(int number) {
		this.number = number;
	}

	/** The first ones don't show it. */
	int number() {
		return number;
	}

	void add(Tag tag, Ink ink) {
		marks.add(new Ink.Mark(tag, ink));
	}

	/** In the order of reading. */
	List<Ink.Mark> marks() {
		return marks;
	}
}
