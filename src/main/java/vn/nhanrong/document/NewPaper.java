package vn.nhanrong.document;

/**
 * A paper that is made of records and not signed with a key.
 *
 * @param modelCode whose case it belongs to
 * @param issuer id of the unit in whose name it is made
 * @param standingAgency code of the committee that conducts the case
 * @param signer who stands on the right
 * @param counterSigner who stands on the left, such as the secretary of a meeting; null for nobody
 * @param readers who may read it before the case is decided; null for everybody who is signed in
 */
public record NewPaper(String modelCode, long issuer, String standingAgency, PaperSigner signer, PaperSigner counterSigner,
		Readers readers) {
}
