package dev.kontor.service.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.platform.secret.Secrets;
import dev.kontor.service.feed.ServiceEvents.Product;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Service;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The feed loses nothing, whatever commits when, and waits without holding anything. */
@KontorTest
@Order(KontorTest.FIRST)
class ServiceFeedResourceTest {
  private static final String FEED = "/v1/service/events";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final HttpClient client = HttpClient.newHttpClient();

  @Inject Customers customers;
  @Inject Services services;
  @Inject Shelf shelf;
  @Inject ServiceEvents events;
  @Inject AgroalDataSource pool;
  @Inject Tables tables;

  private Product drive;
  private Service service;

  @BeforeEach
  void aServiceServesADrive() {
    var anna = customers.somebody();
    drive = new Product(anna.organisationId(), shelf.add(anna, "drive"), "drive");
    service = services.enter("drive");
  }

  @Test
  void whatBeganEarlierAndCommitsLaterIsWaitedFor() throws Exception {
    var began = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var earlier =
        CompletableFuture.runAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          tell("earlier");
                          began.countDown();
                          await(end);
                        }));
    CompletableFuture<HttpResponse<String>> waiting;
    try {
      began.await();
      happens("later");
      assertThat(service.kinds()).isEmpty();
      waiting = waits(30);
      Thread.sleep(300);
      assertThat(waiting).isNotDone();
    } finally {
      end.countDown();
    }
    earlier.get();
    assertThat(waiting.get(5, TimeUnit.SECONDS).body()).contains("\"earlier\"");
    assertThat(service.kinds()).containsExactly("earlier", "later");
  }

  @Test
  void manyWritersAndAReaderLoseNothing() {
    var written = new ConcurrentSkipListSet<String>();
    var writers =
        CompletableFuture.runAsync(
            () ->
                AtOnce.times(
                    6,
                    writer -> {
                      for (int i = 0; i < 25; i++) {
                        var kind = "w" + writer + "." + i;
                        QuarkusTransaction.requiringNew()
                            .run(
                                () -> {
                                  tell(kind);
                                  tell(kind + "b");
                                });
                        written.addAll(List.of(kind, kind + "b"));
                      }
                      return writer;
                    }));
    var read = new ArrayList<String>();
    var after = "";
    var isOver = false;
    while (!isOver) {
      var wasDone = writers.isDone();
      var page = Api.json(service.calls().get(FEED + "?limit=7" + after));
      page.path("items").forEach(each -> read.add(each.path("kind").asText()));
      if (page.path("next").isTextual()) {
        after = "&after=" + page.path("next").asText();
      }
      isOver = wasDone && page.path("items").isEmpty();
    }
    assertThat(read).hasSize(300).doesNotHaveDuplicates().containsAll(written);
  }

  @Test
  void theCursorGoesOnAlsoFromTheEndAndIsGoodForItsServiceOnly() {
    happens("one");
    String next = service.calls().get(FEED).then().statusCode(200).extract().path("next");
    service
        .calls()
        .get(FEED + "?after=" + next)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));

    happens("two");
    service.calls().get(FEED + "?after=" + next).then().body("items.kind", equalTo(List.of("two")));
    services.enter("drive").calls().get(FEED + "?after=" + next).then().statusCode(404);
    service.calls().get(FEED + "?after=abc").then().statusCode(422);
    service.calls().get(FEED + "?wait=31").then().statusCode(422);
  }

  @Test
  void whoWaitsIsWokenAndHoldsNoConnection() throws Exception {
    var answers = IntStream.range(0, 30).mapToObj(i -> waits(30)).toList();
    Thread.sleep(1000);
    until(() -> pool.getMetrics().activeCount() == 0);
    assertThat(answers).noneMatch(CompletableFuture::isDone);

    var since = System.nanoTime();
    happens("news");

    assertThat(answers).allMatch(each -> each.join().body().contains("\"news\""));
    assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void theTimeCanBeOver() {
    var answer = waits(1).join();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"items\":[]");
  }

  @Test
  void aCredentialThatEndedMeanwhileIsToldNothing() throws Exception {
    var waiting = waits(30);
    Thread.sleep(300);
    assertThat(waiting).isNotDone();
    tables.run(
        "update product_service set credential_hash = ? where id = ?",
        Secrets.hash(Secrets.newToken()),
        service.id());
    happens("news");

    assertThat(waiting.join().statusCode()).isEqualTo(401);
  }

  private void happens(String kind) {
    QuarkusTransaction.requiringNew().run(() -> tell(kind));
  }

  private void tell(String kind) {
    events.aboutProduct(kind, drive, null, Map.of());
  }

  private CompletableFuture<HttpResponse<String>> waits(int seconds) {
    var url =
        URI.create("http://localhost:%d%s?wait=%d".formatted(RestAssured.port, FEED, seconds));
    var request =
        HttpRequest.newBuilder(url)
            .header("Authorization", "Bearer " + service.credential())
            .build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void until(BooleanSupplier condition) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
