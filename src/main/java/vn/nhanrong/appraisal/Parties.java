package vn.nhanrong.appraisal;

/** The names of the bodies and the territory that a document about an appraisal speaks of. */
record Parties(String standingAgency, String authority, String territory) {
}
