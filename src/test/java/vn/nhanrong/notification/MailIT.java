package vn.nhanrong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.NoSuchMessageException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.SqlLog;
import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;

/** Messages on their way to a mail server that can be down. */
@StoryTest
class MailIT {

	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final GreenMail MAILS = ReceivedMails.server();

	@Autowired
	Notifications notifications;
	@Autowired
	Mailing mailing;
	@Autowired
	Outbox outbox;
	@Autowired
	NoticeTexts texts;
	@Autowired
	MailProperties properties;
	@Autowired
	JavaMailSenderImpl sender;
	@Autowired
	TransactionTemplate transactions;
	@Autowired
	JdbcClient jdbc;
	@Autowired
	TestClock clock;

	private long agency;
	private long police;

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry registry) {
		registry.add("nhanrong.mail.enabled", () -> true);
		registry.add("nhanrong.mail.from", () -> "nhanrong@quan6.example");
		registry.add("nhanrong.mail.attempts", () -> 3);
		registry.add("nhanrong.public-url", () -> "https://nhanrong.quan6.example/");
		registry.add("spring.mail.host", () -> "127.0.0.1");
		registry.add("spring.mail.port", () -> MAILS.getSmtp().getServerSetup().getPort());
	}

	@BeforeEach
	void start() {
		clock.set(Instant.parse("2026-11-26T01:00:00Z"));
		agency = person("thuongtruc");
		police = person("congan");
		jdbc.sql("delete from notice").update();
		MAILS.start();
	}

	@AfterEach
	void empty() {
		jdbc.sql("delete from notice").update();
		MAILS.stop();
	}

	@AfterAll
	static void stop() {
		MAILS.stop();
	}

	@Test
	void after_the_commit_everybody_gets_one_mail_with_all_its_accents_in_both_languages() throws Exception {
		tell(List.of(agency, police, agency), opinionDue("MH-0047", null));
		assertThat(MAILS.waitForIncomingEmail(PATIENCE.toMillis(), 2)).isTrue();
		assertThat(MAILS.getReceivedMessages()).extracting(ReceivedMails::receiver)
			.containsExactlyInAnyOrder("thuongtruc@quan6.example", "congan@quan6.example");
		MimeMessage mail = ReceivedMails.to("congan@quan6.example", MAILS);
		assertThat(mail.getSubject()).isEqualTo("[MH-0047] Nhắc: sắp đến hạn cho ý kiến thẩm định, 30/11/2026");
		assertThat(mail.getFrom()).extracting(Object::toString).singleElement().asString().contains("<nhanrong@quan6.example>");
		assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getSentDate()).isEqualTo(clock.instant());
		assertThat(mail.getContent().toString()).contains("Kính gửi ông/bà Phạm Văn Ví Dụ,", "mô hình “Tổ tự quản về trật tự, an toàn” (MH-0047)",
				"Hạn gửi ý kiến: 30/11/2026", "The opinion on the model", "https://nhanrong.quan6.example/cases/MH-0047");
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly("SENT 1 null", "SENT 1 null"));
	}

	@Test
	void what_is_rolled_back_is_told_nobody() {
		transactions.executeWithoutResult(status -> {
			notifications.tell(List.of(agency), opinionDue("MH-0001", null));
			status.setRollbackOnly();
		});
		tell(List.of(agency), opinionDue("MH-0002", null));
		assertThat(MAILS.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
		mailing.mailWhatWaits();
		assertThat(MAILS.getReceivedMessages()).extracting(ReceivedMails::subject).singleElement().asString().startsWith("[MH-0002]");
	}

	@Test
	void nobody_is_told_outside_of_a_transaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> notifications.tell(List.of(agency), opinionDue("MH-0001", null)));
	}

	@Test
	void nothing_is_written_down_that_has_no_words() {
		assertThatExceptionOfType(NoSuchMessageException.class)
			.isThrownBy(() -> tell(List.of(agency), new Notice("notice.unheardOf", List.of("MH-0001"), "/", null)));
		assertThat(states()).isEmpty();
	}

	@Test
	void while_the_server_is_down_mails_wait_and_each_then_arrives_once() {
		MAILS.stop();
		tell(List.of(agency), opinionDue("MH-0047", null));
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly("WAITING 1 ConnectException"));
		MAILS.start();
		clock.advance(Duration.ofSeconds(59));
		mailing.mailWhatWaits();
		assertThat(MAILS.getReceivedMessages()).as("before its time").isEmpty();
		clock.advance(Duration.ofSeconds(1));
		mailing.mailWhatWaits();
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly("SENT 2 null"));
		clock.advance(Duration.ofDays(1));
		mailing.mailWhatWaits();
		assertThat(MAILS.getReceivedMessages()).hasSize(1);
	}

	@Test
	void a_server_that_is_down_is_asked_once_in_a_round() {
		MAILS.stop();
		tell(List.of(agency, police), opinionDue("MH-0047", null));
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).contains("WAITING 1 ConnectException"));
		assertThat(states()).contains("WAITING 0 null");
	}

	@Test
	void what_fails_too_often_is_given_up_seen_and_mailed_when_an_administrator_says_so() {
		MAILS.stop();
		tell(List.of(agency), opinionDue("MH-0047", null));
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly("WAITING 1 ConnectException"));
		for (int i = 2; i <= 3; i++) {
			clock.advance(Duration.ofHours(6));
			mailing.mailWhatWaits();
		}
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly("FAILED 3 ConnectException"));
		assertThat(notifications.undelivered()).isEqualTo(1);
		assertThat(notifications.received(agency, Locale.ENGLISH, 0, 10).items()).singleElement()
			.returns(MailState.FAILED, ReceivedNotice::mail);
		MAILS.start();
		assertThat(notifications.mailUndelivered()).isEqualTo(1);
		assertThat(MAILS.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly("SENT 1 null"));
		assertThat(notifications.undelivered()).isZero();
		assertThat(notifications.mailUndelivered()).isZero();
	}

	@Test
	void a_server_that_does_not_answer_is_not_waited_for_long() {
		assertThat(sender.getJavaMailProperties()).containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
	}

	@Test
	void two_nodes_never_send_the_same_mail() throws Exception {
		writtenButNotMailedYet(10);
		clock.advance(Duration.ofMinutes(5));
		var sending = new CountDownLatch(1);
		var goOn = new CountDownLatch(1);
		var slowNode = node(new JavaMailSenderImpl() {
			@Override
			protected void doSend(MimeMessage[] mails, Object[] originals) {
				sending.countDown();
				awaitUninterrupted(goOn);
				super.doSend(mails, originals);
			}
		});
		var slow = CompletableFuture.runAsync(slowNode::mailWhatWaits, Thread::startVirtualThread);
		assertThat(sending.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		var others = Stream.generate(() -> CompletableFuture.runAsync(mailing::mailWhatWaits, Thread::startVirtualThread)).limit(2).toList();
		CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		await().atMost(PATIENCE).untilAsserted(() ->
			assertThat(MAILS.getReceivedMessages()).as("all but the one that the slow node has").hasSize(9));
		goOn.countDown();
		slow.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		assertThat(MAILS.getReceivedMessages()).hasSize(10).extracting(ReceivedMails::subject).doesNotHaveDuplicates();
		assertThat(states()).hasSize(10).containsOnly("SENT 1 null");
	}

	@Test
	void the_same_is_told_once_for_each_person_and_occasion() {
		for (int i = 0; i < 2; i++) {
			tell(List.of(agency), opinionDue("MH-0047", "round-1"));
		}
		tell(List.of(agency, police), opinionDue("MH-0047", "round-1"));
		tell(List.of(agency), opinionDue("MH-0047", "round-2"));
		assertThat(states()).hasSize(3);
		tell(List.of(agency), opinionDue("MH-0047", null));
		tell(List.of(agency), opinionDue("MH-0047", null));
		assertThat(states()).hasSize(5);
	}

	@Test
	void however_many_are_told_it_takes_one_statement() throws Exception {
		var everybody = jdbc.sql("select id from person").query(Long.class).list();
		assertThat(SqlLog.during(() -> transactions.executeWithoutResult(status -> {
			notifications.tell(everybody, opinionDue("MH-0047", "all"));
			status.setRollbackOnly();
		}))).hasSize(1);
	}

	@Test
	void who_has_no_address_or_has_none_any_more_reads_it_in_the_portal() {
		var email = jdbc.sql("select email from person where id = :id").param("id", police).query(String.class).single();
		try {
			writtenButNotMailedYet(1);
			jdbc.sql("update person set email = null where id in (:ids)").param("ids", List.of(agency, police)).update();
			clock.advance(Duration.ofMinutes(5));
			mailing.mailWhatWaits();
			tell(List.of(police), opinionDue("MH-0047", null));
			await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly("KEPT 0 null", "KEPT 0 null"));
			assertThat(notifications.received(police, Locale.ENGLISH, 0, 10).items()).singleElement()
				.returns("[MH-0047] Reminder: opinion due soon, 30/11/2026", ReceivedNotice::subject).returns(MailState.KEPT, ReceivedNotice::mail);
			assertThat(MAILS.getReceivedMessages()).isEmpty();
		} finally {
			Map.of(police, email, agency, "thuongtruc@quan6.example").forEach((id, address) ->
				jdbc.sql("update person set email = :email where id = :id").param("email", address).param("id", id).update());
		}
	}

	/** As a node that was stopped right after the commit would leave them; due in five minutes. */
	private void writtenButNotMailedYet(int messages) {
		transactions.executeWithoutResult(status -> {
			clock.advance(Duration.ofMinutes(5));
			for (int i = 1; i <= messages; i++) {
				notifications.tell(List.of(agency), opinionDue("MH-%04d".formatted(i), null));
			}
			clock.advance(Duration.ofMinutes(-5));
		});
		mailing.mailWhatWaits();
		assertThat(states()).hasSize(messages).containsOnly("WAITING 0 null");
	}

	private Mailing node(JavaMailSenderImpl sender) {
		sender.setHost("127.0.0.1");
		sender.setPort(MAILS.getSmtp().getPort());
		var senders = new StaticListableBeanFactory(Map.of("sender", sender)).getBeanProvider(JavaMailSender.class);
		return new Mailing(outbox, texts, new MailServer(properties, senders), properties, transactions, clock);
	}

	private void tell(Collection<Long> people, Notice notice) {
		transactions.executeWithoutResult(status -> notifications.tell(people, notice));
	}

	private static Notice opinionDue(String code, String onceFor) {
		return new Notice("notice.opinionDue", List.of(code, "Tổ tự quản về trật tự, an toàn", "30/11/2026"), "/cases/" + code, onceFor);
	}

	private long person(String username) {
		return jdbc.sql("select person_id from account where username = :name").param("name", username).query(Long.class).single();
	}

	private List<String> states() {
		return jdbc.sql("select state || ' ' || attempts || ' ' || coalesce(last_error, 'null') from notice order by id")
			.query(String.class).list();
	}

	private static void awaitUninterrupted(CountDownLatch latch) {
		try {
			latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
