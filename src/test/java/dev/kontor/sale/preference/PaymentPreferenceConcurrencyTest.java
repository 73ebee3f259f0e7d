package dev.kontor.sale.preference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Preferences are changed while the methods that they name are removed. */
@KontorTest
class PaymentPreferenceConcurrencyTest {
  private static final int ROUNDS = 10;
  private static final int HANDS = 4;

  @Inject Customers customers;

  private Person anna;
  private String path;

  @BeforeEach
  void anna() {
    anna = customers.newPerson();
    path = "/v1/organisations/" + anna.organisationId();
  }

  @Test
  void noMethodIsPreferredThatWasRemovedMeanwhile() {
    for (int round = 0; round < ROUNDS; round++) {
      var first = addMethod();
      var second = addMethod();
      var calls = new ArrayList<Callable<Integer>>();
      for (int hand = 0; hand < HANDS; hand++) {
        calls.add(() -> put(List.of("prepaid", first, second)));
        calls.add(() -> put(List.of(second, first)));
      }
      calls.add(() -> anna.calls().delete(path + "/payment-methods/" + first).statusCode());
      calls.add(() -> anna.calls().delete(path + "/payment-methods/" + second).statusCode());

      var statuses = AtOnce.all(calls);

      assertThat(statuses.subList(2 * HANDS, calls.size())).containsOnly(204);
      assertThat(statuses.subList(0, 2 * HANDS)).isSubsetOf(200, 422);
      assertThat(sources()).isEqualTo("[\"prepaid\"]");
    }
  }

  @Test
  void theFirstPreferencesOfManyHandsAreThoseOfOne() {
    var first = addMethod();
    var second = addMethod();

    var statuses =
        AtOnce.times(
            16, i -> put(i % 2 == 0 ? List.of(first, second) : List.of(second, "prepaid", first)));

    assertThat(statuses).containsOnly(200);
    assertThat(sources())
        .isIn(
            "[\"%s\",\"%s\"]".formatted(first, second),
            "[\"%s\",\"prepaid\",\"%s\"]".formatted(second, first));
    var changes = changes();
    assertThat(changes.get(0).at("/after/sources").toString()).isEqualTo(sources());
    for (int entry = 1; entry < changes.size(); entry++) {
      assertThat(changes.get(entry - 1).at("/before/sources"))
          .isEqualTo(changes.get(entry).at("/after/sources"));
    }
  }

  /** The newest first. */
  private JsonNode changes() {
    return Api.json(anna.calls().get(path + "/activity?kind=payment_preferences.changed"))
        .path("items");
  }

  private int put(List<String> sources) {
    return anna.calls()
        .body(Map.of("sources", sources, "splitPrepaid", true))
        .put(path + "/payment-preferences")
        .statusCode();
  }

  private String sources() {
    return Api.json(anna.calls().get(path + "/payment-preferences")).path("sources").toString();
  }

  private String addMethod() {
    var body = Map.<String, Object>of("type", "card", "token", "sandbox:success");
    return Api.json(Wallets.post(anna, path + "/payment-methods", body)).path("id").asText();
  }
}
