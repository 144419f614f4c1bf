package vn.nhanrong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.nhanrong.appraisal.AppraisalProcess;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.evaluation.EvaluationConclusionProcess;
import vn.nhanrong.evaluation.EvaluationProcess;
import vn.nhanrong.evaluation.EvaluationScoringProcess;
import vn.nhanrong.lifecycle.LifecycleProcess;
import vn.nhanrong.outcome.ConsolidationProcess;
import vn.nhanrong.outcome.MergerProcess;
import vn.nhanrong.outcome.RetirementProcess;
import vn.nhanrong.outcome.ScaleUpProcess;
import vn.nhanrong.proposal.DossierCheck;
import vn.nhanrong.review.ReviewProcess;

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
	void evaluation_conclusion_has_the_names_that_its_feature_knows() {
		var names = namesOf(read(EvaluationConclusionProcess.ID));
		names.removeAll(constants(IssuanceProcess.class));
		names.add(EvaluationConclusionProcess.STANDING_AGENCY);
		// For the caller only.
		names.add(EvaluationConclusionProcess.EVALUATION_OUTCOME);
		assertThat(names).containsExactlyInAnyOrderElementsOf(constants(EvaluationConclusionProcess.class));
	}

	@Test
	void scale_up_has_the_names_that_its_feature_knows() {
		var names = namesOf(read(ScaleUpProcess.ID));
		assertThat(names).containsAll(constants(ScaleUpProcess.class));
		assertThat(constants(ScaleUpProcess.class, IssuanceProcess.class)).containsAll(names);
	}

	@Test
	void consolidation_has_the_names_that_its_feature_knows() {
		var names = namesOf(read(ConsolidationProcess.ID));
		// What is not said in a condition is the way that is taken otherwise.
		names.addAll(Set.of(ConsolidationProcess.APPROVED, ConsolidationProcess.RECOVERED));
		assertThat(names).containsAll(constants(ConsolidationProcess.class));
		assertThat(constants(ConsolidationProcess.class, IssuanceProcess.class)).containsAll(names);
	}

	@Test
	void retirement_has_the_names_that_its_feature_knows() {
		var names = namesOf(read(RetirementProcess.ID));
		assertThat(names).containsAll(constants(RetirementProcess.class));
		assertThat(constants(RetirementProcess.class, IssuanceProcess.class)).containsAll(names);
	}

	@Test
	void merger_has_the_names_that_its_feature_knows() {
		var names = namesOf(read(MergerProcess.ID));
		// What is not said in a condition is the way that is taken otherwise.
		names.add(MergerProcess.MERGE);
		assertThat(names).containsAll(constants(MergerProcess.class));
		assertThat(constants(MergerProcess.class, IssuanceProcess.class)).containsAll(names);
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
		names.removeAll(Set.of(EvaluationScoringProcess.ID, EvaluationConclusionProcess.ID));
		assertThat(constants(EvaluationProcess.class)).containsAll(names);
	}

	@Test
	void periodic_review_has_the_names_that_its_feature_knows() {
		var names = namesOf(read(ReviewProcess.ID));
		names.removeAll(constants(IssuanceProcess.class));
		names.addAll(Set.of(ReviewProcess.STANDING_AGENCY, ReviewProcess.REVIEW_OUTCOME));
		assertThat(names).containsExactlyInAnyOrderElementsOf(constants(ReviewProcess.class));
	}

	@Test
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

	static List<String> diagrams() throws IOException {
		try (var files = Files.list(Path.of("bpmn"))) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".bpmn"))
				.map(name -> name.substring(0, name.length() - ".bpmn".length())).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void users_read_the_names_of_the_diagrams_in_both_languages(String diagram) throws IOException {
		var vietnamese = texts("workflow");
		var english = texts("workflow_en");
		var bpmn = read(diagram);
		bpmn.getModelElementsByType(Process.class).forEach(process -> assertThat(vietnamese.getProperty("process." + process.getId())).isEqualTo(process.getName()));
		bpmn.getModelElementsByType(Process.class).forEach(process -> assertThat(english).containsKey("process." + process.getId()));
		bpmn.getModelElementsByType(UserTask.class).forEach(task -> assertThat(vietnamese.getProperty("task." + task.getId())).isEqualTo(task.getName()));
		bpmn.getModelElementsByType(UserTask.class).forEach(task -> assertThat(english).containsKey("task." + task.getId()));
	}

	private static Properties texts(String bundle) throws IOException {
		var texts = new Properties();
		try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
			texts.load(file);
		}
		return texts;
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
