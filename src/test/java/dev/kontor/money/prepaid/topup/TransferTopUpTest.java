package dev.kontor.money.prepaid.topup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.money.transfer.Reference;
import dev.kontor.money.transfer.TransferReferences;
import dev.kontor.money.transfer.TransferTarget;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Top-ups by bank transfer wait, and tell how they are transferred. */
@KontorTest
class TransferTopUpTest {
  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject TransferReferences references;

  private Person anna;

  @BeforeEach
  void annaHasAnAccount() {
    anna = customers.newPerson();
  }

  private Answer topUp(String amount) {
    return Wallets.topUp(anna, amount, "bank_transfer");
  }

  private JsonNode read(JsonNode topUp) {
    return Api.json(
        anna.calls()
            .get(Wallets.path(anna) + "/top-ups/" + topUp.path("id").asText())
            .then()
            .statusCode(200)
            .extract());
  }

  @Test
  void itWaitsForItsTransfer() {
    var topUp = Api.json(topUp("100.00").then().statusCode(201).extract());

    assertThat(topUp.path("status").asText()).isEqualTo("pending");
    assertThat(topUp.at("/payment/method").asText()).isEqualTo("bank_transfer");
    var transfer = topUp.path("transfer");
    assertThat(transfer.path("account").asText()).isEqualTo("CH4431999123000889012");
    assertThat(transfer.at("/amount/amount").asText()).isEqualTo("100.00");
    var reference = Reference.read(transfer.path("reference").asText()).orElseThrow();
    assertThat(references.target(reference))
        .contains(
            new TransferTarget(
                anna.organisationId(),
                TransferTarget.Kind.TOP_UP,
                UUID.fromString(topUp.path("id").asText())));
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    assertThat(read(topUp)).isEqualTo(topUp);
  }

  private void passes(String span) {
    time.passesWithItsWork(span);
    anna = customers.signIn(anna.email());
  }

  @Test
  void itIsWaitedForForSixtyDays() {
    var topUp = Api.json(topUp("100.00"));

    passes("P59D");
    assertThat(read(topUp).path("status").asText()).isEqualTo("pending");

    passes("P2D");
    assertThat(read(topUp).path("status").asText()).isNotEqualTo("pending");
    assertThat(read(topUp).path("transfer").isNull()).isTrue();
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
  }

  @Test
  void fiveAreWaitedForAtATime() {
    var statuses = AtOnce.times(8, i -> topUp("20.00").statusCode());

    assertThat(statuses.stream().filter(each -> each == 201)).hasSize(5);
    Api.isRefused(topUp("20.00"), 409, "too-many-transfer-top-ups", null);
    Wallets.topUp(anna, "20.00", "sandbox:success").then().statusCode(201);
  }

  private Answer cancel(JsonNode topUp) {
    return anna.calls().delete(Wallets.path(anna) + "/top-ups/" + topUp.path("id").asText());
  }

  @Test
  void itIsCancelledOnce() {
    var topUp = Api.json(topUp("100.00"));

    cancel(topUp).then().statusCode(204);

    var read = read(topUp);
    assertThat(read.path("status").asText()).isEqualTo("cancelled");
    assertThat(read.path("transfer").isNull()).isTrue();
    assertThat(read.at("/payment/status").asText()).isEqualTo("failed");
    assertThat(read.at("/payment/failure").asText()).isEqualTo("cancelled");
    var listed = Api.json(anna.calls().get(Wallets.path(anna) + "/top-ups")).at("/items/0");
    assertThat(listed.path("status").asText()).isEqualTo("cancelled");
    Api.isRefused(cancel(topUp), 409, "top-up-not-awaited", null);
    assertThat(
            Api.json(
                    anna.calls()
                        .get(
                            "/v1/organisations/{o}/activity?kind=top_up.cancelled",
                            anna.organisationId()))
                .path("items"))
        .hasSize(1);
  }

  @Test
  void whoCancelsMakesRoomForOthers() {
    var first = Api.json(topUp("20.00"));
    for (int i = 1; i < 5; i++) {
      topUp("20.00").then().statusCode(201);
    }
    Api.isRefused(topUp("20.00"), 409, "too-many-transfer-top-ups", null);

    cancel(first).then().statusCode(204);

    topUp("20.00").then().statusCode(201);
  }

  @Test
  void othersAreNotCancelled() {
    var byCard = Api.json(Wallets.topUp(anna, "20.00", "sandbox:success"));
    var pending = Api.json(Wallets.topUp(anna, "20.00", "sandbox:late"));
    var awaited = Api.json(topUp("20.00"));
    passes("P61D");

    for (var each : List.of(byCard, pending, awaited)) {
      Api.isRefused(cancel(each), 409, "top-up-not-awaited", null);
    }
    var other = customers.newPerson();
    other
        .calls()
        .delete(Wallets.path(other) + "/top-ups/" + awaited.path("id").asText())
        .then()
        .statusCode(404);
  }

  @Test
  void nobodyCallsBack() {
    Api.request().body(Map.of()).post("/v1/payments/callbacks/bank").then().statusCode(404);
  }

  @Test
  void otherTopUpsTellOfNoTransfer() {
    var topUp = Api.json(Wallets.topUp(anna, "20.00", "sandbox:pending-success"));

    assertThat(topUp.path("transfer").isNull()).isTrue();
  }
}
