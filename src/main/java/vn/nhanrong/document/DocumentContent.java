package vn.nhanrong.document;

import java.util.List;

/**
 * The wording of a document, in Vietnamese.
 *
 * @param subject trích yếu, without the name of the type
 * @param grounds căn cứ, without the mark at their end
 * @param body paragraphs; one that begins with {@code Điều n.} is an article
 * @param recipients nơi nhận, without marks; the line of the archive is added
 */
public record DocumentContent(String subject, List<String> grounds, List<String> body, List<String> recipients) {

	public DocumentContent {
		grounds = List.copyOf(grounds);
		body = List.copyOf(body);
		recipients = List.copyOf(recipients);
	}
}
