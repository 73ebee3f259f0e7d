package dev.kontor.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A repeat with the same key gets the first answer, and nothing happens twice. */
@KontorTest
class IdempotencyConcurrencyTest {
  private static final int CALLS = 50;
  private static final String IN_USE = "/problems/idempotency-key-in-use";

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Tables tables;

  @Test
  void theSameKeySentManyTimesAtOnceMakesOneOrganisation() {
    var anna = customers.newPerson();
    var key = newKey();
    var name = newName();

    var answers = AtOnce.times(CALLS, i -> create(anna, key, name));

    assertThat(organisations(name)).isEqualTo(1);
    var created = answers.stream().filter(each -> each.statusCode() == 201).toList();
    var first = created.stream().filter(each -> !isReplay(each)).toList();
    assertThat(first).hasSize(1);
    assertThat(created).allSatisfy(each -> isSameAnswer(each, first.get(0)));
    assertThat(answers)
        .filteredOn(each -> each.statusCode() != 201)
        .allSatisfy(each -> each.then().statusCode(409).body("type", equalTo(IN_USE)));
    var later = create(anna, key, name);
    assertThat(isReplay(later)).isTrue();
    isSameAnswer(later, first.get(0));
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    var anna = customers.newPerson();
    var key = newKey();
    var other = newName();
    create(anna, key, newName()).then().statusCode(201);

    create(anna, key, other)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    assertThat(organisations(other)).isZero();
  }

  @Test
  void aRefusalFreesTheKey() {
    var anna = customers.newPerson();
    var key = newKey();
    var name = newName();
    var abroad =
        Map.of("line1", "Gasse 1", "postalCode", "1000", "city", "Atlantis", "country", "XX");
    anna.calls()
        .header("Idempotency-Key", key)
        .body(Map.of("name", name, "type", "company", "address", abroad))
        .post("/v1/organisations")
        .then()
        .statusCode(422);

    var answer = create(anna, key, name);

    answer.then().statusCode(201).header("Idempotent-Replayed", nullValue());
    assertThat(organisations(name)).isEqualTo(1);
  }

  @Test
  void aKeyCountsPerCaller() {
    var key = newKey();
    var name = newName();
    for (var person : new Person[] {customers.newPerson(), customers.newPerson()}) {
      var answer = create(person, key, name);
      answer.then().statusCode(201);
      assertThat(isReplay(answer)).isFalse();
    }
    assertThat(organisations(name)).isEqualTo(2);
  }

  @Test
  void withoutAKeyEachCallCounts() {
    var anna = customers.newPerson();
    var name = newName();
    for (int i = 0; i < 2; i++) {
      anna.calls()
          .body(Map.of("name", name, "type", "company"))
          .post("/v1/organisations")
          .then()
          .statusCode(201)
          .header("Idempotent-Replayed", nullValue());
    }
    assertThat(organisations(name)).isEqualTo(2);
  }

  @Test
  void aKeyIsFreeAgainAfter24Hours() {
    var anna = customers.newPerson();
    var key = newKey();
    var name = newName();
    create(anna, key, name).then().statusCode(201);
    time.passes(Duration.ofHours(24).minusMinutes(5));
    assertThat(isReplay(create(customers.signIn(anna.email()), key, name))).isTrue();
    time.passes(Duration.ofMinutes(5));

    var answer = create(customers.signIn(anna.email()), key, name);

    answer.then().statusCode(201);
    assertThat(isReplay(answer)).isFalse();
    assertThat(organisations(name)).isEqualTo(2);
  }

  @Test
  void oldAnswersGoInTheNight() {
    var anna = customers.newPerson();
    var key = newKey();
    create(anna, key, newName()).then().statusCode(201);
    assertThat(tables.count("idempotent_answer", "key = ?", key)).isEqualTo(1);

    time.passesWithItsWork("P2D");

    assertThat(tables.count("idempotent_answer", "key = ?", key)).isZero();
  }

  @Test
  void aReplayIsForWhoMayCallOnly() {
    var anna = customers.newPerson();
    var key = newKey();
    var name = newName();
    create(anna, key, name).then().statusCode(201);
    anna.calls().post("/v1/auth/sign-out").then().statusCode(204);

    create(anna, key, name).then().statusCode(401);
  }

  @Test
  void aKeyHasUpTo64Characters() {
    var anna = customers.newPerson();
    create(anna, "k".repeat(64), newName()).then().statusCode(201);
    for (var key : new String[] {"k".repeat(65), "two words"}) {
      create(anna, key, newName())
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/idempotency-key-invalid"));
    }
  }

  private static Answer create(Person person, String key, String name) {
    return person
        .calls()
        .header("Idempotency-Key", key)
        .body(Map.of("name", name, "type", "company"))
        .post("/v1/organisations");
  }

  private static void isSameAnswer(Answer answer, Answer first) {
    assertThat(answer.statusCode()).isEqualTo(first.statusCode());
    assertThat(answer.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    assertThat(answer.header("Location")).isNotNull().isEqualTo(first.header("Location"));
    assertThat(answer.header("ETag")).isNotNull().isEqualTo(first.header("ETag"));
  }

  private static boolean isReplay(Answer answer) {
    return "true".equals(answer.header("Idempotent-Replayed"));
  }

  private int organisations(String name) {
    return tables.count("organisation", "name = ?", name);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static String newName() {
    return "Alpenglück " + UUID.randomUUID();
  }
}
