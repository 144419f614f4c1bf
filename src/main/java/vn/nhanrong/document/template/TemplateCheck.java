package vn.nhanrong.document.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.springframework.stereotype.Component;

import com.samskivert.mustache.MustacheException;

import vn.nhanrong.document.ContentCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Tells all that is wrong with a template when it is saved, at the fields and with the lines. */
@Component
class TemplateCheck {

	private static final int LONGEST = 20_000;
	/** Stands for whatever law is in force. */
	static final List<String> SAMPLE_BASES = List.of("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025");

	private final BuiltInTemplates builtIn;

	TemplateCheck(BuiltInTemplates builtIn) {
		this.builtIn = builtIn;
	}

	/** @throws Refusal with the place of each error */
	void check(TemplateKind kind, TemplateTexts texts) {
		var known = builtIn.of(kind);
		var complaints = new ArrayList<FieldComplaint>();
		texts.fields().forEach((field, text) -> {
			if (text.length() > LONGEST) {
				complaints.add(new FieldComplaint(field, "refusal.document.tooLong", LONGEST));
			} else if (text.indexOf(OneLine.OPEN) >= 0 || text.indexOf(OneLine.CLOSE) >= 0) {
				complaints.add(new FieldComplaint(field, "refusal.document.control"));
			} else {
				complaints.addAll(new Scan(field, text, known.vocabulary()).complaints());
			}
		});
		refuse(complaints);
		for (Facts sample : known.samples()) {
			complaints.addAll(filled(kind, texts, known, sample));
		}
		refuse(new ArrayList<>(new LinkedHashSet<>(complaints)));
	}

	private static List<FieldComplaint> filled(TemplateKind kind, TemplateTexts texts, BuiltInTemplates.BuiltIn known, Facts sample) {
		try {
			var content = Filling.content(texts, known.vocabulary(), sample, SAMPLE_BASES);
			if (content.appendices().stream().anyMatch(appendix -> appendix.title().isEmpty())) {
				return List.of(new FieldComplaint("appendices", "refusal.template.appendix"));
			}
			new ContentCheck(kind.document()).check(content);
			return List.of();
		} catch (Refusal refusal) {
			return refusal.complaints();
		} catch (MustacheException e) {
			// What the scan lets pass the engine takes, too; should it ever not, nothing is saved.
			return List.of(new FieldComplaint("body", "refusal.template.broken", e.getMessage()));
		}
	}

	private static void refuse(List<FieldComplaint> complaints) {
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
	}
}
