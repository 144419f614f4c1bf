package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;

import vn.nhanrong.appraisal.AppraisalProcess;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.evaluation.EvaluationProcess;
import vn.nhanrong.evaluation.EvaluationScoringProcess;
import vn.nhanrong.lifecycle.LifecycleProcess;
import vn.nhanrong.proposal.DossierCheck;

/** The names that the code and the processes share are the same on both sides; none is left that only one side knows. */
class ProcessNamesTest {

	/** Beans that expressions call; all other names in expressions are variables. */
	private static final Set<String> BEANS = Set.of("step", "names");
	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
	private static final Pattern NAME = Pattern.compile("(?<![.'\\w])([a-z]\\w*)(?!\\w*')");
	private static final Pattern LITERAL = Pattern.compile("'(\\w+)'");

	@Test
	void appraisal_has_the_names_that_its_features_know() {
		var names = namesOf(read("appraisal"));
		assertThat(names).containsAll(constants(AppraisalProcess.class)).containsAll(constants(DossierCheck.class));
		assertThat(constants(AppraisalProcess.class, DossierCheck.class, IssuanceProcess.class)).containsAll(names);
	}

	@Test
	void document_issuance_has_the_names_that_its_feature_knows() {
		var names = namesOf(read("document-issuance"));
		names.add(IssuanceProcess.DOCUMENT);
		// What is not said in a condition is the way that is taken otherwise.
		names.add(IssuanceProcess.APPROVED);
		assertThat(names).containsExactlyInAnyOrderElementsOf(constants(IssuanceProcess.class));
	}

	@Test
	void evaluation_scoring_has_the_names_that_its_feature_knows() {
		var names = namesOf(read("evaluation-scoring"));
		// What is not said in a condition is the way that is taken otherwise.
		names.addAll(Set.of(EvaluationScoringProcess.QUORATE, EvaluationScoringProcess.SCORED));
		assertThat(names).containsExactlyInAnyOrderElementsOf(constants(EvaluationScoringProcess.class));
	}

	@Test
	void both_evaluations_have_the_names_that_their_feature_knows() {
		var names = namesOf(read(EvaluationProcess.INTERIM));
		names.addAll(namesOf(read(EvaluationProcess.FINAL)));
		names.removeAll(Set.of(EvaluationScoringProcess.ID, "evaluation-conclusion"));
		assertThat(constants(EvaluationProcess.class)).containsAll(names);
	void model_lifecycle_has_the_names_that_its_feature_knows() {
		var names = namesOf(read("model-lifecycle"));
		// What the default way is taken for stands in no condition.
		names.addAll(Set.of(LifecycleProcess.INTERIM, LifecycleProcess.REVIEW_OUTCOME));
		var called = Set.of("appraisal", "periodic-review", "interim-evaluation", "final-evaluation", "scale-up", "consolidation",
				"merger", "retirement");
		assertThat(names).containsAll(called);
		names.removeAll(called);
		assertThat(names).containsExactlyInAnyOrderElementsOf(constants(LifecycleProcess.class));
	}

	private static Set<String> namesOf(BpmnModelInstance bpmn) {
		var names = new TreeSet<String>();
		Stream.<Class<? extends BaseElement>>of(Process.class, UserTask.class, ServiceTask.class).forEach(type -> bpmn.getModelElementsByType(type).forEach(element -> names.add(element.getId())));
		bpmn.getModelElementsByType(Message.class).forEach(message -> names.add(message.getName()));
		bpmn.getModelElementsByType(CallActivity.class).forEach(call -> names.add(call.getCalledElement()));
		bpmn.getModelElementsByType(CamundaIn.class).stream().map(CamundaIn::getCamundaSource).filter(source -> source != null)
			.forEach(names::add);
		EXPRESSION.matcher(Bpmn.convertToString(bpmn)).results().map(found -> found.group(1))
			.filter(expression -> !expression.startsWith("execution.")).forEach(expression -> {
				NAME.matcher(expression).results().map(found -> found.group(1)).filter(name -> !BEANS.contains(name)).forEach(names::add);
				LITERAL.matcher(expression).results().map(found -> found.group(1)).forEach(names::add);
			});
		bpmn.getModelElementsByType(MultiInstanceLoopCharacteristics.class)
			.forEach(loop -> names.add(loop.getCamundaElementVariable()));
		// The outcomes that lead the default way stand in no condition.
		if (names.contains("voteOutcome")) {
			names.addAll(Set.of(AppraisalProcess.PASSED, DossierCheck.ACCEPTED));
		}
		return names;
	}

	private static Collection<String> constants(Class<?>... types) {
		return Stream.of(types).flatMap(type -> Stream.of(type.getDeclaredFields()))
			.filter(field -> Modifier.isPublic(field.getModifiers())).map(field -> {
				try {
					return (String) field.get(null);
				} catch (IllegalAccessException e) {
					throw new IllegalStateException(e);
				}
			}).collect(Collectors.toCollection(TreeSet::new));
	}

	private static BpmnModelInstance read(String process) {
		return Bpmn.readModelFromFile(Path.of("bpmn", process + ".bpmn").toFile());
	}
}
