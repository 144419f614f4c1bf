package vn.nhanrong.document.layout;

import java.util.ArrayList;
import java.util.List;

/** A part of the document's structure, for those who have it read to them: what stands on the pages refers to it. */
final class Tag {

	/** By the names of ISO 32000. */
	enum Type {
		Document, Sect, H1, H2, H3, P, L, LI, LBody, Table, TR, TH, TD, Figure, Form
	}

	private final Type type;
	private final List<Tag> parts = new ArrayList<>();
	private String alternative;

	Tag(Type type) {
		this.type = type;
	}

	Tag part(Type of) {
		var part = new Tag(of);
		parts.add(part);
		return part;
	}

	/** In words, for a picture. */
	Tag saying(String words) {
		alternative = words;
		return this;
	}

	Type type() {
		return type;
	}

	List<Tag> parts() {
		return parts;
	}

	/** Null for none. */
	String alternative() {
		return alternative;
	}
}
