package dev.kontor.sale.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.money.invoice.InvoicePayments;
import dev.kontor.support.Api;
import dev.kontor.support.Cancelling;
import dev.kontor.support.Customers;
import dev.kontor.support.Domains;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DOM-2: what nobody renews is renewed on account, once, and suspended until that is paid. */
@KontorTest
class WarrantyTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Domains domains;
  @Inject WarrantyRenewalService service;
  @Inject WarrantyClaimService claims;
  @Inject InvoicePayments payments;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private LocalDate end;
  private UUID domain;

  @BeforeEach
  void annaHasADomainThatExpires() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    end = domains.today().plusDays(2);
    domain = domains.expiring(anna, end);
  }

  private void isWarranted() {
    Domains.warrant(anna, domain, true).then().statusCode(204);
  }

  /** Until some minutes before the domain expires, in UTC. */
  private void passesUntil(int minutesBefore) {
    var moment =
        end.atStartOfDay(ZoneOffset.UTC).toInstant().minus(Duration.ofMinutes(minutesBefore));
    time.passesWithItsWork(Duration.between(time.now(), moment).toString());
    anna = customers.signIn(anna.email());
  }

  private LocalDate paidUntil() {
    return LocalDate.parse(Domains.read(anna, domain).getString("paidUntil"));
  }

  private List<JsonNode> orders() {
    var path = "/v1/organisations/" + anna.organisationId() + "/orders";
    var items = Api.json(anna.calls().get(path).then().statusCode(200).extract()).path("items");
    return items.findParents("number").stream()
        .map(each -> Orders.read(anna, each.path("id").asText()))
        .toList();
  }

  private JsonNode order() {
    assertThat(orders()).hasSize(1);
    return orders().get(0);
  }

  private UUID invoice() {
    return UUID.fromString(order().at("/invoiceIds/0").asText());
  }

  private void pays(UUID invoice) {
    Wallets.fill(anna, "100.00");
    QuarkusTransaction.requiringNew()
        .run(() -> payments.payFromPrepaid(anna.organisationId(), invoice));
  }

  @Test
  void whatNobodyRenewsIsRenewedOnAccountOnItsLastDay() {
    isWarranted();

    passesUntil(125);
    assertThat(paidUntil()).isEqualTo(end);
    passesUntil(115);

    assertThat(paidUntil()).isEqualTo(end.plusYears(1));
    var order = order();
    assertThat(order.path("kind").asText()).isEqualTo("warranty");
    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(order.path("orderedBy").isNull()).isTrue();
    assertThat(Api.texts(order.path("lines"), "kind")).containsExactly("renewal", "warranty");
    assertThat(Api.texts(order.path("lines"), "state")).containsOnly("delivered");
    assertThat(order.at("/lines/0/from").asText()).isEqualTo(end.toString());
    assertThat(order.at("/lines/1/net/amount").asText()).isEqualTo("2.90");
    assertThat(order.path("payments")).hasSize(1);
    assertThat(order.at("/payments/0/kind").asText()).isEqualTo("on_account");
    assertThat(order.at("/payments/0/amount")).isEqualTo(order.path("total"));
    var invoice = Orders.invoice(anna, invoice().toString());
    assertThat(invoice.path("status").asText()).isEqualTo("open");
    assertThat(invoice.path("due")).isEqualTo(order.path("total"));
    assertThat(invoice.path("dueOn").asText())
        .isEqualTo(LocalDate.parse(invoice.path("issuedOn").asText()).plusDays(280).toString());
    assertThat(Domains.read(anna, domain).getString("status")).isEqualTo("active");
    operators.booksAreClean();
  }

  @Test
  void itActsOnceUntilItsInvoiceIsPaid() {
    isWarranted();
    passesUntil(60);
    var next = LastDay.of(anna.organisationId(), end.plusYears(1)).last();

    service.renew(next, domain);
    assertThat(paidUntil()).isEqualTo(end.plusYears(1));

    pays(invoice());
    service.renew(next, domain);
    service.renew(next, domain);
    assertThat(paidUntil()).isEqualTo(end.plusYears(2));
    operators.booksAreClean();
  }

  @Test
  void whatIsNotPaidInTimeIsSuspendedUntilItIs() {
    isWarranted();
    passesUntil(60);
    var invoice = invoice();

    claims.take(ClaimStep.LAST_DAY, anna.organisationId(), invoice);
    assertThat(Domains.read(anna, domain).getString("status")).isEqualTo("active");
    claims.take(ClaimStep.SUSPENSION, anna.organisationId(), invoice);

    assertThat(Domains.read(anna, domain).getString("status")).isEqualTo("suspended");
    assertThat(accessTo(domain)).isEqualTo("product_suspended");
    var path = "/v1/organisations/" + anna.organisationId() + "/products?status=";
    assertThat(Api.json(anna.calls().get(path + "suspended")).path("items")).hasSize(1);
    assertThat(Api.json(anna.calls().get(path + "active")).path("items")).isEmpty();
    pays(invoice);
    assertThat(Domains.read(anna, domain).getString("status")).isEqualTo("active");
    assertThat(accessTo(domain)).isEqualTo("granted");
    claims.take(ClaimStep.SUSPENSION, anna.organisationId(), invoice);
    assertThat(Domains.read(anna, domain).getString("status")).isEqualTo("active");
  }

  private String accessTo(UUID product) {
    var check =
        Map.of("userId", anna.id(), "productId", product, "right", "use", "channel", "manager");
    var answer =
        anna.calls()
            .body(Map.of("checks", List.of(check)))
            .post("/v1/organisations/" + anna.organisationId() + "/access-checks");
    return Api.json(answer.then().statusCode(200).extract()).at("/results/0/reason").asText();
  }

  @Test
  void remindersComeAMonthAndAWeekBeforeAndOnTheDay() {
    isWarranted();
    passesUntil(60);
    var due = LocalDate.parse(Orders.invoice(anna, invoice().toString()).path("dueOn").asText());

    assertThat(
            tables.all(
                "select execution_time from scheduled_task where task_name = 'warranty-claim'"
                    + " and task_instance like '"
                    + anna.organisationId()
                    + "%' order by 1",
                Instant.class))
        .containsExactly(
            morning(due.minusDays(30)),
            morning(due.minusDays(7)),
            morning(due),
            due.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(9, 0).atZone(ZoneOffset.UTC).toInstant();
  }

  @Test
  void whatIsCancelledOrHasNoneIsNotRenewed() {
    var other = domains.expiring(anna, end);
    isWarranted();
    Cancelling.cancelled(anna, domain, "end_of_term");
    Domains.warrant(anna, other, true).then().statusCode(204);
    Domains.warrant(anna, other, false).then().statusCode(204);

    passesUntil(10);

    assertThat(orders()).isEmpty();
    assertThat(paidUntil()).isEqualTo(end);
  }

  @Test
  void whatSomebodyRenewedIsLeftAlone() {
    isWarranted();
    var item = Renewals.next(anna, domain.toString(), "P1Y");
    Renewals.renewed(anna, List.of(item), Map.of("paymentMethod", "sandbox:success"));

    passesUntil(10);

    assertThat(order().path("kind").asText()).isEqualTo("renewal");
    assertThat(Api.texts(order().path("lines"), "kind")).containsExactly("renewal", "warranty");
    assertThat(paidUntil()).isEqualTo(end.plusYears(1));
  }

  @Test
  void itTakesThePlaceOfAnOrderThatWaitsForABankTransfer() {
    isWarranted();
    var item = Renewals.next(anna, domain.toString(), "P2Y");
    var waiting = Renewals.renewed(anna, List.of(item), Map.of("paymentMethod", "bank_transfer"));

    passesUntil(115);

    var replaced = Orders.read(anna, waiting.path("id").asText());
    assertThat(replaced.path("status").asText()).isEqualTo("expired");
    assertThat(replaced.path("failure").asText()).isEqualTo("replaced");
    assertThat(paidUntil()).isEqualTo(end.plusYears(1));
    operators.booksAreClean();
  }

  @Test
  void aPaymentThatIsUnderWayIsWaitedFor() {
    isWarranted();
    passesUntil(125);
    var item = Renewals.next(anna, domain.toString(), "P2Y");
    Renewals.renewed(anna, List.of(item), Map.of("paymentMethod", "sandbox:late"));

    passesUntil(115);
    assertThat(paidUntil()).isEqualTo(end);
    passesUntil(10);

    assertThat(paidUntil()).as("it didn't come").isEqualTo(end.plusYears(1));
    assertThat(told("status")).containsExactlyInAnyOrder("paid", "expired");
    operators.booksAreClean();
  }

  @Test
  void halfAnHourBeforeNothingIsWaitedForAnyMore() {
    isWarranted();
    passesUntil(40);
    var later = end.plusYears(1);
    var item = Renewals.next(anna, domain.toString(), "P2Y");
    Renewals.renewed(anna, List.of(item), Map.of("paymentMethod", "sandbox:late"));
    pays(onAccount());

    service.renew(LastDay.of(anna.organisationId(), later), domain);
    assertThat(paidUntil()).isEqualTo(later);
    service.renew(LastDay.of(anna.organisationId(), later).last(), domain);

    assertThat(paidUntil()).isEqualTo(later.plusYears(1));
    assertThat(told("failure")).contains("replaced");
    operators.booksAreClean();
  }

  private List<String> told(String member) {
    return orders().stream().map(each -> each.path(member).asText()).toList();
  }

  private UUID onAccount() {
    return orders().stream()
        .filter(each -> each.path("kind").asText().equals("warranty"))
        .map(each -> UUID.fromString(each.at("/invoiceIds/0").asText()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoeverSwitchesItOnInTheLastMinutesHasItActAtOnce() {
    passesUntil(20);

    isWarranted();
    passesUntil(19);

    assertThat(paidUntil()).isEqualTo(end.plusYears(1));
  }

  @Test
  void withoutAnAddressThereIsNoOrder() {
    var bob = customers.newPerson();
    var his = domains.expiring(bob, end);
    Domains.warrant(bob, his, true).then().statusCode(204);

    service.renew(LastDay.of(bob.organisationId(), end), his);

    assertThat(Domains.read(bob, his).getString("paidUntil")).isEqualTo(end.toString());
  }
}
