package dev.kontor.sale.preference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tenants;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How organisations prefer to pay. */
@KontorTest
class PaymentPreferenceResourceTest {
  @Inject Customers customers;
  @Inject PassingTime time;

  private Person anna;

  @BeforeEach
  void anna() {
    anna = customers.newPerson();
  }

  @Test
  void whoNeverSaidAnythingPaysFromPrepaidOnly() {
    assertThat(shown()).isEqualTo("[\"prepaid\"] false");
  }

  @Test
  void theOrderIsKeptAndCanBeChangedAtAnyTime() {
    var first = addMethod(anna);
    var second = addMethod(anna);
    time.passes(Duration.ofMinutes(6));

    assertThat(Api.json(put(true, second, "prepaid", first)))
        .isEqualTo(Api.json(anna.calls().get(path(anna))));
    assertThat(shown()).isEqualTo("[\"%s\",\"prepaid\",\"%s\"] true".formatted(second, first));

    put(false, first.toUpperCase(Locale.ROOT)).then().statusCode(200);
    assertThat(shown()).isEqualTo("[\"%s\"] false".formatted(first));
  }

  @Test
  void eachChangeIsLoggedAndNothingElseIs() {
    var method = addMethod(anna);
    put(false, "prepaid").then().statusCode(200);
    assertThat(changes()).isEmpty();

    put(false, method, "prepaid").then().statusCode(200);
    put(false, method, "prepaid").then().statusCode(200);
    put(true, method, "prepaid").then().statusCode(200);

    var changes = changes();
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0).path("before").toString()).isEqualTo("{\"splitPrepaid\":false}");
    assertThat(changes.get(0).path("after").toString()).isEqualTo("{\"splitPrepaid\":true}");
    assertThat(changes.get(1).path("before").toString()).isEqualTo("{\"sources\":[\"prepaid\"]}");
    assertThat(changes.get(1).path("after").toString())
        .isEqualTo("{\"sources\":[\"%s\",\"prepaid\"]}".formatted(method));
  }

  @Test
  void aMethodThatIsRemovedIsNoSourceAnyMore() {
    var first = addMethod(anna);
    var second = addMethod(anna);
    put(true, first, second).then().statusCode(200);

    remove(first);
    assertThat(shown()).isEqualTo("[\"%s\"] true".formatted(second));

    remove(second);
    assertThat(shown()).isEqualTo("[\"prepaid\"] true");
    isUnknown(put(true, "prepaid", second), 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sandbox:success", "bank_transfer", "card", "Prepaid", " prepaid"})
  void whatIsNoSavedMethodIsRefused(String source) {
    isUnknown(put(true, "prepaid", source), 1);
    assertThat(shown()).isEqualTo("[\"prepaid\"] false");
  }

  @Test
  void methodsOfOthersAreRefusedAsThoseThatDoNotExist() {
    var bea = customers.newPerson();
    var own = addMethod(anna);

    isUnknown(put(true, own, "prepaid", addMethod(bea)), 2);
    isUnknown(put(true, Tenants.unknownId(), own), 0);
    assertThat(shown()).isEqualTo("[\"prepaid\"] false");
  }

  @Test
  void aSourceStandsThereOnce() {
    var method = addMethod(anna);

    isRefused(put(true, "prepaid", method, "prepaid"), "payment-source-repeated", 2);
    isRefused(
        put(true, method, method.toUpperCase(Locale.ROOT), "prepaid"),
        "payment-source-repeated",
        1);
    assertThat(shown()).isEqualTo("[\"prepaid\"] false");
  }

  @Test
  void thereAreOneToTwentySources() {
    var methods = IntStream.range(0, 20).mapToObj(i -> addMethod(anna)).toArray(String[]::new);
    var tooMany = Arrays.copyOf(methods, 21);
    tooMany[20] = "prepaid";

    isInvalid(put(true, tooMany), "sources");
    isInvalid(put(true), "sources");
    put(true, methods).then().statusCode(200);
    assertThat(Api.json(anna.calls().get(path(anna))).path("sources")).hasSize(20);
  }

  @Test
  void bothMembersAreNeeded() {
    var body = new HashMap<String, Object>(Map.of("sources", List.of("prepaid")));
    isInvalid(anna.calls().body(body).put(path(anna)), "splitPrepaid");
    isInvalid(anna.calls().body(Map.of("splitPrepaid", true)).put(path(anna)), "sources");
    body.put("splitPrepaid", true);
    body.put("sources", Arrays.asList("prepaid", null));
    assertThat(anna.calls().body(body).put(path(anna)).statusCode()).isEqualTo(422);
  }

  private static String path(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/payment-preferences";
  }

  private static String methods(Person person) {
    return "/v1/organisations/" + person.organisationId() + "/payment-methods";
  }

  private static String addMethod(Person person) {
    var body = Map.<String, Object>of("type", "card", "token", "sandbox:success");
    var answer = Wallets.post(person, methods(person), body).then().statusCode(201).extract();
    return Api.json(answer).path("id").asText();
  }

  private void remove(String method) {
    anna.calls().delete(methods(anna) + "/" + method).then().statusCode(204);
  }

  private Answer put(boolean splitPrepaid, String... sources) {
    return anna.calls()
        .body(Map.of("sources", List.of(sources), "splitPrepaid", splitPrepaid))
        .put(path(anna));
  }

  private String shown() {
    var preferences = Api.json(anna.calls().get(path(anna)));
    return preferences.path("sources") + " " + preferences.path("splitPrepaid");
  }

  private JsonNode changes() {
    var log = "/v1/organisations/" + anna.organisationId() + "/activity";
    return Api.json(anna.calls().get(log + "?kind=payment_preferences.changed")).path("items");
  }

  private static void isUnknown(Answer answer, int place) {
    isRefused(answer, "payment-method-unknown", place);
  }

  private static void isRefused(Answer answer, String problem, int place) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(Api.json(answer).path("type").asText()).isEqualTo("/problems/" + problem);
    assertThat(Api.json(answer).at("/violations/0/field").asText())
        .isEqualTo("sources[" + place + "]");
  }

  private static void isInvalid(Answer answer, String field) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(Api.json(answer).at("/violations/0/field").asText()).isEqualTo(field);
  }
}
