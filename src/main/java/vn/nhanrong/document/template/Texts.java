package vn.nhanrong.document.template;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.samskivert.mustache.Mustache;

/** Several lines of plain text: a section of them is repeated, and {@code joined} are they in one line. */
final class Texts extends AbstractList<Printed> implements Mustache.CustomContext {

	private final List<Printed> lines;

	Texts(List<Printed> lines) {
		this.lines = lines;
	}

	@Override
	public Object get(String name) {
		return name.equals("joined") ? new Printed(lines.stream().map(Printed::text).collect(Collectors.joining(", ")), Map.of()) : null;
	}

	@Override
	public Printed get(int index) {
		return lines.get(index);
	}

	@Override
	public int size() {
		return lines.size();
	}
}
