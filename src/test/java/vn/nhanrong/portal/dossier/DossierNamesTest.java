package vn.nhanrong.portal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DossierNamesTest {

	@Test
	void aDocumentIsNamedByItsPlaceTypeNumberAndIssuer() {
		assertThat(DossierNames.document(1, "05/QĐ-UBND")).isEqualTo("01-QD-05-UBND");
		assertThat(DossierNames.document(12, "05-QĐ/QU")).isEqualTo("12-QD-05-QU");
		assertThat(DossierNames.document(2, "05")).isEqualTo("02-05");
	}

	@Test
	void anAttachmentKeepsItsEndingAndNothingThatIsNoPlainLetter() {
		assertThat(DossierNames.attachment(3, "Biên bản (đã ký) số 1.PDF")).isEqualTo("03-Bien-ban-da-ky-so-1.PDF");
		assertThat(DossierNames.attachment(3, "../../x; rm -rf.docx")).isEqualTo("03-x-rm-rf.docx");
		assertThat(DossierNames.attachment(4, "表.png")).isEqualTo("04-tep.png");
		assertThat(DossierNames.attachment(5, "a".repeat(200))).hasSize(83);
	}
}
