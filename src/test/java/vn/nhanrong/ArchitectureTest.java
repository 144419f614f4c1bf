package vn.nhanrong;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

import vn.nhanrong.shared.StepUseCase;
import vn.nhanrong.shared.TaskUseCase;

/** Rules of the house. Each fails when it matches no class at all: archunit.properties sees to that. */
@AnalyzeClasses(packages = "vn.nhanrong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	private static final Set<Class<?>> CLOCKED = Set.of(Instant.class, LocalDate.class, LocalDateTime.class,
			ZonedDateTime.class);

	@ArchTest
	static final ArchRule only_workflow_knows_the_engine = noClasses().that(resideInAPackage("vn.nhanrong..")
		.and(describe("are not of the workflow", type -> !type.getPackageName().startsWith("vn.nhanrong.workflow"))))
		.should().dependOnClassesThat().resideInAnyPackage("org.camunda..");

	@ArchTest
	static final ArchRule workflow_does_know_it = classes().that().resideInAPackage("vn.nhanrong.workflow.inbox..")
		.and().haveSimpleNameStartingWith("Inbox").should().dependOnClassesThat().resideInAnyPackage("org.camunda..", "java..");

	@ArchTest
	static final ArchRule entities_stay_at_home = classes().that().areAnnotatedWith(Entity.class).should(notBePublic());

	@ArchTest
	static final ArchRule repositories_stay_at_home = classes().that().areAssignableTo(Repository.class).should(notBePublic());

	@ArchTest
	static final ArchRule controllers_stay_at_home = classes().that().areAnnotatedWith(Controller.class).or()
		.areAnnotatedWith(RestController.class).should(notBePublic());

	@ArchTest
	static final ArchRule pages_and_api_are_where_they_belong = classes().that().areAnnotatedWith(Controller.class).or()
		.areAnnotatedWith(RestController.class).should().resideInAnyPackage("vn.nhanrong.portal..", "vn.nhanrong.api..");

	@ArchTest
	static final ArchRule use_cases_of_tasks_belong_to_features = classes().that().implement(TaskUseCase.class).should()
		.resideOutsideOfPackages("vn.nhanrong.workflow..", "vn.nhanrong.portal..", "vn.nhanrong.api..").andShould()
		.haveSimpleNameEndingWith("Task");

	@ArchTest
	static final ArchRule use_cases_of_steps_belong_to_features = classes().that().implement(StepUseCase.class).should()
		.resideOutsideOfPackages("vn.nhanrong.workflow..", "vn.nhanrong.portal..", "vn.nhanrong.api..").andShould()
		.haveSimpleNameEndingWith("Step").andShould().notBePublic();

	@ArchTest
	static final ArchRule configuration_has_our_prefix = classes().that().areAnnotatedWith(ConfigurationProperties.class)
		.should().beRecords().andShould(notBePublic());

	@ArchTest
	static final ArchRule the_time_is_the_clocks = noClasses().that().resideInAPackage("vn.nhanrong..").should()
		.callMethodWhere(describe("reads the machine's time", ArchitectureTest::readsMachineTime));

	@ArchTest
	static final ArchRule beans_are_made_by_constructors = fields().that().areDeclaredInClassesThat()
		.resideInAPackage("vn.nhanrong..").should().notBeAnnotatedWith(Autowired.class);

	@ArchTest
	static final ArchRule entities_have_no_setters_for_the_sake_of_it = methods().that().areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class).and().haveNameMatching("set[A-Z].*").should().notBePublic();

	@ArchTest
	static final ArchRule nothing_is_printed = noClasses().that(resideInAPackage("vn.nhanrong..")
		.and(describe("do not speak to the operator", type -> !type.getSimpleName().matches("FirstAdministrator|CheckTrail|CheckDocuments|Welcome|NhanRongApplication"))))
		.should().accessField(System.class, "out").orShould().accessField(System.class, "err");

	private static boolean readsMachineTime(JavaCall<?> call) {
		var target = call.getTarget();
		boolean now = target.getName().equals("now") && target.getRawParameterTypes().isEmpty()
				&& CLOCKED.stream().anyMatch(type -> target.getOwner().isEquivalentTo(type));
		return now || target.getOwner().isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis");
	}
}
