package dev.kontor.service.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.LoggedWarnings;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Service;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service takes a product up by going on in its feed after it was told that it is active. */
@KontorTest
class TakingUpTest {
  private static final String FEED = "/v1/service/events";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Services services;
  @Inject Shelf shelf;
  @Inject Tables tables;
  @Inject Jdbi jdbi;

  private Person anna;
  private String type;
  private Service service;

  @BeforeEach
  void aServiceOfATypeOfItsOwn() {
    anna = customers.somebody();
    type = Catalogues.newType(operators.somebody());
    service = services.enter(type);
  }

  private static JsonNode read(Service reader, String query) {
    return Api.json(reader.calls().get(FEED + query).then().statusCode(200).extract());
  }

  /** Reads all there is, and goes on after it. */
  private static void takeIn(Service reader) {
    var next = read(reader, "?limit=200").path("next").asText();
    assertThat(read(reader, "?after=" + next).path("items")).isEmpty();
  }

  private boolean isOpen(UUID product) {
    return tables.count("product_activation", "product_id = ? and taken_up_at is null", product)
        == 1;
  }

  private boolean isTakenUpBy(Service taker, UUID product) {
    return tables.count(
            "product_activation", "product_id = ? and taken_up_by = ?", product, taker.id())
        == 1;
  }

  @Test
  void readingAloneTakesNothingUpAndGoingOnDoes() {
    var product = shelf.add(anna, type);
    var added = read(service, "?limit=1");
    assertThat(added.at("/items/0/kind").asText()).isEqualTo("product.added");
    assertThat(read(service, "").path("items")).hasSize(2);

    var activated = read(service, "?limit=1&after=" + added.path("next").asText());
    assertThat(activated.at("/items/0/kind").asText()).isEqualTo("product.activated");
    assertThat(isOpen(product)).isTrue();

    read(service, "?after=" + activated.path("next").asText());
    assertThat(isTakenUpBy(service, product)).isTrue();
  }

  @Test
  void aCallThatIsRefusedTakesNothingUp() {
    var product = shelf.add(anna, type);
    var next = read(service, "").path("next").asText();

    service.calls().get(FEED + "?limit=0&after=" + next).then().statusCode(422);
    services.enter(type).calls().get(FEED + "?after=" + next).then().statusCode(404);

    assertThat(isOpen(product)).isTrue();
  }

  @Test
  void whatComesLaterIsStillOpen() {
    var first = shelf.add(anna, type);
    var next = read(service, "?limit=200").path("next").asText();
    var second = shelf.add(anna, type);

    assertThat(read(service, "?after=" + next).path("items")).hasSize(2);

    assertThat(isTakenUpBy(service, first)).isTrue();
    assertThat(isOpen(second)).isTrue();
  }

  @Test
  void aServiceOfAnotherTypeTakesNothingUp() {
    var otherType = Catalogues.newType(operators.somebody());
    var other = services.enter(otherType);
    var product = shelf.add(anna, type);
    shelf.add(anna, otherType);

    takeIn(other);

    assertThat(isOpen(product)).isTrue();
  }

  @Test
  void whoWasRegisteredLaterTakesUpWhatItWasToldOnly() {
    var before = shelf.add(anna, type);
    var later = services.enter(type);
    var after = shelf.add(anna, type);

    takeIn(later);

    assertThat(isOpen(before)).isTrue();
    assertThat(isTakenUpBy(later, after)).isTrue();
  }

  /** It had a feed before it served the type. */
  @Test
  void whoServesTheTypeOnlySinceThenTakesUpWhatItWasToldOnly() {
    var otherType = Catalogues.newType(operators.somebody());
    var other = services.enter(otherType);
    shelf.add(anna, otherType);
    var before = shelf.add(anna, type);
    tables.run("insert into product_service_type values (?, ?)", other.id(), type);
    var after = shelf.add(anna, type);

    takeIn(other);

    assertThat(isOpen(before)).isTrue();
    assertThat(isTakenUpBy(other, after)).isTrue();
  }

  @Test
  void whoServesTheTypeNoLongerTakesNothingUp() {
    var product = shelf.add(anna, type);
    tables.run("delete from product_service_type where service_id = ?", service.id());

    takeIn(service);

    assertThat(isOpen(product)).isTrue();
  }

  @Test
  void whoComesSecondChangesNothing() {
    var second = services.enter(type);
    var product = shelf.add(anna, type);

    takeIn(service);
    takeIn(second);

    assertThat(isTakenUpBy(service, product)).isTrue();
  }

  @Test
  void nobodyWaitsForWhoIsAtTheSameProduct() {
    var product = shelf.add(anna, type);
    var begun = System.nanoTime();

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              tables.run(
                  "select 1 from product_activation where product_id = ? for update", product);
              takeIn(service);
            });

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(isOpen(product)).isTrue();
    takeIn(service);
    assertThat(isTakenUpBy(service, product)).isTrue();
  }

  @Test
  void theFeedIsReadAlsoWhereNothingCanBeNoted() {
    var product = shelf.add(anna, type);
    tables.run(
        "alter table product_activation add constraint ck_for_a_test"
            + " check (taken_up_by <> '"
            + service.id()
            + "') not valid");
    try (var warnings = new LoggedWarnings(ActivationService.class.getName())) {
      takeIn(service);
      assertThat(warnings.seen()).hasSize(1);
    } finally {
      tables.run("alter table product_activation drop constraint ck_for_a_test");
    }
    assertThat(isOpen(product)).isTrue();

    takeIn(service);
    assertThat(isTakenUpBy(service, product)).isTrue();
  }

  @Test
  void ofManyAtOnceEachProductIsTakenUpByOne() {
    var crowd = new ArrayList<>(IntStream.range(0, 5).mapToObj(i -> services.enter(type)).toList());
    crowd.add(service);
    var products = shelf.add(anna, type, 40);
    var calls = new ArrayList<Callable<Boolean>>();
    for (var each : crowd) {
      var next = read(each, "?limit=200").path("next").asText();
      for (int i = 0; i < 3; i++) {
        calls.add(() -> read(each, "?after=" + next).path("items").isEmpty());
      }
    }

    try (var warnings = new LoggedWarnings(ActivationService.class.getName())) {
      assertThat(AtOnce.all(calls)).containsOnly(true);
      assertThat(warnings.seen()).isEmpty();
    }

    assertThat(products).hasSize(40).noneMatch(this::isOpen);
    var takers = takers();
    crowd.forEach(TakingUpTest::takeIn);
    assertThat(takers()).isEqualTo(takers);
  }

  private List<String> takers() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select concat_ws(' ', product_id, taken_up_by, taken_up_at)
                    from product_activation where type = ? order by product_id""")
                .bind(0, type)
                .mapTo(String.class)
                .list());
  }
}
