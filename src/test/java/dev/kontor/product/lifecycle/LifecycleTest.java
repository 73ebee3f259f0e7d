package dev.kontor.product.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.product.term.NewTerm;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SUB-12: what nobody renews expires, and after thirty days has ended. */
@KontorTest
class LifecycleTest {
  private static final List<String> ZONES =
      List.of("Europe/Zurich", "Europe/Lisbon", "Europe/Helsinki");

  @Inject Customers customers;
  @Inject Services services;
  @Inject Shelf shelf;
  @Inject Ends ends;
  @Inject LifecycleService lifecycle;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject Mailbox mailbox;

  private Person anna;
  private UUID organisation;
  private LocalDate today;

  @BeforeEach
  void anOrganisation() {
    anna = customers.newPerson();
    organisation = anna.organisationId();
    today = ends.today();
  }

  @Test
  void eachMilestoneComesAtItsTimeInTheOrganisationsZone() {
    var people = new ArrayList<Person>();
    var products = new ArrayList<UUID>();
    var end = today.plusDays(2);
    for (var zone : ZONES) {
      var person = customers.newPerson();
      livesIn(person, zone);
      people.add(person);
      products.add(ends.product(person.organisationId(), "Site", end));
    }

    time.passesWithItsWork("P33D");

    for (var i = 0; i < ZONES.size(); i++) {
      anna = customers.signIn(people.get(i).email());
      organisation = anna.organisationId();
      var zone = ZoneId.of(ZONES.get(i));
      assertThat(activity())
          .containsExactly(
              midnight(end.plusDays(30)) + " product.ended system expired>ended",
              midnight(end) + " product.expired system active>expired");
      assertThat(mails())
          .containsExactly(
              nine(end.minusDays(1), zone) + " Last day of products of “Anna Keller”",
              midnight(end) + " Products of “Anna Keller” have expired",
              nine(end.plusDays(23), zone) + " Last days to renew products of “Anna Keller”");
      read(products.get(i))
          .body("status", equalTo("ended"))
          .body("renewableUntil", nullValue())
          .body("termEnd", equalTo(end.toString()));
      assertThat(
              tables.count(
                  "scheduled_task",
                  "task_name <> 'renewal-day' and task_instance like ?",
                  organisation + "%"))
          .isZero();
    }
  }

  /** Clocks change before the day, and on it. */
  @Test
  void theMorningFollowsTheClocksOfTheZone() {
    for (var zone : ZONES) {
      livesIn(anna, zone);
      var rules = ZoneId.of(zone).getRules();
      var change = rules.nextTransition(time.now().plus(2, ChronoUnit.DAYS));
      var day = change.getDateTimeBefore().toLocalDate();
      for (var morning : List.of(day.minusDays(1), day)) {
        tables.run("delete from scheduled_task where task_instance like ?", organisation + "%");
        ends.product(organisation, "Site", morning.plusDays(1));
        assertThat(
                tables.count(
                    "scheduled_task",
                    "task_name = 'tell-of-ends' and task_instance = ? and execution_time = ?",
                    organisation + " " + morning,
                    morning.atTime(9, 0).atZone(ZoneId.of(zone)).toInstant()))
            .as(zone + morning)
            .isOne();
      }
    }
  }

  /** What was due by the old end comes by the new one. */
  @Test
  void aRenewedProductEndsLater() {
    var end = today.plusDays(1);
    var site = ends.product(organisation, "Site", end);
    ends.renew(organisation, end, site);
    var lapsed = ends.product(organisation, "Lapsed site", end);
    time.passesWithItsWork("P2D");
    ends.renew(organisation, end, lapsed);

    time.passesWithItsWork("P29D");

    anna = customers.signIn(anna.email());
    read(site).body("status", equalTo("expired"));
    read(lapsed).body("status", equalTo("expired"));
    assertThat(activity().stream().filter(each -> each.contains("product.expired")))
        .containsExactly(
            midnight(end.plusDays(30)) + " product.expired system active>expired",
            midnight(end.plusDays(30)) + " product.expired system active>expired",
            midnight(end) + " product.expired system active>expired");
  }

  @Test
  void whatIsLongOverIsEndedAtOnceInItsOrderAndNobodyIsToldOfIt() {
    var hosts = services.enter("web_hosting");
    var end = today.minusDays(30);
    var site = ends.product(organisation, "Site", end);

    time.passesWithItsWork("PT1S");

    read(site).body("status", equalTo("ended"));
    assertThat(activity().stream().map(each -> each.substring(each.indexOf(' ') + 1)))
        .containsExactly(
            "product.ended system expired>ended", "product.expired system active>expired");
    assertThat(hosts.events().stream().map(each -> each.path("kind").asText()))
        .containsExactly("product.added", "product.activated", "product.expired", "product.ended");
    assertThat(hosts.events().get(3).path("data").path("name").asText()).isEqualTo("Site");
    assertThat(mails()).isEmpty();
  }

  @Test
  void aDayThatComesAgainDoesNothing() {
    var end = today.minusDays(25);
    var site = ends.product(organisation, "Site", end);
    time.passesWithItsWork("PT1S");
    assertThat(mails()).hasSize(2);
    assertThat(activity()).hasSize(1);

    for (var i = 0; i < 2; i++) {
      lifecycle.inTheMorning(organisation, end.minusDays(1));
      lifecycle.atMidnight(organisation, end);
      lifecycle.inTheMorning(organisation, end.plusDays(23));
      lifecycle.atMidnight(organisation, end.plusDays(30));
      time.passesWithItsWork("PT1S");
    }

    read(site).body("status", equalTo("expired"));
    assertThat(mails()).hasSize(2);
    assertThat(activity()).hasSize(1);
    assertThat(
            tables.count(
                "scheduled_task", "task_instance = ?", organisation + " " + end.plusDays(30)))
        .isOne();
  }

  /** The row of a task goes after its work is done, and may stand in the way of what comes then. */
  @Test
  void whatIsDueAtOnceWaitsForNoTaskOfItsDay() {
    var end = today.minusDays(3);
    for (var name : List.of("end-products " + end, "tell-of-ends " + end.minusDays(1))) {
      var parts = name.split(" ");
      tables.run(
          """
          insert into scheduled_task (task_name, task_instance, execution_time, picked, version)
          values (?, ?, ?, false, 1)""",
          parts[0],
          organisation + " " + parts[1],
          time.now().plus(1, ChronoUnit.HOURS));
    }

    var site = ends.product(organisation, "Site", end);
    time.passesWithItsWork("PT1S");

    read(site).body("status", equalTo("expired"));
  }

  @Test
  void domainsAndWhatHasNoEndAreLeftAlone() {
    var end = today.plusDays(1);
    var term = NewTerm.notSold(today.minusDays(100), end, null, null);
    var domain = shelf.add(organisation, "domain", Shelf.newDomainName(), term);
    var drive = shelf.add(organisation, "drive", "Drive");

    read(domain).body("status", equalTo("active")).body("renewableUntil", nullValue());
    read(drive).body("status", equalTo("active")).body("renewableUntil", nullValue());
    assertThat(
            tables.count(
                "scheduled_task",
                "task_name in ('end-products', 'tell-of-ends') and task_instance like ?",
                organisation + "%"))
        .isZero();
    tables.run("delete from scheduled_task where task_instance like ?", organisation + "%");
    time.passesWithItsWork("P1D");
    lifecycle.atMidnight(organisation, end);
    anna = customers.signIn(anna.email());
    read(domain).body("status", equalTo("active"));
  }

  @Test
  void manyProductsOfADayAreOneTask() {
    var end = today.plusDays(50);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (var i = 0; i < 5; i++) {
                ends.product(organisation, "Site " + i, end);
              }
            });
    ends.product(organisation, "Another site", end);

    assertThat(
            tables.count(
                "scheduled_task",
                "task_name <> 'renewal-day' and task_instance like ?",
                organisation + "%"))
        .isOne();
  }

  private void livesIn(Person person, String zone) {
    person
        .calls()
        .header("If-Match", "*")
        .body(Map.of("timeZone", zone))
        .patch("/v1/organisations/{o}", person.organisationId())
        .then()
        .statusCode(200);
  }

  /** What became of products, the newest first, by the minute. */
  private List<String> activity() {
    var items =
        Api.json(
                anna.calls()
                    .get("/v1/organisations/{o}/activity?limit=200", organisation)
                    .then()
                    .statusCode(200)
                    .extract())
            .path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(each -> each.path("kind").asText().matches("product.(expired|ended|renewed)"))
        .map(LifecycleTest::line)
        .toList();
  }

  private static String line(JsonNode entry) {
    return String.join(
        " ",
        minute(Instant.parse(entry.path("createdAt").asText())),
        entry.path("kind").asText(),
        entry.path("actor").path("kind").asText(),
        entry.path("before").path("status").asText()
            + ">"
            + entry.path("after").path("status").asText());
  }

  private List<String> mails() {
    return mailbox.of(anna.email()).stream()
        .map(
            mail -> {
              try {
                return minute(mail.getSentDate().toInstant()) + " " + mail.getSubject();
              } catch (MessagingException e) {
                throw new AssertionError(e);
              }
            })
        .filter(each -> each.contains("roducts of"))
        .toList();
  }

  private static String minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static String midnight(LocalDate day) {
    return minute(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static String nine(LocalDate day, ZoneId zone) {
    return minute(day.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant());
  }

  private Expectations read(UUID product) {
    return anna.calls().get(path(product)).then().statusCode(200);
  }

  private String path(UUID product) {
    return "/v1/organisations/" + organisation + "/products/" + product;
  }
}
