package dev.kontor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Recovery;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Calls that are more than the pool has connections wait for one each, and never for a second. */
@KontorTest
class ConnectionsConcurrencyTest {
  private static final int MANY = 130;
  private static final Duration BOUND = Duration.ofMinutes(1);

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Recovery recovery;

  @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
  int poolSize;

  @Test
  void aRightCodeIsTakenOnce() {
    var anna = customers.newPerson();
    var address = Customers.newAddress();
    Recovery.startsEmail(anna, address).then().statusCode(202);
    var code = recovery.mailedCode(address);

    var statuses = statuses(i -> proves(anna, code));

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(MANY - 1);
  }

  @Test
  void ofWrongCodesFiveAreJudged() {
    var anna = customers.newPerson();
    var address = Customers.newAddress();
    Recovery.startsEmail(anna, address).then().statusCode(202);
    var code = recovery.mailedCode(address);
    var wrong = code.startsWith("1") ? "200000" : "100000";

    var statuses = statuses(i -> proves(anna, wrong));

    assertThat(Collections.frequency(statuses, 422)).isEqualTo(5);
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(MANY - 5);
    assertThat(proves(anna, code).statusCode()).isEqualTo(409);
  }

  @Test
  void supportCodesAreVerifiedOrRefused() {
    var sam = operators.newOperator();
    var people = AtOnce.times(10, i -> customers.newPerson());

    var statuses = statuses(i -> verifies(sam, people.get(i % people.size())));

    assertThat(statuses).isSubsetOf(422, 429);
  }

  private List<Integer> statuses(IntFunction<Answer> call) {
    assertThat(poolSize).isLessThan(MANY);
    return Assertions.assertTimeoutPreemptively(
        BOUND, () -> AtOnce.times(MANY, i -> call.apply(i).statusCode()));
  }

  private static Answer proves(Person person, String code) {
    return person
        .calls()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("code", code))
        .post("/v1/me/recovery/email/confirm");
  }

  private static Answer verifies(Person operator, Person user) {
    return operator
        .calls()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("email", user.email(), "code", "00000000"))
        .post("/v1/operator/support-codes/verify");
  }
}
