package vn.nhanrong.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.nhanrong.workflow.Geometry.Box;
import vn.nhanrong.workflow.Geometry.Point;
import vn.nhanrong.workflow.Geometry.Segment;

/**
 * What is drawn on one plane of a file.
 *
 * @param missing ids of what the model has and the plane does not show
 */
record Diagram(String file, Map<String, Node> nodes, List<Edge> edges, List<String> missing) {

	enum Kind {
		EVENT, GATEWAY, ACTIVITY, SUB_PROCESS, ARTIFACT, ANNOTATION, PARTICIPANT, LANE;

		/** Lies around its content. */
		boolean isContainer() {
			return this == SUB_PROCESS || this == PARTICIPANT || this == LANE;
		}

		/** A pool or lane: a background on which everything else lies. */
		boolean isGround() {
			return this == PARTICIPANT || this == LANE;
		}

		boolean isNamedOutside() {
			return this == EVENT || this == GATEWAY || this == ARTIFACT;
		}
	}

	/**
	 * @param type as in the model, such as {@code userTask}
	 * @param parent id of the node it lies in; null if it lies in none
	 * @param host id of the activity that a boundary event is attached to; null for any other node
	 * @param labelHint where the file puts the name; null if it leaves that to the viewer
	 * @param marked whether a marker is drawn at the lower edge (multi-instance, loop, called process)
	 */
	record Node(String id, String type, Kind kind, String name, Box box, String parent, String host, Box labelHint,
			boolean marked) {

		/** The band of a pool or lane that its name stands in, or where the name of a sub-process is. */
		Optional<Box> titleBand() {
			if (kind.isGround()) {
				return Optional.of(new Box(box.x(), box.y(), Math.min(30, box.width()), box.height()));
			}
			return Optional.empty();
		}

		@Override
		public String toString() {
			return type + " " + id + " " + box;
		}
	}

	/** @param source id of the node it starts from; null if that is not a node */
	record Edge(String id, String type, String name, List<Point> points, String source, String target, Box labelHint) {

		List<Segment> segments() {
			return Geometry.segments(points);
		}

		boolean connects(Node node) {
			return node.id().equals(source) || node.id().equals(target);
		}

		@Override
		public String toString() {
			return type + " " + id;
		}
	}

	/** A name that stands outside its owner. */
	record Label(String owner, String text, Box box) {

		@Override
		public String toString() {
			return "label “" + text + "” of " + owner + " " + box;
		}
	}

	/** Whether {@code outer} lies around {@code inner} because the model says so. */
	boolean isWithin(Node inner, Node outer) {
		for (String id = inner.parent(); id != null; id = nodes.containsKey(id) ? nodes.get(id).parent() : null) {
			if (id.equals(outer.id())) {
				return true;
			}
		}
		return false;
	}

	List<Label> labels() {
		var labels = new ArrayList<Label>();
		for (Node node : nodes.values()) {
			if (node.kind().isNamedOutside() && !node.name().isBlank()) {
				var below = new Point(node.box().centre().x(), node.box().bottom());
				labels.add(Labels.of(node.id(), node.name(), node.labelHint(), below));
			}
			if (node.kind() == Kind.SUB_PROCESS && !node.name().isBlank()) {
				labels.add(Labels.title(node));
			}
		}
		for (Edge edge : edges) {
			if (!edge.name().isBlank() && edge.points().size() > 1) {
				labels.add(Labels.of(edge.id(), edge.name(), edge.labelHint(), Labels.besideMiddle(edge)));
			}
		}
		return labels;
	}
}
