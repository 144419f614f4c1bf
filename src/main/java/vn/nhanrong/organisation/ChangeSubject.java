package vn.nhanrong.organisation;

/** What a recorded change is about. A member's term belongs to its committee, a holder's to the office. */
public enum ChangeSubject {
	UNIT, PERSON, COMMITTEE, OFFICE, COMPETENCE_RULE
}
