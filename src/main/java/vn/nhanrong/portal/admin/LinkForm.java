package vn.nhanrong.portal.admin;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.springframework.format.annotation.DateTimeFormat;

import vn.nhanrong.organisation.LinkTerms;
import vn.nhanrong.organisation.UnitDirectory;
import vn.nhanrong.shared.Validity;

/** @param unit the other unit, as somebody writes it; only for a new link */
record LinkForm(Long version, String unit, BigDecimal share, String note,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validTo) {

	static LinkForm of(UnitDirectory.Link link) {
		return new LinkForm(link.version(), null, link.share() == null ? null : link.share().stripTrailingZeros(), link.note(),
				link.validity().from(), link.validity().to());
	}

	LinkTerms terms() {
		return new LinkTerms(share, note, new Validity(validFrom, validTo));
	}
}
