package dev.kontor.notification;

import static dev.kontor.support.Accesses.matrix;
import static dev.kontor.support.Accesses.on;
import static dev.kontor.support.Accesses.replace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Authenticator;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MEM-8: notices go to who wants them and may see what they tell, and to nobody else. */
@KontorTest
class NoticeReadersTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Mailbox mailbox;
  @Inject Shelf shelf;
  @Inject PassingTime time;

  private Person anna;
  private Person carl;

  @BeforeEach
  void carlWantsAllNotices() {
    anna = customers.newPerson();
    carl = customers.newMember(anna, "collaborator");
    chooses(carl, Map.of("billing", true, "domains", true));
  }

  @Test
  void balancesReachWhoMaySeeThem() {
    var dora = customers.newMember(anna, "external");
    keepsBooks(dora);
    chooses(dora, Map.of("billing", true));

    Wallets.fill(anna, "25.00");

    assertThat(Mailbox.text(mailbox.await(anna.email(), "on the prepaid account")))
        .contains("25.00");
    mailbox.await(dora.email(), "on the prepaid account");
    assertThat(subjects(carl)).isEmpty();

    keepsBooks(carl);
    Wallets.fill(anna, "5.00");
    mailbox.await(carl.email(), "on the prepaid account");
  }

  @Test
  void aSuspendedOrBlockedMemberIsToldNothing() {
    keepsBooks(carl);
    var bea = customers.newMember(anna, "administrator");
    var sam = operators.newOperator();
    blocks(sam, bea, Map.of("scope", "account"));
    blocks(sam, carl, Map.of("scope", "membership", "organisationId", anna.organisationId()));

    Wallets.fill(anna, "25.00");

    mailbox.await(anna.email(), "on the prepaid account");
    assertThat(subjects(carl)).isEmpty();
    assertThat(subjects(bea)).noneMatch(each -> each.contains("prepaid"));
  }

  @Test
  void whereNoReaderIsLeftTheLegalRepresentativesAreTold() {
    var bea = customers.newMember(anna, "administrator");
    chooses(anna, Map.of("billing", false));
    blocks(
        operators.newOperator(),
        bea,
        Map.of("scope", "membership", "organisationId", anna.organisationId()));

    Wallets.fill(anna, "25.00");

    mailbox.await(anna.email(), "on the prepaid account");
  }

  @Test
  void locksReachWhoMaySeeTheProductAndWantsTechnicalNotices() {
    var drive = shelf.add(anna.organisationId(), "drive", "Safe of the board");
    var users = List.of(member("use"), member("statistics"), member(""), member("use"));
    grant(users.get(0), drive, "use");
    grant(users.get(1), drive, "statistics");
    grant(users.get(3), drive, "use");
    keepsBooks(users.get(2));
    chooses(users.get(3), Map.of("technical", false));

    lock(drive);

    for (var told : List.of(anna, users.get(0), users.get(1), users.get(2))) {
      assertThat(Mailbox.text(mailbox.await(told.email(), "is locked")))
          .contains("Safe of the board");
    }
    assertThat(subjects(carl)).isEmpty();
    assertThat(subjects(users.get(3))).isEmpty();
  }

  @Test
  void locksOfDomainsReachReadersOfDomainNotices() {
    var domain = shelf.add(anna.organisationId(), "domain", "notice-" + anna.id() + ".ch");
    var drive = shelf.add(anna.organisationId(), "drive", "Safe of the board");
    chooses(carl, Map.of("technical", false, "domains", true));
    replace(anna, customers.memberId(anna, carl), matrix(on(domain, "technical"), on(drive, "use")))
        .statusCode(200);

    lock(drive);
    mailbox.await(anna.email(), "is locked");
    lock(domain);

    assertThat(Mailbox.text(mailbox.await(carl.email(), "is locked")))
        .contains("notice-" + anna.id() + ".ch");
    assertThat(subjects(carl)).hasSize(1);
  }

  @Test
  void aRequiredSecondFactorIsASecurityNotice() {
    var dora = customers.newMember(anna, "external");
    chooses(dora, Map.of("security", false));
    Authenticator.enrolledBy(anna, time.now());

    Organisation.requireSecondFactor(anna);

    mailbox.await(carl.email(), "requires two-factor authentication");
    assertThat(subjects(dora)).isEmpty();
  }

  private Person member(String right) {
    return customers.newMember(anna, right.equals("statistics") ? "external" : "collaborator");
  }

  private void grant(Person person, UUID product, String right) {
    replace(anna, customers.memberId(anna, person), matrix(on(product, right))).statusCode(200);
  }

  private void lock(UUID product) {
    anna.calls()
        .put("/v1/organisations/{o}/products/{p}/lock", anna.organisationId(), product)
        .then()
        .statusCode(200);
  }

  private void keepsBooks(Person person) {
    Organisation.giveAccounting(anna, customers.memberId(anna, person));
  }

  private void chooses(Person person, Map<String, Object> choice) {
    var all =
        new HashMap<String, Object>(
            Map.of(
                "billing",
                true,
                "technical",
                true,
                "domains",
                true,
                "security",
                true,
                "news",
                false));
    all.putAll(choice);
    person
        .calls()
        .header("If-Match", "*")
        .body(all)
        .put(
            "/v1/organisations/{o}/members/{m}/contact-preferences",
            anna.organisationId(),
            customers.memberId(anna, person))
        .then()
        .statusCode(200);
  }

  private static void blocks(Person operator, Person user, Map<String, Object> what) {
    var request = new HashMap<>(what);
    request.put("reason", "The phone was stolen");
    request.put("evidence", "Called back");
    operator
        .calls()
        .body(request)
        .put("/v1/operator/users/{u}/block", user.id())
        .then()
        .statusCode(200);
  }

  private List<String> subjects(Person person) {
    return mailbox.of(person.email()).stream()
        .map(NoticeReadersTest::subject)
        .filter(each -> !each.contains("role"))
        .toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
