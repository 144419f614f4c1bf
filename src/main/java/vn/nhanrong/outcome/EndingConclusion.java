package vn.nhanrong.outcome;

/** Why a model ends, after its host was heard. @param objectionReply null unless a host objected */
record EndingConclusion(String reasons, String objectionReply) {
}
