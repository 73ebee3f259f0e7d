package dev.kontor.sale.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Cancelling;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SUB-6: nothing that is cancelled renews by itself, and what is reinstated does as before. */
@KontorTest
class CancelledRenewalTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Mailbox mailbox;

  private Person anna;
  private String site;
  private LocalDate end;

  @BeforeEach
  void annaHasASiteThatRenewsByItself() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    site = bought("cloud_server_s");
    end = LocalDate.parse(Renewals.of(anna, site).path("termEnd").asText());
    Renewals.automatic(anna, true, site).then().statusCode(204);
  }

  private String bought(String offer) {
    return Orders.bought(anna, Baskets.line(offer, "P1M"), "sandbox:success")
        .at("/lines/0/productId")
        .asText();
  }

  private String path(String below) {
    return "/v1/organisations/" + anna.organisationId() + below;
  }

  /** Until an hour after the time of attempts where Anna is, so many days before the end. */
  private void passesUntil(int daysBefore) {
    passesUntil(daysBefore, 9);
  }

  private void passesUntil(int daysBefore, int hour) {
    var moment = end.minusDays(daysBefore).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    time.passesWithItsWork(Duration.between(time.now(), moment).toString());
    anna = customers.signIn(anna.email());
  }

  private JsonNode product(String id) {
    return Api.json(anna.calls().get(path("/products/" + id)).then().statusCode(200).extract());
  }

  private LocalDate paidUntil(String id) {
    return LocalDate.parse(product(id).path("paidUntil").asText());
  }

  private List<JsonNode> orders() {
    var items = Api.json(anna.calls().get(path("/orders")).then().statusCode(200).extract());
    return items.path("items").findParents("number");
  }

  private List<String> subjects() {
    return mailbox.of(anna.email()).stream()
        .map(
            mail -> {
              try {
                return mail.getSubject();
              } catch (MessagingException e) {
                throw new AssertionError(e);
              }
            })
        .toList();
  }

  private void card(String token) {
    var answer =
        Wallets.post(anna, path("/payment-methods"), Map.of("type", "card", "token", token));
    var id = Api.json(answer.then().statusCode(201).extract()).path("id").asText();
    Renewals.prefer(anna, false, id);
  }

  @Test
  void whatIsCancelledIsNeitherAnnouncedNorRenewed() {
    Wallets.fill(anna, "100.00");
    Cancelling.cancelled(anna, site, "end_of_term");

    passesUntil(0);

    assertThat(product(site).path("status").asText()).isEqualTo("ended");
    assertThat(paidUntil(site)).isEqualTo(end);
    assertThat(orders()).hasSize(1);
    assertThat(Wallets.shown(anna)).isEqualTo("100.00 0.00 100.00");
    assertThat(subjects())
        .noneMatch(each -> each.contains("renew"))
        .noneMatch(each -> each.contains("end soon"));
    operators.booksAreClean();
  }

  @Test
  void whatIsReinstatedIsAnnouncedLateAndRenewed() {
    Wallets.fill(anna, "100.00");
    Cancelling.cancelled(anna, site, "end_of_term");
    passesUntil(5);

    Cancelling.reinstate(anna, site).then().statusCode(204);

    mailbox.await(anna.email(), "renew automatically soon");
    assertThat(Renewals.of(anna, site).at("/autoRenewal/announcedPrice/amount").asText())
        .isEqualTo("12.97");
    passesUntil(3);
    assertThat(paidUntil(site)).isAfter(end);
    assertThat(Wallets.shown(anna)).isEqualTo("87.03 0.00 87.03");
    operators.booksAreClean();
  }

  @Test
  void whatIsReinstatedAfterItsLastAttemptIsTriedAtOnce() {
    Wallets.fill(anna, "100.00");
    Cancelling.cancelled(anna, site, "end_of_term");
    passesUntil(1);
    assertThat(paidUntil(site)).isEqualTo(end);

    Cancelling.reinstate(anna, site).then().statusCode(204);
    time.passesWithItsWork("PT1S");

    assertThat(paidUntil(site)).isAfter(end);
    operators.booksAreClean();
  }

  /** Its other product is renewed all the same, and what the card pays late isn't lost. */
  @Test
  void anAutomaticOrderIsCancelledAndItsOtherProductIsTriedAgainOnItsLastDay() {
    var other = bought("cloud_server_m");
    Renewals.automatic(anna, true, other).then().statusCode(204);
    passesUntil(2, 9);
    card("sandbox:pending-success");
    passesUntil(1, 8);
    var both = Orders.read(anna, orders().get(0).path("id").asText());
    assertThat(both.path("kind").asText()).isEqualTo("automatic_renewal");
    assertThat(both.path("status").asText()).isEqualTo("pending");
    assertThat(both.path("lines")).hasSize(2);

    Cancelling.cancelled(anna, site, "end_of_term");
    time.passesWithItsWork("PT10S");

    assertThat(Orders.read(anna, both.path("id").asText()).path("status").asText())
        .isEqualTo("cancelled");
    assertThat(paidUntil(other)).isAfter(end);
    assertThat(paidUntil(site)).isEqualTo(end);
    var paid = Orders.read(anna, orders().get(0).path("id").asText());
    assertThat(paid.path("status").asText()).isEqualTo("paid");
    assertThat(paid.path("lines")).hasSize(1);
    var late = both.at("/total/amount").asText();
    assertThat(Wallets.shown(anna)).isEqualTo(late + " 0.00 " + late);
    operators.booksAreClean();
  }
}
