package vn.nhanrong.outcome;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/**
 * Where the dossier is kept from now on; the names of the components are those of the form's fields.
 *
 * @param files how many there are (số hồ sơ)
 */
record ArchiveDossierForm(String place, Integer retentionYears, Integer files, Boolean confirmed) {

	static final int MAX_PLACE = 300;
	static final int MAX_YEARS = 100;
	static final int MAX_FILES = 10_000;

	ArchiveDossierForm {
		place = Typed.orNull(place);
	}

	/** @throws Refusal with a complaint for each field that is wrong */
	Retirement.Archive check() {
		var check = new FormCheck();
		check.required("place", place, MAX_PLACE);
		check.range("retentionYears", number(retentionYears), 1, MAX_YEARS);
		check.range("files", number(files), 1, MAX_FILES);
		if (!Boolean.TRUE.equals(confirmed)) {
			check.complain("confirmed", "refusal.retirement.confirm");
		}
		check.refuse();
		return new Retirement.Archive(place, retentionYears, files);
	}

	private static Long number(Integer typed) {
		return typed == null ? null : typed.longValue();
	}
}
