package vn.nhanrong.organisation;

/** What a unit is. Competence rules are made for territories; everything else is an organ or a body under one. */
public enum UnitKind {
	TERRITORY, PARTY_COMMITTEE, PEOPLES_COMMITTEE, POLICE, FATHERLAND_FRONT, MASS_ORGANISATION, DIVISION, STEERING_COMMITTEE,
	RESIDENTIAL_AREA, ENTERPRISE
}
