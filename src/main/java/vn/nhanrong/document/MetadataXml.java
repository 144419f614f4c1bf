package vn.nhanrong.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the metadata of an issued document as XML; {@code exchange/van-ban.xsd} says what it is like. Besides what the PDF
 * says of itself it has what is known of the PDF: its pages, name and SHA-256.
 */
final class MetadataXml {

	static final String NAMESPACE = "urn:nhanrong:van-ban:1";
	private static final Map<String, String> ITEMS = Map.of("ToPlaces", "Place");

	private MetadataXml() {
	}

	static byte[] of(DocumentMetadata metadata, int pages, String fileName, String sha256) {
		var bytes = new ByteArrayOutputStream();
		try {
			var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeStartElement("Document");
			xml.writeDefaultNamespace(NAMESPACE);
			for (var field : metadata.fields().entrySet()) {
				write(xml, field.getKey(), field.getValue());
			}
			write(xml, "PageAmount", pages);
			xml.writeStartElement("File");
			write(xml, "Name", fileName);
			write(xml, "Sha256", sha256);
			xml.writeEndElement();
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
			return bytes.toByteArray();
		} catch (XMLStreamException e) {
			throw new IllegalStateException(e);
		}
	}

	/** What is not known is left out. */
	private static void write(XMLStreamWriter xml, String name, Object value) throws XMLStreamException {
		switch (value) {
			case null -> {
			}
			case Map<?, ?> fields -> {
				xml.writeStartElement(name);
				for (var field : fields.entrySet()) {
					write(xml, field.getKey().toString(), field.getValue());
				}
				xml.writeEndElement();
			}
			case List<?> items -> {
				xml.writeStartElement(name);
				for (Object item : items) {
					write(xml, ITEMS.get(name), item);
				}
				xml.writeEndElement();
			}
			default -> {
				xml.writeStartElement(name);
				xml.writeCharacters(allowed(value.toString()));
				xml.writeEndElement();
			}
		}
	}

	/** XML 1.0 has no place for some characters, not even by their numbers. */
	private static String allowed(String text) {
		var allowed = new StringBuilder();
		text.codePoints().forEach(point -> allowed.appendCodePoint(isAllowed(point) ? point : 0xFFFD));
		return allowed.toString();
	}

	private static boolean isAllowed(int point) {
		return point == '\t' || point == '\n' || point >= ' ' && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
	}
}
