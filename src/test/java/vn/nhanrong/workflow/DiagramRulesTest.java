package vn.nhanrong.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A diagram with a bit of everything is good; one change for the worse, and the rules say what and where. */
class DiagramRulesTest {

	private static final String MODEL = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
			  <collaboration id="cooperation"><participant id="pool" name="Quận" processRef="process"/></collaboration>
			  <process id="process">
			    <laneSet id="lanes">
			      <lane id="upper" name="Thường trực"><flowNodeRef>start</flowNodeRef><flowNodeRef>check</flowNodeRef>
			        <flowNodeRef>late</flowNodeRef><flowNodeRef>choice</flowNodeRef><flowNodeRef>end</flowNodeRef>
			        <flowNodeRef>overdue</flowNodeRef></lane>
			      <lane id="lower" name="Hội đồng"><flowNodeRef>appraisal</flowNodeRef></lane>
			    </laneSet>
			    <startEvent id="start" name="Nộp hồ sơ"/>
			    <userTask id="check" name="Kiểm tra hồ sơ"><multiInstanceLoopCharacteristics/></userTask>
			    <boundaryEvent id="late" name="Quá hạn" attachedToRef="check"/>
			    <exclusiveGateway id="choice" name="Đủ?"/>
			    <subProcess id="appraisal" name="Thẩm định"><startEvent id="begin"/><task id="vote" name="Biểu quyết"/>
			      <sequenceFlow id="inner" sourceRef="begin" targetRef="vote"/></subProcess>
			    <endEvent id="end" name="Xong"/>
			    <endEvent id="overdue" name="Trả lại"/>
			    <sequenceFlow id="f1" sourceRef="start" targetRef="check"/>
			    <sequenceFlow id="f2" sourceRef="check" targetRef="choice"/>
			    <sequenceFlow id="f3" name="có" sourceRef="choice" targetRef="end"/>
			    <sequenceFlow id="f4" name="không" sourceRef="choice" targetRef="appraisal"/>
			    <sequenceFlow id="f5" sourceRef="late" targetRef="overdue"/>
			    <textAnnotation id="note"><text>Trong 10 ngày</text></textAnnotation>
			    <association id="noted" sourceRef="check" targetRef="note"/>
			  </process>
			""";

	private static final String DRAWING = """
			<d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:b="http://www.omg.org/spec/DD/20100524/DC"
			    xmlns:e="http://www.omg.org/spec/DD/20100524/DI"><d:BPMNPlane bpmnElement="cooperation">
			  <d:BPMNShape bpmnElement="pool"><b:Bounds x="0" y="0" width="700" height="500"/></d:BPMNShape>
			  <d:BPMNShape bpmnElement="upper"><b:Bounds x="30" y="0" width="670" height="260"/></d:BPMNShape>
			  <d:BPMNShape bpmnElement="lower"><b:Bounds x="30" y="260" width="670" height="240"/></d:BPMNShape>
			  <d:BPMNShape bpmnElement="start"><b:Bounds x="92" y="82" width="36" height="36"/></d:BPMNShape>
			  <d:BPMNShape bpmnElement="check"><b:Bounds x="200" y="60" width="100" height="80"/></d:BPMNShape>
			  <d:BPMNShape bpmnElement="late"><b:Bounds x="232" y="122" width="36" height="36"/>
			    <d:BPMNLabel><b:Bounds x="270" y="150" width="50" height="14"/></d:BPMNLabel></d:BPMNShape>
			  <d:BPMNShape bpmnElement="choice"><b:Bounds x="395" y="75" width="50" height="50"/>
			    <d:BPMNLabel><b:Bounds x="408" y="50" width="24" height="14"/></d:BPMNLabel></d:BPMNShape>
			  <d:BPMNShape bpmnElement="appraisal" isExpanded="true"><b:Bounds x="300" y="290" width="350" height="180"/></d:BPMNShape>
			  <d:BPMNShape bpmnElement="begin"><b:Bounds x="352" y="362" width="36" height="36"/></d:BPMNShape>
			  <d:BPMNShape bpmnElement="vote"><b:Bounds x="460" y="340" width="100" height="80"/></d:BPMNShape>
			  <d:BPMNShape bpmnElement="end"><b:Bounds x="582" y="82" width="36" height="36"/></d:BPMNShape>
			  <d:BPMNShape bpmnElement="overdue"><b:Bounds x="232" y="192" width="36" height="36"/></d:BPMNShape>
			  <d:BPMNShape bpmnElement="note"><b:Bounds x="320" y="5" width="110" height="30"/></d:BPMNShape>
			  <d:BPMNEdge bpmnElement="f1"><e:waypoint x="128" y="100"/><e:waypoint x="200" y="100"/></d:BPMNEdge>
			  <d:BPMNEdge bpmnElement="f2"><e:waypoint x="300" y="100"/><e:waypoint x="395" y="100"/></d:BPMNEdge>
			  <d:BPMNEdge bpmnElement="f3"><e:waypoint x="445" y="100"/><e:waypoint x="582" y="100"/></d:BPMNEdge>
			  <d:BPMNEdge bpmnElement="f4"><e:waypoint x="420" y="125"/><e:waypoint x="420" y="290"/>
			    <d:BPMNLabel><b:Bounds x="430" y="180" width="35" height="14"/></d:BPMNLabel></d:BPMNEdge>
			  <d:BPMNEdge bpmnElement="f5"><e:waypoint x="250" y="158"/><e:waypoint x="250" y="192"/></d:BPMNEdge>
			  <d:BPMNEdge bpmnElement="inner"><e:waypoint x="388" y="380"/><e:waypoint x="460" y="380"/></d:BPMNEdge>
			  <d:BPMNEdge bpmnElement="noted"><e:waypoint x="290" y="60"/><e:waypoint x="330" y="35"/></d:BPMNEdge>
			</d:BPMNPlane></d:BPMNDiagram></definitions>
			""";

	@Test
	void aGoodDiagramHasNoProblem() throws IOException {
		assertThat(problemsOf(MODEL + DRAWING)).isEmpty();
	}

	/** What is replaced in the drawing, by what, and the beginning of the one message that must be among the problems. */
	@ParameterizedTest(name = "{2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			bpmnElement="f1"                 | bpmnElement="f0"                 | f1 is not drawn
			bpmnElement="check"              | bpmnElement="nothing"            | check is not drawn
			bpmnElement="lower"              | bpmnElement="nothing"            | lower is not drawn
			x="582" y="82"                   | x="430" y="82"                   | exclusiveGateway choice [395, 75 – 445, 125] overlaps endEvent end
			x="30" y="260"                   | x="30" y="200"                   | lane upper [30, 0 – 700, 260] overlaps lane lower
			x="92" y="82"                    | x="10" y="82"                    | startEvent start [10, 82 – 46, 118] is not inside lane upper
			x="92" y="82"                    | x="40" y="82"                    | startEvent start [40, 82 – 76, 118] lies on the name of lane upper
			x="460" y="340"                  | x="580" y="340"                  | task vote [580, 340 – 680, 420] is not inside subProcess appraisal
			x="232" y="122"                  | x="232" y="85"                   | boundaryEvent late [232, 85 – 268, 121] does not sit on the border of check
			x="270" y="150" width="50"       | x="245" y="185" width="50"       | label “Quá hạn” of late
			x="408" y="50"                   | x="408" y="93"                   | label “Đủ?” of choice [410, 93 – 430, 106] overlaps exclusiveGateway choice
			x="430" y="180"                  | x="403" y="180"                  | sequenceFlow f4 runs through the label “không” of f4
			x="430" y="180"                  | x="278" y="150"                  | label “Quá hạn” of late [274, 150 – 316, 163] overlaps label “không” of f4
			x="460" y="340" width="100"      | x="460" y="340" width="34"       | the text of task vote [460, 340 – 494, 420] does not fit: “quyết”
			x="200" y="60" width="100" height="80" | x="200" y="80" width="100" height="44" | the text of userTask check [200, 80 – 300, 124] lies on its symbol: “Kiểm tra hồ sơ”
			x="320" y="5" width="110"        | x="320" y="5" width="60"         | the text of textAnnotation note
			<e:waypoint x="200" y="100"/>    | <e:waypoint x="180" y="100"/>    | sequenceFlow f1 ends at (180, 100), away from userTask check
			<e:waypoint x="200" y="100"/>    | <e:waypoint x="250" y="100"/>    | sequenceFlow f1 runs through userTask check
			<e:waypoint x="445" y="100"/>    | <e:waypoint x="445" y="100"/><e:waypoint x="470" y="60"/><e:waypoint x="420" y="105"/> | sequenceFlow f3 runs through exclusiveGateway choice
			<e:waypoint x="460" y="380"/>    | <e:waypoint x="430" y="100"/><e:waypoint x="460" y="380"/> | sequenceFlow inner runs through exclusiveGateway choice
			<e:waypoint x="250" y="192"/>    | <e:waypoint x="320" y="158"/><e:waypoint x="320" y="80"/><e:waypoint x="340" y="80"/><e:waypoint x="340" y="210"/><e:waypoint x="268" y="210"/> | sequenceFlow f2 crosses sequenceFlow f5 at (320, 100)
			<e:waypoint x="250" y="158"/>    | <e:waypoint x="250" y="158"/><e:waypoint x="420" y="158"/><e:waypoint x="420" y="240"/><e:waypoint x="250" y="240"/> | sequenceFlow f4 and sequenceFlow f5 run over each other at (420, 125) → (420, 290)
			""")
	void aBadDiagramIsFoundOut(String good, String bad, String problem) throws IOException {
		assertThat(DRAWING).contains(good);
		assertThat(problemsOf(MODEL + DRAWING.replace(good, bad)))
			.anySatisfy(found -> assertThat(found).startsWith("sample.bpmn: " + problem));
	}

	@Test
	void namesThatAreTooLong() throws IOException {
		assertThat(problemsOf(MODEL.replace("Hội đồng", "Hội đồng thẩm định các mô hình của Quận trong năm") + DRAWING))
			.anySatisfy(found -> assertThat(found).contains("the name of lane lower"));
		assertThat(problemsOf(MODEL.replace("Kiểm tra hồ sơ", "Kiểm tra hồ sơ, đối chiếu với các mô hình đã có trong danh mục")
				+ DRAWING)).anySatisfy(found -> assertThat(found).contains("the text of userTask check"));
	}

	@Test
	void aProcessWithoutADrawing() throws IOException {
		assertThat(problemsOf(MODEL + "</definitions>")).contains("sample.bpmn: start is not drawn");
	}

	@Test
	void decisionsAndTheirRequirements() throws IOException {
		String decisions = """
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d">
				  <decision id="grade" name="Xếp loại"/>
				  <decision id="outcome" name="Kết quả"><informationRequirement id="needs"><requiredDecision href="#grade"/>
				  </informationRequirement></decision>
				  <i:DMNDI xmlns:i="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:b="http://www.omg.org/spec/DMN/20180521/DC/"
				      xmlns:e="http://www.omg.org/spec/DMN/20180521/DI/"><i:DMNDiagram>
				    <i:DMNShape dmnElementRef="grade"><b:Bounds x="100" y="200" width="180" height="80"/></i:DMNShape>
				    <i:DMNShape dmnElementRef="outcome"><b:Bounds x="100" y="50" width="180" height="80"/></i:DMNShape>
				    <i:DMNEdge dmnElementRef="needs"><e:waypoint x="190" y="200"/><e:waypoint x="190" y="130"/></i:DMNEdge>
				  </i:DMNDiagram></i:DMNDI>
				</definitions>
				""";
		assertThat(problemsOf(decisions)).isEmpty();
		assertThat(problemsOf(decisions.replace("y=\"50\"", "y=\"150\"")))
			.anySatisfy(found -> assertThat(found).contains("decision grade").contains("overlaps decision outcome"));
		assertThat(problemsOf(decisions.replace("x=\"190\" y=\"130\"", "x=\"190\" y=\"150\"")))
			.anySatisfy(found -> assertThat(found).contains("informationRequirement needs ends at (190, 150)"));
		assertThat(problemsOf(decisions.replace("dmnElementRef=\"needs\"", "dmnElementRef=\"other\"")))
			.contains("sample.bpmn: needs is not drawn");
	}

	private static List<String> problemsOf(String file) throws IOException {
		var content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
		return DiagramFile.read("sample.bpmn", content).stream()
			.flatMap(diagram -> DiagramRules.problemsOf(diagram).stream()).toList();
	}
}
