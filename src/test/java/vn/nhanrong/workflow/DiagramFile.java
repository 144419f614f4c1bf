package vn.nhanrong.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import vn.nhanrong.workflow.Diagram.Edge;
import vn.nhanrong.workflow.Diagram.Kind;
import vn.nhanrong.workflow.Geometry.Box;
import vn.nhanrong.workflow.Geometry.Point;

/**
 * Reads the planes of a BPMN or DMN file. Elements are told by their local names, which are the same in every version of
 * the two languages.
 */
final class DiagramFile {

	private static final Set<String> SUB_PROCESSES = Set.of("subProcess", "transaction", "adHocSubProcess");
	private static final Set<String> DRAWN_ARTIFACTS = Set.of("dataObjectReference", "dataStoreReference");
	private static final Set<String> DECISION_NODES = Set.of("decision", "inputData", "knowledgeSource",
			"businessKnowledgeModel");
	private static final Set<String> EDGES = Set.of("sequenceFlow", "messageFlow", "association", "informationRequirement",
			"knowledgeRequirement", "authorityRequirement");

	private final String name;
	private final Map<String, Element> model = new LinkedHashMap<>();
	private final Map<String, String> laneOf = new HashMap<>();
	private final Map<String, String> participantOf = new HashMap<>();
	private final Element root;

	private DiagramFile(String name, Element root) {
		this.name = name;
		this.root = root;
		descendants(root).forEach(this::index);
	}

	/** @return a diagram for each plane of the file; none if it has no interchange */
	static List<Diagram> read(String name, InputStream content) throws IOException {
		try {
			var factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return new DiagramFile(name, factory.newDocumentBuilder().parse(content).getDocumentElement()).planes();
		} catch (ParserConfigurationException | SAXException e) {
			throw new IOException(name + " is not well-formed", e);
		}
	}

	private void index(Element element) {
		if (element.hasAttribute("id") && !isInterchange(element)) {
			model.put(element.getAttribute("id"), element);
		}
		if (element.getLocalName().equals("flowNodeRef")) {
			// nested lanes come later in the file and are the inner ones
			laneOf.put(element.getTextContent().strip(), ((Element) element.getParentNode()).getAttribute("id"));
		}
		if (element.getLocalName().equals("participant") && element.hasAttribute("processRef")) {
			participantOf.put(element.getAttribute("processRef"), element.getAttribute("id"));
		}
	}

	private List<Diagram> planes() {
		var planes = descendants(root).stream().filter(element -> Set.of("BPMNPlane", "DMNDiagram")
			.contains(element.getLocalName())).map(this::plane).toList();
		var shown = new ArrayList<String>();
		planes.forEach(plane -> {
			shown.addAll(plane.nodes().keySet());
			plane.edges().forEach(edge -> shown.add(edge.id()));
		});
		var missing = model.values().stream().filter(DiagramFile::isToBeDrawn).map(element -> element.getAttribute("id"))
			.filter(id -> !shown.contains(id)).toList();
		if (planes.isEmpty() && !missing.isEmpty()) {
			return List.of(new Diagram(name, Map.of(), List.of(), missing));
		}
		return planes.stream().map(plane -> new Diagram(name, plane.nodes(), plane.edges(),
				plane == planes.getFirst() ? missing : List.of())).toList();
	}

	private Diagram plane(Element plane) {
		var shapes = new LinkedHashMap<String, Element>();
		var edges = new ArrayList<Edge>();
		for (Element drawn : descendants(plane)) {
			var element = model.get(reference(drawn));
			if (element == null) {
				continue;
			}
			if (drawn.getLocalName().endsWith("Shape") && kind(element) != null) {
				shapes.put(element.getAttribute("id"), drawn);
			} else if (drawn.getLocalName().endsWith("Edge")) {
				edges.add(edge(element, drawn));
			}
		}
		var nodes = new LinkedHashMap<String, Diagram.Node>();
		shapes.forEach((id, shape) -> nodes.put(id, node(model.get(id), shape, shapes.keySet())));
		return new Diagram(name, nodes, edges, List.of());
	}

	private Diagram.Node node(Element element, Element shape, Set<String> shown) {
		String host = element.getAttribute("attachedToRef");
		boolean marked = element.getLocalName().equals("callActivity")
				|| children(element).stream().anyMatch(child -> child.getLocalName().endsWith("LoopCharacteristics"))
				|| isCollapsed(element, shape);
		Kind kind = isCollapsed(element, shape) ? Kind.ACTIVITY : kind(element);
		return new Diagram.Node(element.getAttribute("id"), element.getLocalName(), kind, nameOf(element),
				bounds(shape), parentOf(element, shown), host.isEmpty() ? null : host, labelHint(shape), marked);
	}

	/** A sub-process whose content is drawn on a plane of its own. */
	private static boolean isCollapsed(Element element, Element shape) {
		return SUB_PROCESSES.contains(element.getLocalName()) && !"true".equals(shape.getAttribute("isExpanded"));
	}

	private Edge edge(Element element, Element drawn) {
		var points = children(drawn).stream().filter(child -> child.getLocalName().equals("waypoint"))
			.map(child -> new Point(number(child, "x"), number(child, "y"))).toList();
		return new Edge(element.getAttribute("id"), element.getLocalName(), element.getAttribute("name"), points,
				end(element, "sourceRef"), end(element, "targetRef"), labelHint(drawn));
	}

	/** In DMN a requirement lies within what requires, and refers to what is required. */
	private static String end(Element edge, String attribute) {
		if (edge.hasAttribute(attribute)) {
			return edge.getAttribute(attribute);
		}
		for (Element child : children(edge)) {
			if (child.getLocalName().equals(attribute)) {
				return child.getTextContent().strip();
			}
			if (attribute.equals("sourceRef") && child.getLocalName().startsWith("required")) {
				return child.getAttribute("href").replaceFirst("^#", "");
			}
		}
		return attribute.equals("targetRef") ? ((Element) edge.getParentNode()).getAttribute("id") : null;
	}

	private String parentOf(Element element, Set<String> shown) {
		String id = element.getAttribute("id");
		if (element.getLocalName().equals("lane")) {
			return enclosing(element, Set.of("lane"), shown);
		}
		String subProcess = enclosing(element, SUB_PROCESSES, shown);
		if (subProcess != null) {
			return subProcess;
		}
		return laneOf.containsKey(id) && shown.contains(laneOf.get(id)) ? laneOf.get(id) : participant(element);
	}

	private String enclosing(Element element, Set<String> types, Set<String> shown) {
		for (Node node = element.getParentNode(); node instanceof Element outer; node = node.getParentNode()) {
			if (types.contains(outer.getLocalName()) && shown.contains(outer.getAttribute("id"))) {
				return outer.getAttribute("id");
			}
		}
		return element.getLocalName().equals("lane") ? participant(element) : null;
	}

	private String participant(Element element) {
		for (Node node = element.getParentNode(); node instanceof Element outer; node = node.getParentNode()) {
			if (outer.getLocalName().equals("process")) {
				return participantOf.get(outer.getAttribute("id"));
			}
		}
		return null;
	}

	private static boolean isToBeDrawn(Element element) {
		return kind(element) != null || EDGES.contains(element.getLocalName());
	}

	/** @return null for what is no node of a diagram */
	private static Kind kind(Element element) {
		String type = element.getLocalName();
		if (SUB_PROCESSES.contains(type)) {
			return Kind.SUB_PROCESS;
		}
		if (type.matches("(start|end|boundary|intermediate(Throw|Catch))Event")) {
			return Kind.EVENT;
		}
		if (type.matches("(exclusive|inclusive|parallel|complex|eventBased)Gateway")) {
			return Kind.GATEWAY;
		}
		if (type.matches("task|(user|service|script|send|receive|manual|businessRule)Task|callActivity")
				|| DECISION_NODES.contains(type)) {
			return Kind.ACTIVITY;
		}
		return switch (type) {
			case "participant" -> Kind.PARTICIPANT;
			case "lane" -> Kind.LANE;
			case "textAnnotation" -> Kind.ANNOTATION;
			default -> DRAWN_ARTIFACTS.contains(type) ? Kind.ARTIFACT : null;
		};
	}

	private static String nameOf(Element element) {
		if (!element.getLocalName().equals("textAnnotation")) {
			return element.getAttribute("name");
		}
		return children(element).stream().filter(child -> child.getLocalName().equals("text")).findFirst()
			.map(Element::getTextContent).orElse("");
	}

	private static Box bounds(Element shape) {
		return children(shape).stream().filter(child -> child.getLocalName().equals("Bounds")).findFirst()
			.map(child -> new Box(number(child, "x"), number(child, "y"), number(child, "width"), number(child, "height")))
			.orElse(new Box(0, 0, 0, 0));
	}

	private static Box labelHint(Element drawn) {
		return children(drawn).stream().filter(child -> child.getLocalName().endsWith("Label")).findFirst()
			.map(DiagramFile::bounds).filter(box -> !box.isEmpty()).orElse(null);
	}

	private static String reference(Element drawn) {
		return drawn.hasAttribute("bpmnElement") ? drawn.getAttribute("bpmnElement")
				: drawn.getAttribute("dmnElementRef");
	}

	private static boolean isInterchange(Element element) {
		return element.getNamespaceURI() != null && element.getNamespaceURI().matches(".*(/DI/?|/DMNDI/?)$");
	}

	private static double number(Element element, String attribute) {
		return Double.parseDouble(element.getAttribute(attribute));
	}

	private static List<Element> children(Element element) {
		var children = new ArrayList<Element>();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child) {
				children.add(child);
			}
		}
		return children;
	}

	private static List<Element> descendants(Element element) {
		var all = new ArrayList<Element>();
		for (Element child : children(element)) {
			all.add(child);
			all.addAll(descendants(child));
		}
		return all;
	}
}
