package vn.nhanrong.document;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.shared.PageOf;
import vn.nhanrong.shared.Refusal;

/** How units appear on their documents, for administrators. What was issued keeps the head it was issued with. */
@Service
@Transactional(readOnly = true)
public class IssuerAdministration {

	private final IssuerProfiles profiles;
	private final Organisations organisations;

	IssuerAdministration(IssuerProfiles profiles, Organisations organisations) {
		this.profiles = profiles;
		this.organisations = organisations;
	}

	/** @param text of the unit's or the issuer's name, with or without marks; null for all */
	public PageOf<IssuerDescription> search(String text, int page, int size) {
		return profiles.search(text, page, size);
	}

	/**
	 * Of several that hold on a day the one that began last counts.
	 *
	 * @throws Refusal with a complaint for each field that is wrong
	 */
	@Transactional
	public void add(long unit, NewIssuerProfile profile) {
		var checked = profile.checked();
		organisations.unit(unit).orElseThrow(() -> Refusal.notFound("organisation.unit.unknown"));
		profiles.add(unit, checked, profile.validity());
	}
}
