package dev.kontor.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever ends a session at the same moment as another is told that it is over (USR-7). */
@KontorTest
class SignOutConcurrencyTest {
  private static final int MANY = 20;

  @Inject Customers customers;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void meet() {
    anna = customers.newPerson();
  }

  @Test
  void allWhoSignOutAtOnceAreSignedOut() {
    var statuses = AtOnce.times(MANY, i -> signsOut(anna));

    assertThat(statuses).containsOnly(204);
    anna.calls().get("/v1/me").then().statusCode(401);
    assertThat(ended(anna)).isEqualTo(1);
  }

  @Test
  void signingOutWhileAnotherDeviceEndsAllOthersIsFine() {
    var elsewhere = new ArrayList<Person>();
    for (int i = 0; i < 6; i++) {
      elsewhere.add(customers.signIn(anna.email()));
    }
    var calls = new ArrayList<Callable<Integer>>();
    elsewhere.forEach(each -> calls.add(() -> signsOut(each)));
    elsewhere.forEach(each -> calls.add(() -> endsOthers(anna)));

    assertThat(AtOnce.all(calls)).containsOnly(204);
    elsewhere.forEach(each -> each.calls().get("/v1/me").then().statusCode(401));
    anna.calls().get("/v1/me").then().statusCode(200);
  }

  @Test
  void oneSessionEndedByManyAtOnceEndsOnce() {
    var elsewhere = customers.signIn(anna.email());

    var statuses = AtOnce.times(MANY, i -> ends(anna, elsewhere));

    assertThat(statuses).contains(204).isSubsetOf(204, 404);
    elsewhere.calls().get("/v1/me").then().statusCode(401);
    assertThat(ended(anna)).isEqualTo(1);
  }

  @Test
  void twoWhoEndEachOtherBothDo() {
    var elsewhere = customers.signIn(anna.email());
    List<Callable<Integer>> calls =
        List.of(
            () -> ends(anna, elsewhere),
            () -> ends(elsewhere, anna),
            () -> endsOthers(anna),
            () -> endsOthers(elsewhere));

    assertThat(AtOnce.all(calls)).isSubsetOf(204, 401, 404);
  }

  @Test
  void sessionsThatEndOnManyWaysAtOnceDisturbNobody() {
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 6; i++) {
      var each = customers.signIn(anna.email());
      calls.add(() -> signsOut(each));
      calls.add(() -> endsOthers(each));
      calls.add(() -> ends(each, anna));
      calls.add(
          () ->
              Api.request()
                  .body(Map.of("refreshToken", each.refreshToken()))
                  .post("/v1/auth/refresh")
                  .statusCode());
      calls.add(
          () ->
              each.calls()
                  .body(Map.of("password", Person.PASSWORD))
                  .post("/v1/auth/reauthenticate")
                  .statusCode());
    }
    calls.add(() -> anna.calls().post("/v1/me/secure-account").statusCode());

    assertThat(AtOnce.all(calls)).isSubsetOf(200, 204, 401, 403, 404);
  }

  @Test
  void aTokenThatIsNoneSignsNobodyOut() {
    var stranger = customers.newPerson().accessToken();
    anna.calls()
        .header("Authorization", "Bearer " + stranger + "x")
        .post("/v1/auth/sign-out")
        .then()
        .statusCode(401);
    anna.calls().get("/v1/me").then().statusCode(200);
  }

  private int ended(Person person) {
    return tables.count("user_activity", "user_id = ? and kind = 'session.ended'", person.id());
  }

  private static int signsOut(Person person) {
    return person.calls().post("/v1/auth/sign-out").statusCode();
  }

  private static int ends(Person person, Person other) {
    return person.calls().delete("/v1/me/sessions/{id}", other.sessionId()).statusCode();
  }

  private static int endsOthers(Person person) {
    return person.calls().delete("/v1/me/sessions").statusCode();
  }
}
