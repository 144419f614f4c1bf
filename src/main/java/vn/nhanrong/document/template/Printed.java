package vn.nhanrong.document.template;

import java.util.Map;

import com.samskivert.mustache.Mustache;

/** A value as it is printed, with its other forms by name. */
record Printed(String text, Map<String, String> forms) implements Mustache.CustomContext {

	/** Null where it has no such form: the name is then looked for around it. */
	@Override
	public Object get(String name) {
		String form = forms.get(name);
		return form == null ? null : new Printed(form, Map.of());
	}
}
