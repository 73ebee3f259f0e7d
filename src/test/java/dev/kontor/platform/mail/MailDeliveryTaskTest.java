package dev.kontor.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.text.Language;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Newcomer;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails leave with their cause, once, and wait for a mail server that is away (invariant 14). */
@KontorTest
class MailDeliveryTaskTest {
  @Inject Outbox outbox;
  @Inject Mailbox mailbox;
  @Inject Letters letters;
  @Inject PassingTime time;
  @Inject Tables tables;

  @ConfigProperty(name = "kontor.mail.smtp.port")
  int port;

  private boolean isAway;

  /** What other tests left undelivered would otherwise come in between. */
  @BeforeEach
  void deliverWhatIsLeft() {
    time.passesWithItsWork("PT1H");
  }

  @AfterEach
  void theMailServerIsBack() {
    if (isAway) {
      comesBack();
    }
  }

  @Test
  void whatIsSentWhileTheServerIsAwayArrivesOnceItIsBack() throws MessagingException {
    goesAway();
    var newcomers = IntStream.range(0, 5).mapToObj(i -> Newcomer.atNewAddress().signsUp()).toList();
    newcomers.forEach(each -> assertThat(mailbox.of(each.email())).isEmpty());
    time.passesWithItsWork("PT30S");

    comesBack();
    time.passesWithItsWork("PT5M");

    for (var each : newcomers) {
      assertThat(letters.await(each.email(), 1).get(0).getSubject()).contains("confirm");
    }
    time.passesWithItsWork("PT1H");
    newcomers.forEach(each -> assertThat(mailbox.of(each.email())).hasSize(1));
    assertThat(tables.count("scheduled_task", "task_name = 'deliver-mail'")).isZero();
  }

  @Test
  void aMailThatIsSentAgainKeepsItsMessageId() {
    goesAway();
    var address = Customers.newAddress();
    try (var server = new GrudgingMailServer(port, any -> false, 2)) {
      var id = send(address);
      time.passesWithItsWork("PT5M");

      Letters.awaitThat("three tries", () -> server.letters(address).size() == 3);
      assertThat(server.letters(address))
          .extracting(GrudgingMailServer.Letter::taken)
          .containsExactly(false, false, true);
      assertThat(server.letters(address))
          .extracting(GrudgingMailServer.Letter::messageId)
          .containsOnly("<" + id + "@kontor.example>");
      awaitErased(id);
      time.passesWithItsWork("PT1H");
      assertThat(server.letters(address)).hasSize(3);
    }
  }

  @Test
  void anAddressThatIsRefusedDoesNotHoldUpTheOthers() {
    goesAway();
    var refused = Customers.newAddress();
    var others = List.of(Customers.newAddress(), Customers.newAddress(), Customers.newAddress());
    try (var server = new GrudgingMailServer(port, refused::equals, 0)) {
      var refusedId = send(refused);
      others.forEach(this::send);

      others.forEach(
          other -> Letters.awaitThat("a mail to " + other, () -> isTaken(server, other)));
      assertThat(tables.count("outgoing_mail", "id = ? and delivered_at is null", refusedId))
          .isEqualTo(1);
      assertThat(tables.count("scheduled_task", "task_instance = ?", refusedId.toString()))
          .isEqualTo(1);
    }
    comesBack();
    time.passesWithItsWork("PT1H");
    letters.await(refused, 1);
  }

  @Test
  void theOutboxShowsNeitherReaderNorLink() {
    goesAway();
    var anna = Newcomer.atNewAddress().signsUp();
    var stored = tables.everything();
    comesBack();
    time.passesWithItsWork("PT1H");
    var token = letters.awaitTokenBeside(anna.email());

    assertThat(stored)
        .filteredOn(each -> each.startsWith("outgoing_mail.") || each.startsWith("scheduled_task."))
        .anyMatch(each -> each.startsWith("outgoing_mail.sealed_letter="))
        .noneMatch(each -> each.contains(token))
        .noneMatch(each -> each.contains("?token="))
        .noneMatch(each -> each.contains(anna.email()));
  }

  @Test
  void aDeliveredLetterIsErased() {
    var address = Customers.newAddress();
    var id = send(address);
    letters.await(address, 1);

    awaitErased(id);
  }

  @Test
  void whatIsRolledBackSendsNothing() {
    var address = Customers.newAddress();
    QuarkusTransaction.begin();
    var id = outbox.send(mailTo(address));
    QuarkusTransaction.rollback();
    var later = Customers.newAddress();
    send(later);
    letters.await(later, 1);
    time.passesWithItsWork("PT1H");

    assertThat(mailbox.of(address)).isEmpty();
    assertThat(tables.count("outgoing_mail", "id = ?", id)).isZero();
    assertThat(tables.count("scheduled_task", "task_instance = ?", id.toString())).isZero();
  }

  private UUID send(String address) {
    return QuarkusTransaction.requiringNew().call(() -> outbox.send(mailTo(address)));
  }

  private static Mail mailTo(String address) {
    return new Mail(
        "notification",
        "member_removed",
        Language.EN,
        address,
        "Anna Keller",
        List.of("Alpenglück"),
        null,
        "account");
  }

  private void awaitErased(UUID id) {
    Letters.awaitThat(
        "the letter is erased",
        () ->
            tables.count(
                    "outgoing_mail",
                    "id = ? and sealed_letter is null and delivered_at is not null",
                    id)
                == 1);
  }

  private static boolean isTaken(GrudgingMailServer server, String address) {
    return server.letters(address).stream().anyMatch(GrudgingMailServer.Letter::taken);
  }

  private void goesAway() {
    mailbox.stop();
    isAway = true;
  }

  private void comesBack() {
    mailbox.start();
    isAway = false;
  }
}
