package dev.kontor.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Answer;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Letters;
import dev.kontor.support.Newcomer;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A password that is changed while it is being checked opens nothing any more. */
@KontorTest
class SignInConcurrencyTest {
  @Inject Customers customers;
  @Inject Jdbi jdbi;

  @Test
  void whoSignsInWhileThePasswordChangesIsRefused() {
    var anna = customers.newPerson();

    var answer = whilePasswordChanges(anna.id(), () -> Newcomer.at(anna.email()).signsIn());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/sign-in-failed");
  }

  @Test
  void whoProvesThePasswordAgainWhileItChangesIsRefused() {
    var anna = customers.newPerson();

    var answer =
        whilePasswordChanges(
            anna.id(),
            () ->
                anna.calls()
                    .body(Map.of("password", Person.PASSWORD))
                    .post("/v1/auth/reauthenticate"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/password-wrong");
  }

  private Answer whilePasswordChanges(UUID userId, Callable<Answer> call) {
    var isLocked = new CountDownLatch(1);
    Callable<Answer> callThen =
        () -> {
          isLocked.await();
          return call.call();
        };
    return AtOnce.all(List.of(callThen, () -> change(userId, isLocked))).get(0);
  }

  /** Holds the account until the call has checked the old password and wants to go on. */
  private Answer change(UUID userId, CountDownLatch isLocked) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("update user_account set password_hash = 'another' where id = ?", userId);
          isLocked.countDown();
          Letters.awaitThat("a call that waits for the account", this::somebodyWaits);
          return null;
        });
  }

  private boolean somebodyWaits() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from pg_locks where not granted)")
                .mapTo(Boolean.class)
                .one());
  }
}
