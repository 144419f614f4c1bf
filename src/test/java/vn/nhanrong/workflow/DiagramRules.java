package vn.nhanrong.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.nhanrong.workflow.Diagram.Edge;
import vn.nhanrong.workflow.Diagram.Kind;
import vn.nhanrong.workflow.Diagram.Label;
import vn.nhanrong.workflow.Diagram.Node;
import vn.nhanrong.workflow.Geometry.Box;
import vn.nhanrong.workflow.Geometry.Point;
import vn.nhanrong.workflow.Geometry.Segment;

/** What makes a diagram readable: everything is drawn, and nothing lies on anything else. */
final class DiagramRules {

	/** How far the end of an edge may be from the node it belongs to. */
	private static final double DOCKING = 3;
	private static final double PADDING = 5;

	private final Diagram diagram;
	private final List<Node> nodes;
	private final List<Label> labels;
	private final List<String> problems = new ArrayList<>();

	private DiagramRules(Diagram diagram) {
		this.diagram = diagram;
		this.nodes = List.copyOf(diagram.nodes().values());
		this.labels = diagram.labels();
	}

	/** @return what is wrong, each with the file, the ids and the coordinates; empty if nothing is */
	static List<String> problemsOf(Diagram diagram) {
		var rules = new DiagramRules(diagram);
		diagram.missing().forEach(id -> rules.report(id + " is not drawn"));
		rules.nodesLieApart();
		rules.nodesLieInTheirContainers();
		rules.labelsLieApart();
		rules.textsFit();
		rules.edgesAreDocked();
		rules.edgesKeepClear();
		rules.edgesLieApart();
		return rules.problems;
	}

	private void nodesLieApart() {
		for (int i = 0; i < nodes.size(); i++) {
			for (Node other : nodes.subList(i + 1, nodes.size())) {
				Node node = nodes.get(i);
				if (mayNotOverlap(node, other) && node.box().overlaps(other.box())) {
					report(node + " overlaps " + other);
				}
			}
		}
	}

	private boolean mayNotOverlap(Node one, Node other) {
		if (one.id().equals(other.host()) || other.id().equals(one.host())) {
			return false;
		}
		if (diagram.isWithin(one, other) || diagram.isWithin(other, one)) {
			return false;
		}
		// what lies in a lane or pool is the business of nodesLieInTheirContainers; two of them are compared here
		return one.kind().isGround() == other.kind().isGround();
	}

	private void nodesLieInTheirContainers() {
		for (Node node : nodes) {
			Node container = node.parent() == null ? null : diagram.nodes().get(node.parent());
			if (container != null && !container.box().contains(node.box())) {
				report(node + " is not inside " + container);
			}
			nodes.stream().filter(ground -> !node.kind().isGround() && ground.titleBand()
				.filter(band -> band.overlaps(node.box())).isPresent())
				.forEach(ground -> report(node + " lies on the name of " + ground));
			if (node.host() != null && !sitsOnBorder(node)) {
				report(node + " does not sit on the border of " + node.host());
			}
		}
	}

	private boolean sitsOnBorder(Node event) {
		Node host = diagram.nodes().get(event.host());
		Point centre = event.box().centre();
		return host != null && host.box().grown(DOCKING).contains(centre) && !host.box().grown(-DOCKING).contains(centre);
	}

	private void labelsLieApart() {
		for (int i = 0; i < labels.size(); i++) {
			Label label = labels.get(i);
			for (Label other : labels.subList(i + 1, labels.size())) {
				if (label.box().overlaps(other.box())) {
					report(label + " overlaps " + other);
				}
			}
			for (Node node : nodes) {
				boolean lies = node.kind().isGround() ? node.titleBand().orElseThrow().overlaps(label.box())
						: node.box().overlaps(label.box()) && !isAround(node, label);
				if (lies) {
					report(label + " overlaps " + node);
				}
			}
			for (Edge edge : diagram.edges()) {
				edge.segments().stream().filter(segment -> segment.runsThrough(label.box())).findFirst()
					.ifPresent(segment -> report(edge + " runs through the " + label + " at " + segment));
			}
		}
	}

	/** A sub-process lies around the labels of what is in it, and around its own name. */
	private static boolean isAround(Node node, Label label) {
		return node.kind() == Kind.SUB_PROCESS && node.box().contains(label.box());
	}

	private void textsFit() {
		for (Node node : nodes) {
			if (node.name().isBlank()) {
				continue;
			}
			if (node.kind().isGround()) {
				if (TextMetric.INSIDE.width(node.name()) > node.box().height() - 2 * PADDING) {
					report("the name of " + node + " is longer than it is high: “" + node.name() + "”");
				}
			} else if (!node.kind().isNamedOutside()) {
				textFits(node);
			}
		}
	}

	private void textFits(Node node) {
		double width = node.box().width() - 2 * PADDING;
		var metric = TextMetric.INSIDE;
		var lines = metric.lines(node.name(), width);
		double top = node.kind() == Kind.ACTIVITY
				? node.box().centre().y() - lines.size() * metric.lineHeight() / 2
				: node.box().y() + PADDING;
		for (int i = 0; i < lines.size(); i++) {
			double lineWidth = metric.width(lines.get(i));
			var line = new Box(node.box().centre().x() - lineWidth / 2, top + i * metric.lineHeight(), lineWidth,
					metric.lineHeight());
			if (lineWidth > width || !node.box().contains(line)) {
				report("the text of " + node + " does not fit: “" + lines.get(i) + "”");
			} else if (symbolsOf(node).stream().anyMatch(line::overlaps)) {
				report("the text of " + node + " lies on its symbol: “" + lines.get(i) + "”");
			}
		}
	}

	/** The picture in the upper left corner of a task that has a type, and the marker at the lower edge. */
	private static List<Box> symbolsOf(Node node) {
		var symbols = new ArrayList<Box>();
		if (node.type().endsWith("Task")) {
			symbols.add(new Box(node.box().x() + 5, node.box().y() + 5, 20, 17));
		}
		if (node.marked()) {
			symbols.add(new Box(node.box().centre().x() - 8, node.box().bottom() - 20, 16, 16));
		}
		return symbols;
	}

	private void edgesAreDocked() {
		for (Edge edge : diagram.edges()) {
			if (edge.points().size() < 2) {
				report(edge + " has fewer than two points");
				continue;
			}
			isDocked(edge, edge.points().getFirst(), edge.source());
			isDocked(edge, edge.points().getLast(), edge.target());
		}
	}

	private void isDocked(Edge edge, Point end, String id) {
		Node node = id == null ? null : diagram.nodes().get(id);
		if (node != null && !node.box().grown(DOCKING).contains(end)) {
			report(edge + " ends at " + end + ", away from " + node);
		}
	}

	private void edgesKeepClear() {
		for (Edge edge : diagram.edges()) {
			for (Node node : nodes) {
				if (node.kind().isGround() || isAround(node, edge)) {
					continue;
				}
				edge.segments().stream().filter(segment -> segment.runsThrough(forbidden(edge, segment, node))).findFirst()
					.ifPresent(segment -> report(edge + " runs through " + node + " at " + segment));
			}
		}
	}

	/** Where it docks, an edge may reach as far into the box of a node as the corners of a diamond or circle leave free. */
	private static Box forbidden(Edge edge, Segment segment, Node node) {
		boolean docks = node.id().equals(edge.source()) && segment.from().equals(edge.points().getFirst())
				|| node.id().equals(edge.target()) && segment.to().equals(edge.points().getLast());
		return docks ? node.box().grown(-switch (node.kind()) {
			case GATEWAY -> node.box().width() / 4 + 1;
			case EVENT -> node.box().width() * 0.15 + 1;
			default -> DOCKING;
		}) : node.box();
	}

	private boolean isAround(Node node, Edge edge) {
		if (node.kind() != Kind.SUB_PROCESS || edge.connects(node)) {
			return false;
		}
		Node source = diagram.nodes().get(edge.source());
		return source != null && diagram.isWithin(source, node);
	}

	private void edgesLieApart() {
		var edges = diagram.edges();
		for (int i = 0; i < edges.size(); i++) {
			for (Edge other : edges.subList(i + 1, edges.size())) {
				compare(edges.get(i), other);
			}
		}
	}

	private void compare(Edge edge, Edge other) {
		var overlap = edge.segments().stream().filter(segment -> other.segments().stream()
			.anyMatch(foreign -> segment.sharedLengthWith(foreign) > Geometry.TOUCH)).findFirst();
		if (overlap.isPresent()) {
			report(edge + " and " + other + " run over each other at " + overlap.get());
			return;
		}
		edge.segments().stream().flatMap(segment -> other.segments().stream().map(segment::meeting).flatMap(Optional::stream))
			.filter(point -> !isCommonEnd(edge, other, point)).findFirst()
			.ifPresent(point -> report(edge + " crosses " + other + " at " + point));
	}

	/** Edges of one node may meet where they dock. */
	private boolean isCommonEnd(Edge edge, Edge other, Point point) {
		return diagram.nodes().values().stream()
			.anyMatch(node -> edge.connects(node) && other.connects(node) && node.box().grown(DOCKING).contains(point));
	}

	private void report(String problem) {
		problems.add(diagram.file() + ": " + problem);
	}
}
