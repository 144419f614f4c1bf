package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class MetadataXmlTest {

	private static final String HASH = "0123456789abcdef".repeat(4);

	@Test
	void itIsAsItsSchemaSaysWhateverIsWrittenInTheDocument() throws Exception {
		byte[] xml = MetadataXml.of(metadata("Về việc <b>A & B</b> ]]> “ngoặc” \u0001\uFFFE 😀", "TM. ỦY BAN NHÂN DÂN"), 3, "05-QĐ-UBND.pdf", HASH);
		validate(xml);
		assertThat(new String(xml, StandardCharsets.UTF_8)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
			.contains("<CodeNumber>05</CodeNumber><CodeNotation>QĐ-UBND</CodeNotation><IssuedDate>2026-02-03</IssuedDate>",
					"<Subject>Về việc &lt;b&gt;A &amp; B&lt;/b&gt; ]]&gt; “ngoặc” \uFFFD\uFFFD 😀</Subject>",
					"<SignerInfo><Competence>TM. ỦY BAN NHÂN DÂN</Competence><Position>CHỦ TỊCH</Position><FullName>Hồ Giả Định</FullName></SignerInfo>",
					"<ToPlaces><Place>Như Điều 3</Place><Place>Ban Chỉ đạo 138</Place></ToPlaces><PageAmount>3</PageAmount>",
					"<Sha256>" + HASH + "</Sha256>");
	}

	@Test
	void whatIsNotKnownIsLeftOut() throws Exception {
		byte[] xml = MetadataXml.of(metadata("Về việc", null), 1, "05-QĐ-UBND.pdf", HASH);
		validate(xml);
		assertThat(new String(xml, StandardCharsets.UTF_8)).doesNotContain("Competence");
	}

	@Test
	void theSchemaRefusesWhatIsNoDocument() {
		byte[] xml = MetadataXml.of(metadata(" ", null), 0, "05-QĐ-UBND.pdf", "x");
		assertThatThrownBy(() -> validate(xml)).isInstanceOf(SAXException.class);
	}

	private static DocumentMetadata metadata(String subject, String competence) {
		return new DocumentMetadata(UUID.fromString("7d3f0b8e-7c3c-4a51-9a52-1f6b4a7b7a10"), "ubnd-quan-6", "Ủy ban nhân dân Quận 6", "05",
				"QĐ-UBND", LocalDate.of(2026, 2, 3), "Quyết định", subject, competence, "CHỦ TỊCH", "Hồ Giả Định",
				List.of("Như Điều 3", "Ban Chỉ đạo 138"));
	}

	static void validate(byte[] xml) throws Exception {
		var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
			.newSchema(MetadataXmlTest.class.getResource("/exchange/van-ban.xsd"));
		schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
	}
}
