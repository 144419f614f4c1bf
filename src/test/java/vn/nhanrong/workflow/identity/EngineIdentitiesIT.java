package vn.nhanrong.workflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.organisation.OrganisationChanged;

/** The engine's users and groups say what the organisation says, in the same transaction and from day to day. */
@ApplicationTest
class EngineIdentitiesIT {

	@Autowired
	EngineFollows follows;
	@Autowired
	EngineIdentities identities;
	@Autowired
	IdentityService engine;
	@Autowired
	TaskService tasks;
	@Autowired
	JdbcClient jdbc;
	@Autowired
	TransactionTemplate transactions;
	@Autowired
	ApplicationEventPublisher events;
	@Autowired
	TestClock clock;

	@AfterEach
	void asItWas() {
		jdbc.sql("update membership set valid_to = null where person_id = (select person_id from account where username = 'congan')").update();
		jdbc.sql("update account set enabled = true where username = 'congan'").update();
		clock.reset();
		identities.bringUpToDate();
	}

	@Test
	void a_member_is_a_user_in_the_groups_of_committees_and_offices_and_reads_in_the_order_of_vietnamese_names() {
		assertThat(groupsOf("congan")).containsExactly("q6-cong-an");
		assertThat(groupsOf("chutich")).containsExactly("q6-chu-tich");
		assertThat(groupsOf("quantri")).containsExactly("camunda-admin");
		User user = engine.createUserQuery().userId("congan").singleResult();
		assertThat(user.getFirstName() + " " + user.getLastName()).isEqualTo("Phạm Văn Ví Dụ");
		assertThat(engine.createGroupQuery().groupId("q6-cong-an").singleResult().getName()).contains("Công an");
	}

	@Test
	void nobody_can_sign_in_by_the_engine() {
		assertThat(engine.checkPassword("congan", "NhanRong#2026")).isFalse();
	}

	@Test
	void a_change_and_what_the_engine_makes_of_it_are_one_transaction() {
		assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
			endMembershipOfPolice(LocalDate.now(clock).minusDays(1));
			events.publishEvent(new OrganisationChanged(Set.of(), Set.of("q6-cong-an")));
			assertThat(groupsOf("congan")).as("not before the end of the transaction").containsExactly("q6-cong-an");
			throw new IllegalStateException("something else went wrong");
		})).hasMessageContaining("something else");
		assertThat(groupsOf("congan")).containsExactly("q6-cong-an");

		transactions.executeWithoutResult(transaction -> {
			endMembershipOfPolice(LocalDate.now(clock).minusDays(1));
			events.publishEvent(new OrganisationChanged(Set.of(), Set.of("q6-cong-an")));
		});
		assertThat(groupsOf("congan")).isEmpty();
	}

	@Test
	void a_membership_ends_at_midnight_of_the_city() {
		var last = LocalDate.of(2027, 3, 31);
		endMembershipOfPolice(last);
		clock.set(last);
		follows.atMidnight();
		assertThat(groupsOf("congan")).containsExactly("q6-cong-an");
		clock.set(last.plusDays(1));
		follows.atMidnight();
		assertThat(groupsOf("congan")).isEmpty();
	}

	@Test
	void a_disabled_account_is_no_user_of_the_engine() {
		jdbc.sql("update account set enabled = false where username = 'congan'").update();
		identities.bringUpToDate();
		assertThat(engine.createUserQuery().userId("congan").count()).isZero();
	}

	@Test
	void a_task_that_somebody_claimed_who_has_left_goes_back_to_the_group() {
		var task = tasks.newTask();
		tasks.saveTask(task);
		tasks.addCandidateGroup(task.getId(), "q6-cong-an");
		tasks.claim(task.getId(), "congan");
		try {
			identities.bringUpToDate();
			assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isEqualTo("congan");
			jdbc.sql("update account set enabled = false where username = 'congan'").update();
			identities.bringUpToDate();
			assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
		} finally {
			tasks.deleteTask(task.getId(), true);
		}
	}

	/** No password that the engine would take is without an A. */
	@Test
	void a_name_of_a_single_letter_is_a_name() {
		String given = jdbc.sql("select full_name from person where id = (select person_id from account where username = 'congan')")
			.query(String.class).single();
		jdbc.sql("update account set enabled = false where username = 'congan'").update();
		identities.bringUpToDate();
		jdbc.sql("update person set full_name = 'Phạm Văn A' where full_name = ?").param(given).update();
		jdbc.sql("update account set enabled = true where username = 'congan'").update();
		try {
			identities.bringUpToDate();
			assertThat(engine.createUserQuery().userId("congan").singleResult().getLastName()).isEqualTo("A");
		} finally {
			jdbc.sql("update person set full_name = ? where full_name = 'Phạm Văn A'").param(given).update();
			identities.bringUpToDate();
		}
	}

	@Test
	void what_somebody_adds_to_the_engine_by_hand_does_not_stay() {
		engine.saveGroup(engine.newGroup("by-hand"));
		engine.createMembership("congan", "by-hand");
		identities.bringUpToDate();
		assertThat(engine.createGroupQuery().groupId("by-hand").count()).isZero();
		assertThat(groupsOf("congan")).containsExactly("q6-cong-an");
	}

	private void endMembershipOfPolice(LocalDate day) {
		jdbc.sql("""
				update membership set valid_to = :day
				where person_id = (select person_id from account where username = 'congan')""").param("day", day).update();
	}

	private List<String> groupsOf(String username) {
		return engine.createGroupQuery().groupMember(username).list().stream().map(Group::getId).toList();
	}
}
