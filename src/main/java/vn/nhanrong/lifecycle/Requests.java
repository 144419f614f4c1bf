package vn.nhanrong.lifecycle;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;

/** What is asked for in a model's life, and how the forms of its tasks show it. */
@Component
class Requests {

	private final Lives lives;
	private final Register register;

	Requests(Lives lives, Register register) {
		this.lives = lives;
		this.register = register;
	}

	/** @throws Refusal {@code CONFLICT} where it is not asked for any more */
	LifeRequest open(String modelCode, LifeRequest.Kind kind) {
		return lives.asked(modelCode).stream().filter(request -> request.kind() == kind).findFirst()
			.orElseThrow(() -> Refusal.conflict("refusal.model.status", modelCode));
	}

	/** {@code modelName}, {@code host} and {@code asked} are plain texts. */
	Map<String, Object> view(String modelCode, LifeRequest.Kind kind) {
		var summary = register.find(modelCode).orElseThrow().summary();
		var view = new LinkedHashMap<String, Object>();
		view.put("modelName", inMarkdown(summary.code() + " – " + summary.name()));
		view.put("host", inMarkdown(summary.host().name()));
		view.put("asked", inMarkdown(open(modelCode, kind).reason()));
		view.put("modelLink", "/models/" + summary.code());
		return view;
	}

	/** What somebody typed makes no link and no heading where markdown is read. */
	private static String inMarkdown(String text) {
		return text.replaceAll("[\\\\`*_{}\\[\\]()#|<>~]", "\\\\$0").replace("\n", "  \n");
	}
}
