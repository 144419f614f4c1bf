package vn.nhanrong.workflow;

import vn.nhanrong.workflow.Diagram.Edge;
import vn.nhanrong.workflow.Diagram.Label;
import vn.nhanrong.workflow.Diagram.Node;
import vn.nhanrong.workflow.Geometry.Box;
import vn.nhanrong.workflow.Geometry.Point;

/** Where bpmn-js, the viewer of Tasklist and Cockpit, draws names. */
final class Labels {

	/** The viewer breaks a name outside a shape at this width, whatever the file says. */
	private static final double WIDTH = 90;
	private static final double DEFAULT_HEIGHT = 20;
	private static final double FLOW_INDENT = 15;
	private static final double PADDING = 5;

	private Labels() {
	}

	/** The text itself, centred at the top of the place that the file gives or, if it gives none, of the default one. */
	static Label of(String owner, String text, Box hint, Point defaultTop) {
		Point top = hint == null ? defaultTop : new Point(hint.centre().x(), hint.y());
		return new Label(owner, text, textBox(text, top, WIDTH, TextMetric.OUTSIDE));
	}

	/** The name of a sub-process, at the top within it. */
	static Label title(Node node) {
		var top = new Point(node.box().centre().x(), node.box().y() + PADDING);
		return new Label(node.id(), node.name(),
				textBox(node.name(), top, node.box().width() - 2 * PADDING, TextMetric.INSIDE));
	}

	/** Beside the middle of a flow: above where it runs across, right of where it runs straight down or up. */
	static Point besideMiddle(Edge edge) {
		var points = edge.points();
		double middle = points.size() / 2.0 - 1;
		Point first = points.get((int) Math.floor(middle));
		Point second = points.get((int) Math.ceil(middle + 0.01));
		boolean vertical = first.x() == second.x();
		double x = (first.x() + second.x()) / 2 + (vertical ? FLOW_INDENT : 0);
		double y = (first.y() + second.y()) / 2 - (vertical ? 0 : FLOW_INDENT);
		return new Point(x, y - DEFAULT_HEIGHT / 2);
	}

	private static Box textBox(String text, Point top, double wrapAt, TextMetric metric) {
		var lines = metric.lines(text, wrapAt);
		double width = lines.stream().mapToDouble(metric::width).max().orElse(0);
		return new Box(top.x() - width / 2, top.y(), width, lines.size() * metric.lineHeight());
	}
}
