package dev.kontor.money.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved payment methods. */
@KontorTest
class PaymentMethodResourceTest {
  @Inject Customers customers;
  @Inject Mailbox mailbox;
  @Inject PassingTime time;
  @Inject Jdbi jdbi;

  private Person anna;
  private String path;

  @BeforeEach
  void annaHasAnAccount() {
    anna = customers.newPerson();
    path = "/v1/organisations/" + anna.organisationId() + "/payment-methods";
  }

  @ParameterizedTest
  @ValueSource(strings = {"card", "twint", "paypal", "bank_transfer"})
  void aMethodIsSavedShownAndRemoved(String type) {
    var answer = add(type, "sandbox:success").then().statusCode(201).extract();
    var added = Api.json(answer);
    assertThat(added.path("type").asText()).isEqualTo(type);
    assertThat(added.path("label").asText()).isNotBlank();
    assertThat(answer.header("Location")).isEqualTo(path + "/" + added.path("id").asText());
    assertThat(answer.asString()).doesNotContain("sandbox:");
    assertThat(Api.json(anna.calls().get(answer.header("Location")))).isEqualTo(added);
    mailbox.await(anna.email(), "payment method of");

    anna.calls().delete(answer.header("Location")).then().statusCode(204);

    anna.calls().get(answer.header("Location")).then().statusCode(404);
    anna.calls().delete(answer.header("Location")).then().statusCode(404);
    assertThat(kinds()).containsExactly("payment_method.removed", "payment_method.added");
  }

  @Test
  void thePasswordHasToBeFresh() {
    var id = Api.json(add("card", "sandbox:success")).path("id").asText();
    time.passes(Duration.ofMinutes(5));

    isRefused(add("card", "sandbox:success"), 401, "fresh-authentication-required");
    isRefused(anna.calls().delete(path + "/" + id), 401, "fresh-authentication-required");
    anna.calls().get(path + "/" + id).then().statusCode(200);
  }

  @Test
  void whatStandsForTheMethodIsEncrypted() {
    add("card", "sandbox:declined");

    var stored =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select encode(token, 'escape') from payment_method"
                            + " where organisation_id = ?")
                    .bind(0, anna.organisationId())
                    .mapTo(String.class)
                    .one());
    assertThat(stored).doesNotContain("declined");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4242424242424242",
        "4242 4242 4242 4242",
        "5555-5555-5555-4444",
        "6011000990139424"
      })
  void cardNumbersAreRefused(String number) {
    isRefused(add("card", number), 422, "card-number-refused");
    assertThat(Api.json(anna.calls().get(path)).path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4111 1111 1111 1111", "my card 4242-4242-4242-4242 of work"})
  void cardNumbersAreRefusedAsLabelsToo(String label) {
    var body = Map.<String, Object>of("type", "card", "token", "sandbox:success", "label", label);

    isRefused(Wallets.post(anna, path, body), 422, "card-number-refused");
  }

  @Test
  void aRepeatGetsTheMethodThatWasSaved() {
    var key = Wallets.newKey();
    var body = Map.of("type", "card", "token", "sandbox:success");

    var answers =
        AtOnce.times(
            10,
            i -> anna.calls().header("Idempotency-Key", key).body(body).post(path).statusCode());

    assertThat(answers).isSubsetOf(201, 409).contains(201);
    assertThat(Api.json(anna.calls().get(path)).path("items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sandbox:nothing", "4242424242424241", "tok_1", "sandbox:"})
  void tokensThatNobodyIssuedAreRefused(String token) {
    isRefused(add("card", token), 422, "payment-token-unknown");
  }

  @Test
  void moreThanFiftyAreRefusedAlsoAtOnce() {
    for (var i = 0; i < 48; i++) {
      add("card", "sandbox:success").then().statusCode(201);
    }

    var answers = AtOnce.times(8, i -> add("card", "sandbox:success").statusCode());

    assertThat(answers).containsExactlyInAnyOrder(201, 201, 409, 409, 409, 409, 409, 409);
    isRefused(add("card", "sandbox:success"), 409, "too-many-payment-methods");
  }

  private Answer add(String type, String token) {
    return Wallets.post(anna, path, Map.of("type", type, "token", token));
  }

  private List<String> kinds() {
    return Api.json(
            anna.calls()
                .get(
                    "/v1/organisations/" + anna.organisationId() + "/activity?kind=payment_method"))
        .path("items")
        .findValuesAsText("kind")
        .stream()
        .filter(each -> each.startsWith("payment_method."))
        .toList();
  }

  private static void isRefused(Answer answer, int status, String problem) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(Api.json(answer).path("type").asText()).isEqualTo("/problems/" + problem);
  }
}
