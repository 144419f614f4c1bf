package vn.nhanrong.document.layout;

/** A block that is set, and knows how much room it needs. */
interface Part {

	/**
	 * The least room in which it can begin on a page.
	 *
	 * @param after how much room has to be left below its end; 0 for none
	 */
	float least(float after);

	/** Over as many pages as it needs; its end leaves that much room below it, if any page has so much. */
	void write(float after);
}
