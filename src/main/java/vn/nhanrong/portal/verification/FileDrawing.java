package vn.nhanrong.portal.verification;

import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.signature.Stretch;
import vn.nhanrong.signature.Verification;
import vn.nhanrong.signature.VerifiedSignature;

/**
 * A bar for a signature: the whole file from left to right, and which of it the signature covers.
 *
 * @param blocks from left to right
 */
record FileDrawing(List<Block> blocks) {

	/** In units of the drawing. */
	public static final int WIDTH = 1000;

	private static final int NARROWEST = 3;

	/**
	 * @param look covered, gap, later, evidence or foreign
	 * @param x its left edge
	 */
	record Block(String look, int x, int width) {
	}

	static FileDrawing of(Verification verification, VerifiedSignature signature) {
		var blocks = new ArrayList<Block>();
		var range = signature.range();
		if (range != null) {
			long size = verification.size();
			add(blocks, "covered", 0, range.gapFrom(), size);
			add(blocks, "gap", range.gapFrom(), range.gapTo(), size);
			add(blocks, "covered", range.gapTo(), range.end(), size);
			verification.stretches().stream().filter(stretch -> stretch.from() >= range.end())
				.forEach(stretch -> add(blocks, look(stretch.kind()), stretch.from(), stretch.to(), size));
		}
		return new FileDrawing(blocks);
	}

	private static String look(Stretch.Kind kind) {
		return switch (kind) {
			case FOREIGN -> "foreign";
			case EVIDENCE, TIMESTAMP -> "evidence";
			case CONTENT, UPDATE, SIGNATURE -> "later";
		};
	}

	/** However small a part is, it is seen. */
	private static void add(List<Block> blocks, String look, long from, long to, long size) {
		int left = (int) (from * WIDTH / size);
		int width = Math.max(NARROWEST, (int) (to * WIDTH / size) - left);
		blocks.add(new Block(look, Math.min(left, WIDTH - width), width));
	}
}
