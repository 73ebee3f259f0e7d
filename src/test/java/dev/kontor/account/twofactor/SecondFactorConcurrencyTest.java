package dev.kontor.account.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.Authenticator;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A code is accepted once, also when it is sent many times at the same moment (invariant 5). */
@KontorTest
class SecondFactorConcurrencyTest {
  private static final int MANY = 50;

  @Inject Customers customers;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private Authenticator app;

  @BeforeEach
  void annaHasAnApp() {
    anna = customers.newPerson();
    app = Authenticator.enrolledBy(anna, time.now());
    time.passes(Duration.ofSeconds(30));
  }

  @Test
  void oneCodeForManyChallengesOpensOneSession() {
    var code = app.code(time.now());
    opensOneSession(
        manyChallenges(), challenge -> challenge.byCode(app.methodId(), code).statusCode());
  }

  @Test
  void oneRecoveryCodeForManyChallengesOpensOneSession() {
    var code = app.recoveryCodes().get(3);
    opensOneSession(manyChallenges(), challenge -> challenge.byRecoveryCode(code).statusCode());
  }

  @Test
  void oneChallengeIsMetOnce() {
    var challenge = Challenged.signingIn(anna.email());
    var code = app.code(time.now());
    opensOneSession(
        Collections.nCopies(MANY, challenge),
        each -> each.byCode(app.methodId(), code).statusCode());
  }

  @Test
  void manyFirstFactorsAtOnceBringOneSetOfRecoveryCodes() {
    var bea = customers.newPerson();
    var apps = IntStream.range(0, 8).mapToObj(i -> Authenticator.startedBy(bea)).toList();

    var answers =
        AtOnce.times(
            apps.size(),
            i ->
                Authenticator.confirm(bea, apps.get(i).methodId(), apps.get(i).code(time.now()))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .<String>getList("recoveryCodes"));

    assertThat(answers.stream().filter(each -> each != null)).hasSize(1);
    assertThat(tables.count("recovery_code", "user_id = ?", bea.id())).isEqualTo(10);
    assertThat(tables.count("second_factor", "user_id = ? and is_default", bea.id())).isEqualTo(1);
  }

  private List<Challenged> manyChallenges() {
    return IntStream.range(0, MANY).mapToObj(i -> Challenged.signingIn(anna.email())).toList();
  }

  @Test
  void factorsThatChangeWhileTheyAreUsedDisturbNobody() {
    var second = Authenticator.enrolledBy(anna, time.now());
    time.passes(Duration.ofMinutes(1));
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 5; i++) {
      var challenge = Challenged.signingIn(anna.email());
      var chosen = i % 2 == 0 ? app.methodId() : second.methodId();
      var recoveryCode = app.recoveryCodes().get(i);
      calls.add(() -> challenge.byCode(chosen, app.code(time.now())).statusCode());
      calls.add(() -> challenge.byRecoveryCode(recoveryCode).statusCode());
      calls.add(() -> makesDefault(chosen));
      calls.add(() -> anna.calls().post("/v1/me/two-factor/recovery-codes").statusCode());
      calls.add(() -> removes(second.methodId()));
    }

    assertThat(AtOnce.all(calls)).isSubsetOf(200, 201, 204, 404, 422);
    assertThat(tables.count("second_factor", "user_id = ? and is_default", anna.id())).isEqualTo(1);
    assertThat(tables.count("recovery_code", "user_id = ?", anna.id())).isEqualTo(10);
  }

  private int makesDefault(String methodId) {
    return anna.calls()
        .contentType("application/merge-patch+json")
        .body(Map.of("isDefault", true))
        .patch("/v1/me/two-factor/methods/{id}", methodId)
        .statusCode();
  }

  private int removes(String methodId) {
    return anna.calls().delete("/v1/me/two-factor/methods/{id}", methodId).statusCode();
  }

  private void opensOneSession(List<Challenged> challenges, Function<Challenged, Integer> call) {
    var before = tables.count("session", "user_id = ?", anna.id());

    var statuses = AtOnce.times(MANY, i -> call.apply(challenges.get(i)));

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(statuses).isSubsetOf(200, 404, 409, 422, 429);
    assertThat(tables.count("session", "user_id = ?", anna.id())).isEqualTo(before + 1);
  }
}
