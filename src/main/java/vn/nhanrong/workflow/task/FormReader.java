package vn.nhanrong.workflow.task;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Turns what a form submitted into the feature's record. Fields that the record does not have are left behind. */
@Component
class FormReader {

	/** What no text of a form has; PostgreSQL would refuse some of it. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");

	private final ObjectMapper json;
	private final Validator validator;

	FormReader(ObjectMapper json, Validator validator) {
		this.json = json.copy().enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
		this.validator = validator;
	}

	/** @throws Refusal naming each field that is not of its type or breaks one of its constraints */
	<F extends Record> F read(Map<String, Object> submitted, Class<F> type) {
		F form = convert(submitted, type);
		List<FieldComplaint> complaints = validator.validate(form).stream().map(FormReader::complaint)
			.sorted((a, b) -> a.field().compareTo(b.field())).toList();
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
		return form;
	}

	private <F> F convert(Map<String, Object> submitted, Class<F> type) {
		var values = new LinkedHashMap<String, Object>();
		submitted.forEach((field, value) -> values.put(field, plain(field, value)));
		try {
			return json.convertValue(values, type);
		} catch (IllegalArgumentException e) {
			throw Refusal.field(fieldOf(e), "form.malformed");
		}
	}

	/** Forms send text, numbers and booleans as such, and lists and tables as JSON. */
	private Object plain(String field, Object value) {
		Object bare = value instanceof TypedValue typed ? typed.getValue() : value;
		if (bare instanceof SpinJsonNode node) {
			try {
				return json.readTree(node.toString());
			} catch (IOException e) {
				throw Refusal.field(field, "form.malformed");
			}
		}
		if (bare instanceof String text && CONTROL.matcher(text).find()) {
			throw Refusal.field(field, "form.control");
		}
		return bare instanceof String text && text.isBlank() ? null : bare;
	}

	private static String fieldOf(IllegalArgumentException e) {
		if (!(e.getCause() instanceof JsonMappingException mapping)) {
			return "";
		}
		return mapping.getPath().stream()
			.map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
			.collect(Collectors.joining("."));
	}

	private static FieldComplaint complaint(ConstraintViolation<?> violation) {
		String template = violation.getMessageTemplate();
		boolean ours = template.startsWith("{form.") || template.startsWith("{refusal.");
		String key = ours ? template.substring(1, template.length() - 1) : constraint(violation);
		var attributes = violation.getConstraintDescriptor().getAttributes();
		Object[] bounds = Stream.of("min", "max", "value").map(attributes::get).filter(Number.class::isInstance).toArray();
		return new FieldComplaint(violation.getPropertyPath().toString(), key, bounds);
	}

	private static String constraint(ConstraintViolation<?> violation) {
		return "form." + violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
	}
}
