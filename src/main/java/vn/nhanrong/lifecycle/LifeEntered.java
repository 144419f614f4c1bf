package vn.nhanrong.lifecycle;

/** A model that is on record is watched over from now on; published in the transaction that decides so. */
public record LifeEntered(String modelCode, String standingAgency) {
}
