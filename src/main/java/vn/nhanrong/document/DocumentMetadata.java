package vn.nhanrong.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.nhanrong.document.DocumentSheets.Issuer;

/**
 * What a document says of itself to other systems, by the field names of Phụ lục VI of Nghị định 30/2020/NĐ-CP. The PDF carries
 * it as JSON, and beside the PDF it goes as XML.
 *
 * @param number as it is written; null on a draft, as is the date
 * @param competence by what right the officer signs, {@code TM. ỦY BAN NHÂN DÂN}; null where in his own
 * @param signer name; null where it is not known yet
 * @param places to which it is sent
 */
record DocumentMetadata(UUID id, String organId, String organName, String number, String notation, LocalDate issuedOn, String typeName,
		String subject, String competence, String position, String signer, List<String> places) {

	/** Of all that is urgent or secret nothing is issued here: the lowest of the annex's degrees. */
	private static final int ORDINARY = 0;
	private static final String LANGUAGE = "vi";

	/** @param title what the officer signs as, line by line: the last is his position */
	static DocumentMetadata of(Document document, Issuer issuer, String number, String notation, List<String> title, String signer) {
		String competence = title.size() < 2 ? null : String.join(" ", title.subList(0, title.size() - 1));
		return new DocumentMetadata(document.id(), issuer.unit().code(), issuer.profile().name(), number, notation,
				number == null ? null : document.issuedOn(), document.kind().typeName(), document.content().subject(), competence,
				title.isEmpty() ? "" : title.getLast(), signer, document.content().recipients());
	}

	/** By their names, in the annex's order; what is not known yet is null. */
	Map<String, Object> fields() {
		var fields = new LinkedHashMap<String, Object>();
		fields.put("DocId", id.toString());
		fields.put("OrganId", organId);
		fields.put("OrganName", organName);
		fields.put("CodeNumber", number);
		fields.put("CodeNotation", notation);
		fields.put("IssuedDate", issuedOn == null ? null : issuedOn.toString());
		fields.put("TypeName", typeName);
		fields.put("Subject", subject);
		fields.put("Language", LANGUAGE);
		fields.put("Priority", ORDINARY);
		var signerInfo = new LinkedHashMap<String, Object>();
		signerInfo.put("Competence", competence);
		signerInfo.put("Position", position);
		signerInfo.put("FullName", signer);
		fields.put("SignerInfo", signerInfo);
		fields.put("ToPlaces", places);
		return fields;
	}
}
