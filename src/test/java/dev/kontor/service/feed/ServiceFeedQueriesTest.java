package dev.kontor.service.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.paging.PageRequest;
import dev.kontor.service.feed.ServiceEvents.Product;
import dev.kontor.support.Accesses;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ACC-8: services learn of what concerns them, each in a feed of its own. */
@KontorTest
class ServiceFeedQueriesTest {
  @Inject Customers customers;
  @Inject Services services;
  @Inject Shelf shelf;
  @Inject PassingTime time;
  @Inject ServiceFeedQueries feed;
  @Inject ServiceEvents events;
  @Inject Jdbi jdbi;

  private UUID drives;
  private Person anna;

  /** Products of others that end meanwhile would be told of too. */
  @BeforeEach
  void aServiceOnceAllIsDoneThatIsDue() {
    time.passesWithItsWork("PT1S");
    drives = services.register("drive");
    anna = customers.newPerson();
  }

  @Test
  void aServiceLearnsOfItsProductsAndOfWhomTheyConcern() {
    var carl = customers.newMember(anna, "collaborator");
    var drive = shelf.add(anna, "drive");
    shelf.add(anna, "web_hosting");
    var carlsId = customers.memberId(anna, carl);
    Accesses.replace(anna, carlsId, Accesses.matrix(Accesses.on(drive, "use")));
    anna.calls()
        .put("/v1/organisations/{o}/products/{p}/lock", anna.organisationId(), drive)
        .then()
        .statusCode(200);
    carl.calls()
        .header("If-Match", "*")
        .body(Map.of("firstName", "Carlo"))
        .patch("/v1/me")
        .then()
        .statusCode(200);
    anna.calls()
        .header("If-Match", "*")
        .delete("/v1/organisations/{o}/members/{m}", anna.organisationId(), carlsId)
        .then()
        .statusCode(204);

    var learned = ofAnna(read(drives, 200).items(), carl);

    assertThat(learned)
        .extracting(ServiceEvent::kind)
        .containsExactly(
            "product.added",
            "product.activated",
            "member.access_changed",
            "product.locked",
            "account.profile_changed",
            "member.removed");
    assertThat(learned.get(0).data()).containsEntry("type", "drive");
    assertThat(learned.get(0).productId()).isEqualTo(drive);
    assertThat(learned.get(2).userId()).isEqualTo(carl.id());
    assertThat(learned.get(2).data()).isEmpty();
    assertThat(learned.get(3).data()).isEqualTo(Map.of("locked", true));
  }

  @Test
  void othersLearnNothingOfIt() {
    var sites = services.register("web_hosting");
    var drive = shelf.add(anna, "drive");

    assertThat(read(sites, 200).items())
        .noneMatch(each -> drive.equals(each.productId()))
        .noneMatch(each -> anna.organisationId().equals(each.organisationId()));
  }

  @Test
  void theFeedGoesOnWhereItWasLeft() {
    var first = shelf.add(anna, "drive");
    var second = shelf.add(anna, "drive");

    var page = read(drives, null, 1);
    assertThat(page.items()).extracting(ServiceEvent::productId).containsExactly(first);
    var rest = read(drives, page.next(), 200);
    assertThat(rest.items()).extracting(ServiceEvent::productId).contains(second);
    var end = read(drives, rest.next(), 200);
    assertThat(end.items()).isEmpty();
    assertThat(end.next()).isEqualTo(rest.next());
  }

  /** It began earlier, and commits later than what was read meanwhile. */
  @Test
  void aLateCommitIsNotSkipped() throws Exception {
    var product = new Product(anna.organisationId(), UUID.randomUUID(), "drive");
    var isTold = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    var late =
        CompletableFuture.runAsync(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          events.aboutProduct("late", product, null, Map.of());
                          isTold.countDown();
                          await(mayCommit);
                        }));
    await(isTold);
    QuarkusTransaction.requiringNew()
        .run(() -> events.aboutProduct("early", product, null, Map.of()));

    var meanwhile = read(drives, 200);
    mayCommit.countDown();
    late.get(10, TimeUnit.SECONDS);
    var afterwards = read(drives, meanwhile.next(), 200);

    assertThat(meanwhile.items()).isEmpty();
    assertThat(afterwards.items()).extracting(ServiceEvent::kind).containsExactly("late", "early");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoWaitsIsToldAsSoonAsSomethingHappens() throws Exception {
    var begun = System.nanoTime();
    var waiting = feed.read(drives, new PageRequest(), 20).subscribeAsCompletionStage();
    assertThat(waiting).isNotDone();

    var drive = shelf.add(anna, "drive");

    assertThat(waiting.get(10, TimeUnit.SECONDS).items())
        .extracting(ServiceEvent::productId)
        .containsOnly(drive);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void whatIsToldIsEncryptedAtRestAndForgottenAfterThirtyDays() {
    shelf.add(anna.organisationId(), "drive", "Very secret drive");
    assertThat(read(drives, 200).items()).hasSize(2);
    var stored =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select sealed_event from service_event where service_id = ?")
                    .bind(0, drives)
                    .mapTo(byte[].class)
                    .list());
    assertThat(stored)
        .hasSize(2)
        .noneMatch(each -> new String(each, StandardCharsets.ISO_8859_1).contains("secret"));

    time.passesWithItsWork("P31D");

    assertThat(read(drives, 200).items()).isEmpty();
  }

  private List<ServiceEvent> ofAnna(List<ServiceEvent> items, Person carl) {
    return items.stream()
        .filter(
            each ->
                anna.organisationId().equals(each.organisationId())
                    || carl.id().equals(each.userId()))
        .toList();
  }

  private FeedPage read(UUID service, int limit) {
    return read(service, null, limit);
  }

  private FeedPage read(UUID service, String after, int limit) {
    return feed.read(service, PageRequest.of(after, limit), 0).await().indefinitely();
  }
}
