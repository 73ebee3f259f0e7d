package dev.kontor.account.factor.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.RegisteredKey;
import dev.kontor.support.SoftwareAuthenticator;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a key signed is accepted once, also when it is sent many times at the same moment. */
@KontorTest
class PasskeyConcurrencyTest {
  private static final int MANY = 20;

  @Inject Customers customers;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void onePasskeySignatureOpensOneSession() {
    var key = RegisteredKey.of(anna);
    var begun = RegisteredKey.signingIn();
    var assertion = key.authenticator().get(begun.options());

    opensOneSession(i -> RegisteredKey.signIn(begun.methodId(), assertion).statusCode());
  }

  @Test
  void oneSignatureAsASecondFactorOpensOneSession() {
    var key = RegisteredKey.of(anna);
    var challenge = Challenged.signingIn(anna.email());
    var proof =
        Map.of(
            "method",
            key.methodId(),
            "assertion",
            key.authenticator().get(RegisteredKey.optionsOf(challenge)));

    opensOneSession(i -> challenge.verify(proof).statusCode());
  }

  @Test
  void manySignInsByOneKeyAtOnceDisturbNobody() {
    var key = RegisteredKey.of(anna);
    var calls = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 8; i++) {
      var begun = RegisteredKey.signingIn();
      var alone = uncounted(key, begun.options());
      calls.add(() -> RegisteredKey.signIn(begun.methodId(), alone).statusCode());
      var challenge = Challenged.signingIn(anna.email());
      var second = uncounted(key, RegisteredKey.optionsOf(challenge));
      var proof = Map.of("method", key.methodId(), "assertion", second);
      calls.add(() -> challenge.verify(proof).statusCode());
    }

    assertThat(AtOnce.all(calls)).containsOnly(200);
  }

  /** Signed by a key that doesn't count, so that the order doesn't matter. */
  private static Map<String, Object> uncounted(RegisteredKey key, Map<String, ?> options) {
    return key.authenticator().countingFrom(-1).get(options);
  }

  @Test
  void oneKeyIsRegisteredOnce() {
    var key = new SoftwareAuthenticator();
    var people = List.of(anna, customers.newPerson(), customers.newPerson());
    var started = people.stream().map(RegisteredKey::start).toList();
    var made = started.stream().map(each -> key.create(each.options())).toList();

    var statuses =
        AtOnce.times(
            people.size() * 3,
            i ->
                RegisteredKey.register(
                        people.get(i % 3), started.get(i % 3).methodId(), made.get(i % 3))
                    .statusCode());

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(statuses).isSubsetOf(200, 401, 409);
    var proved = 0;
    for (var each : people) {
      proved += tables.count("second_factor", "user_id = ? and proved_at is not null", each.id());
    }
    assertThat(proved).isEqualTo(1);
  }

  private void opensOneSession(IntFunction<Integer> call) {
    var before = tables.count("session", "user_id = ?", anna.id());

    var statuses = AtOnce.times(MANY, call);

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(statuses).isSubsetOf(200, 404, 409, 429);
    assertThat(tables.count("session", "user_id = ?", anna.id())).isEqualTo(before + 1);
  }
}
