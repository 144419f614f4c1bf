package vn.nhanrong.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

import vn.nhanrong.document.layout.Family;
import vn.nhanrong.document.layout.Sheet;
import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.GroupMember;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.shared.PublicAddress;
import vn.nhanrong.signature.Signatures;

/** Puts together what stands on a document: its wording, its issuer's head, its signer, and what the file says of itself. */
@Component
class DocumentSheets {

	private static final String DEMONSTRATION = "Bản trình diễn – chữ ký số trình diễn, không có giá trị pháp lý";

	private static final String UNSIGNED = "Lập từ dữ liệu của hồ sơ, không có chữ ký số; quét mã QR để đối chiếu với sổ đăng ký văn bản";

	private final Organisations organisations;
	private final IssuerProfiles profiles;
	private final Signatures signatures;
	private final PublicAddress address;
	private final ObjectMapper json;
	private final Duties duties;
	private final Clock clock;

	DocumentSheets(Organisations organisations, IssuerProfiles profiles, Signatures signatures, PublicAddress address,
			ObjectMapper json, Duties duties, Clock clock) {
		this.organisations = organisations;
		this.profiles = profiles;
		this.signatures = signatures;
		this.address = address;
		this.json = json;
		this.duties = duties;
		this.clock = clock;
	}

	/** Without number and date, whatever it has; it names who would sign it today. */
	Sheet draft(Document document) {
		var issuer = issuer(document, duties.today());
		var holder = organisations.membersOf(document.signingOffice(), duties.today()).stream().findFirst()
			.map(GroupMember::fullName).orElse(null);
		return sheet(document, issuer, null, new Sheet.Signer(issuer.signingLines(), holder));
	}

	/** As it is going to be signed. */
	Sheet numbered(Document document) {
		var issuer = issuer(document, document.issuedOn());
		var signer = new Sheet.Signer(document.signer().title().lines().toList(), document.signer().name());
		return sheet(document, issuer, AllottedNumber.written(document.number()), signer);
	}

	/** As it is kept: made of records, with the names of those who sent it or had a part in it. */
	Sheet paper(Document document, Issuer issuer, NewPaper paper) {
		var counter = paper.counterSigner();
		return sheet(document, issuer, AllottedNumber.written(document.number()), signer(paper.signer())).but()
			.counterSignedBy(counter == null ? null : signer(counter)).noting(UNSIGNED).build();
	}

	private static Sheet.Signer signer(PaperSigner signer) {
		return new Sheet.Signer(signer.title(), signer.name(), signer.note());
	}

	Issuer issuer(Document document, LocalDate day) {
		var unit = organisations.unit(document.issuerUnitId()).orElseThrow();
		String office = organisations.groups().stream().filter(group -> group.code().equals(document.signingOffice()))
			.map(GroupSummary::name).findFirst().orElse("");
		return new Issuer(unit, profiles.of(unit, day).signedAs(document.signing()), office);
	}

	private Sheet sheet(Document document, Issuer issuer, String number, Sheet.Signer signer) {
		var kind = document.kind();
		var content = document.content();
		var profile = issuer.profile();
		var notation = issuer.notation(kind);
		boolean draft = number == null;
		String title = kind.typeName() + (draft ? " (dự thảo)" : " " + notation.symbol(document.number())) + " – " + content.subject();
		return Sheet.builder(new Sheet.Head(issuer.family(), profile.parentName(), profile.name(), profile.place())).titled(title)
			.named(kind.typeName(), content.subject()).numbered(number, notation.text(), draft ? null : document.issuedOn())
			.addressedTo(content.addressees())
			.decidedBy(kind.isDecision() ? issuer.authority() : null, kind.isDecision() ? "QUYẾT ĐỊNH:" : null)
			.groundedOn(content.grounds()).saying(content.body())
			.with(content.appendices().stream().map(appendix -> new Sheet.Appendix(appendix.title(), appendix.body())).toList())
			.sentTo(recipients(content, issuer)).signedBy(signer).noting(signatures.areDemonstration() ? DEMONSTRATION : null)
			.leadingTo(draft ? null : address.of("/verify/documents/" + document.id()))
			.foundBy(draft ? null : VerificationCode.shown(document.verificationCode()))
			.carrying(data(document, issuer, number, notation.text(), signer)).writtenAt(clock.instant()).build();
	}

	private static List<String> recipients(DocumentContent content, Issuer issuer) {
		var all = new ArrayList<>(content.recipients());
		String archive = issuer.profile().archiveAbbreviation();
		if (issuer.family() == Family.PARTY) {
			all.add(archive == null ? "Lưu Văn phòng" : "Lưu " + archive);
		} else {
			all.add(archive == null ? "Lưu: VT" : "Lưu: VT, " + archive);
		}
		return all;
	}

	/** What an issued document says of itself. */
	DocumentMetadata metadata(Document document) {
		var issuer = issuer(document, document.issuedOn());
		String number = AllottedNumber.written(document.number());
		return DocumentMetadata.of(document, issuer, number, issuer.notation(document.kind()).text(), document.signer().title().lines().toList(),
				document.signer().name());
	}

	private byte[] data(Document document, Issuer issuer, String number, String notation, Sheet.Signer signer) {
		return write(DocumentMetadata.of(document, issuer, number, notation, signer.title(), signer.name()).fields());
	}

	private byte[] write(Map<String, Object> fields) {
		try {
			return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(fields);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** @param office title of the office that signs */
	record Issuer(UnitSummary unit, IssuerProfile profile, String office) {

		Family family() {
			return unit.family() == DocumentFamily.PARTY ? Family.PARTY : Family.STATE;
		}

		List<String> signingLines() {
			return profile.signingLines(office, unit.name());
		}

		String authority() {
			return profile.authority(office, unit.name());
		}

		Notation notation(DocumentKind kind) {
			return new Notation(family(), kind.abbreviation(), profile.abbreviation());
		}

		/** The year in whose row a document of that day is numbered. */
		int numberedIn(LocalDate day) {
			return profile.numberedIn(unit.family(), day);
		}
	}
}
