package vn.nhanrong.document.template;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The texts of a template. The names of the components are those of the form's fields. Each line of a list is an entry of
 * it; in the body and the appendices {@code #. } numbers a paragraph and {@code ##. } a heading; an appendix begins with
 * {@code === } and its title.
 */
public record TemplateTexts(String subject, String addressees, String grounds, String body, String recipients, String appendices) {

	/** Composed, with plain line ends, and nothing for what is not there. */
	public TemplateTexts {
		subject = clean(subject);
		addressees = clean(addressees);
		grounds = clean(grounds);
		body = clean(body);
		recipients = clean(recipients);
		appendices = clean(appendices);
	}

	/** By the names of the fields, in the order of the form. */
	public Map<String, String> fields() {
		var fields = new LinkedHashMap<String, String>();
		fields.put("subject", subject);
		fields.put("addressees", addressees);
		fields.put("grounds", grounds);
		fields.put("body", body);
		fields.put("recipients", recipients);
		fields.put("appendices", appendices);
		return fields;
	}

	private static String clean(String text) {
		return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC).lines().map(String::stripTrailing)
			.collect(Collectors.joining("\n")).strip();
	}
}
