package dev.kontor.sale.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.Disputes;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a registry's word isn't taken. */
@KontorTest
class AdoptionRefusalTest {
  private static final String LIST = "/v1/operator/domains/disagreements";

  @Inject Customers customers;
  @Inject Disputes disputes;
  @Inject Operators operators;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void anna() {
    anna = disputes.buyer();
  }

  @Test
  void whatIsNotListedIsNotFound() {
    var domain = disputes.bought(anna, Disputes.name("einig-"));

    disputes.adopt(domain).then().statusCode(404);
    disputes.adopt(UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void customersDoNotSeeTheList() {
    anna.calls().get(LIST).then().statusCode(404);
    Disputes.adopt(anna, UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void itNeedsAKey() {
    operators
        .somebody()
        .calls()
        .body(Map.of())
        .post(LIST + "/" + UUID.randomUUID() + "/adoption")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/idempotency-key-required"));
  }

  @Test
  void nobodyDecidesAboutTheirOwn() {
    var domain = disputes.bought(anna, Disputes.name("moved-"));
    var again = customers.signIn(anna.email());
    operators.appoint(again);
    var herself = operators.signedInStrongly(again);

    isRefused(Disputes.adopt(herself, domain), 403, "own-affair");
    assertThat(disputes.listed(domain)).isPresent();
  }

  @Test
  void aSilentRegistryChangesNothing() {
    var domain = disputes.bought(anna, Disputes.name("flaky-"));
    disputes.registrySays(anna, domain, disputes.today().plusYears(1).plusDays(9));
    assertThat(disputes.listedSoon(domain)).isPresent();
    var first = disputes.adopt(domain);
    var second = first.statusCode() == 200 ? null : disputes.adopt(domain);

    if (second != null) {
      isRefused(first, 503, "registry-silent");
      second.then().statusCode(200);
    }
    assertThat(disputes.end(domain)).isEqualTo(disputes.today().plusYears(1).plusDays(9));
  }

  @Test
  void nothingIsTakenWhileAnAnswerIsAwaited() {
    var domain = disputes.bought(anna, Disputes.name("moved-"));
    tables.run("update customer_order_line set state = 'waiting' where product_id = ?", domain);

    isRefused(disputes.adopt(domain), 409, "registry-answer-awaited");
    assertThat(disputes.listed(domain)).isPresent();

    tables.run("update customer_order_line set state = 'delivered' where product_id = ?", domain);
    disputes.adopted(domain);
  }

  @Test
  void whatHasEndedDoesNotComeBack() {
    var domain = disputes.bought(anna, Disputes.name("zu-spaet-"));
    shelf.end(domain);
    disputes.check(anna, domain);
    assertThat(disputes.listed(domain)).isPresent();

    isRefused(disputes.adopt(domain), 409, "registry-dates-impossible");
  }

  @Test
  void aTermIsNotOverBeforeItBegan() {
    var domain = disputes.bought(anna, Disputes.name("vorher-"));
    disputes.registrySays(anna, domain, disputes.today().minusDays(1));

    isRefused(disputes.adopt(domain), 409, "registry-dates-impossible");
    assertThat(disputes.status(domain)).isEqualTo("active");
  }

  @Test
  void aRepeatGetsTheFirstAnswer() {
    var domain = disputes.bought(anna, Disputes.name("moved-"));
    var operator = operators.somebody();
    var key = UUID.randomUUID().toString();
    var path = LIST + "/" + domain + "/adoption";

    var first = keyed(operator, key, path).then().statusCode(200).extract();
    var again = keyed(operator, key, path).then().statusCode(200).extract();

    assertThat((String) again.path("termEnd")).isEqualTo(first.path("termEnd"));
    assertThat(Wallets.shown(anna)).startsWith(first.path("credited[0].amount"));
  }

  private static Answer keyed(Person operator, String key, String path) {
    return operator.calls().header("Idempotency-Key", key).body(Map.of()).post(path);
  }

  private static void isRefused(Answer answer, int status, String slug) {
    answer.then().statusCode(status).body("type", equalTo("/problems/" + slug));
  }
}
