package dev.kontor.account.factor.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.ApprovingApp;
import dev.kontor.support.Challenged;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Waiting for the app's answer holds neither a thread nor a connection, and ends with it. */
@KontorTest
@Order(KontorTest.FIRST)
class ChallengeStatusResourceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final HttpClient client = HttpClient.newHttpClient();

  @Inject Customers customers;
  @Inject PushWaiters waiters;
  @Inject AgroalDataSource pool;
  @Inject Jdbi jdbi;

  private ApprovingApp app;
  private Challenged challenge;

  @BeforeEach
  void annaSignsIn() {
    var anna = customers.newPerson();
    app = ApprovingApp.enrolledBy(anna);
    challenge = Challenged.signingIn(anna.email());
  }

  @Test
  void theAnswerComesWithinASecondOfTheYes() {
    var request = app.request();
    var answer = waits(30);
    await(() -> waiters.count() == 1);

    app.approves(request, challenge.answer().getString("matchNumber")).then().statusCode(204);

    var since = System.nanoTime();
    assertThat(answer.join().body()).contains("\"approved\"");
    assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(1));
    assertThat(waiters.count()).isZero();
  }

  @Test
  void aNoIsToldAtOnceToo() {
    var answer = waits(30);
    await(() -> waiters.count() == 1);
    app.denies(app.request()).then().statusCode(204);
    assertThat(answer.join().body()).contains("\"denied\"");
  }

  @Test
  void thirtyWaitersHoldNoConnection() {
    var answers = IntStream.range(0, 30).mapToObj(i -> waits(30)).toList();
    await(() -> waiters.count() == 30);
    await(() -> pool.getMetrics().activeCount() == 0);
    assertThat(answers).noneMatch(CompletableFuture::isDone);

    app.approves(app.request(), challenge.answer().getString("matchNumber")).then().statusCode(204);

    assertThat(answers).allMatch(each -> each.join().body().contains("\"approved\""));
  }

  @Test
  void theTimeCanBeOver() {
    var answer = waits(1).join();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"pending\"");
  }

  @Test
  void anotherInstancesYesIsHeard() {
    var answer = waits(30);
    await(() -> waiters.count() == 1);
    yesOfAnotherInstance();
    assertThat(answer.join().body()).contains("\"approved\"");
  }

  @Test
  void whoWaitsLooksAgainWhenTheConnectionWasLost() {
    var first = waits(30);
    await(() -> waiters.count() == 1);

    assertThat(connectionsLost()).isEqualTo(1);
    assertThat(first.join().body()).contains("\"pending\"");

    var second = waits(30);
    await(() -> waiters.count() == 1);
    yesOfAnotherInstance();
    assertThat(second.join().body()).contains("\"approved\"");
  }

  @Test
  void oddTimesAndUnknownChallengesAreRefused() {
    for (var wait : List.of("-1", "31", "abc", "1e3", "")) {
      assertThat(get(challenge.id(), challenge.token(), wait).join().statusCode())
          .as(wait)
          .isBetween(200, 499);
    }
    assertThat(get(challenge.id(), challenge.token(), "31").join().statusCode()).isEqualTo(422);
    assertThat(get(challenge.id(), "another", "30").join().statusCode()).isEqualTo(404);
    assertThat(get(UUID.randomUUID().toString(), "", "30").join().statusCode()).isEqualTo(404);
    assertThat(waiters.count()).isZero();
  }

  /** Ends the connection that notifications come over; tells how many there were. */
  private int connectionsLost() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where application_name = 'kontor notifications'""")
                .mapTo(Boolean.class)
                .list()
                .size());
  }

  private void yesOfAnotherInstance() {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "update push_request set status = 'approved' where challenge_id = ?",
              UUID.fromString(challenge.id()));
          handle
              .createQuery("select pg_notify('kontor_push', :id)")
              .bind("id", challenge.id())
              .mapTo(String.class)
              .list();
        });
  }

  private CompletableFuture<HttpResponse<String>> waits(int seconds) {
    return get(challenge.id(), challenge.token(), Integer.toString(seconds));
  }

  private CompletableFuture<HttpResponse<String>> get(String id, String token, String wait) {
    var url =
        URI.create(
            "http://localhost:" + RestAssured.port + "/v1/auth/challenges/" + id + "?wait=" + wait);
    var request = HttpRequest.newBuilder(url).header("Challenge-Token", token).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  private static void await(BooleanSupplier condition) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
