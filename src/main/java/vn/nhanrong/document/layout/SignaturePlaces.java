package vn.nhanrong.document.layout;

/**
 * Where the visible signatures stand.
 *
 * @param page from 1
 * @param personal between the signer's office and name
 * @param seal covers about a third of it on its left
 */
public record SignaturePlaces(int page, Box personal, Box seal) {

	/** In points from the lower left corner of the page. */
	public record Box(float left, float bottom, float width, float height) {
	}
}
