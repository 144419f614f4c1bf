package vn.nhanrong.document.layout;

/**
 * Where the visible signatures stand.
 *
 * @param page from 1
 * @param personal between the signer's office and name
 * @param seal covers about a third of it on its left
 * @param counter of who signs beside the signer; null for nobody
 */
public record SignaturePlaces(int page, Box personal, Box seal, Box counter) {

	/** In points from the lower left corner of the page. */
	public record Box(float left, float bottom, float width, float height) {
	}
}
