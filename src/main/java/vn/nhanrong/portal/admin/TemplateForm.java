package vn.nhanrong.portal.admin;

import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

import vn.nhanrong.document.SigningMode;
import vn.nhanrong.document.template.TemplateTexts;
import vn.nhanrong.document.template.TemplateVersion;

/**
 * @param version that the texts were made from; 0 for none
 * @param signingForm null where the issuer's profile says how the officer signs
 * @param sample which of the samples the preview shows
 */
record TemplateForm(Integer version, String subject, String addressees, String grounds, String body, String recipients,
		String appendices, SigningMode.Form signingForm, String signingCollective, String signingHead, String signingTitle,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom, String note, Integer sample) implements SigningFields {

	private static final int NEVER_SEEN = -1;

	/** What is to be edited, as a version of its own after another. */
	static TemplateForm of(TemplateVersion texts, int seen, LocalDate today, String note) {
		var signing = texts.signing();
		var written = texts.texts();
		return new TemplateForm(seen, written.subject(), written.addressees(), written.grounds(), written.body(), written.recipients(),
				written.appendices(), signing == null ? null : signing.form(), signing == null ? null : signing.collective(),
				signing == null ? null : signing.head(), signing == null ? null : signing.plainTitle(), today, note, null);
	}

	/** A form that has lost it is as good as an old one. */
	public int seen() {
		return version == null ? NEVER_SEEN : version;
	}

	TemplateTexts texts() {
		return new TemplateTexts(subject, addressees, grounds, body, recipients, appendices);
	}

	/** Null where nothing is said of it. */
	SigningMode override() {
		return signingForm == null && signingCollective == null && signingHead == null && signingTitle == null ? null : signing();
	}
}
