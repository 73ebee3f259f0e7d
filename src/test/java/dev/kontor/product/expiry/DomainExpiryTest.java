package dev.kontor.product.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Accesses;
import dev.kontor.support.Api;
import dev.kontor.support.Cancelling;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Services;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DOM-1: domains are told of, expire, and are released, each on its day and once. */
@KontorTest
class DomainExpiryTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
  private static final String DUE = "Domains of “Anna Keller” expire soon";
  private static final String EXPIRED = "Domains of “Anna Keller” have expired";
  private static final String LAST_WEEK = "Last days to restore domains of “Anna Keller”";
  private static final String RELEASED = "Domains of “Anna Keller” are given up";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Services services;
  @Inject ExpiringDomains domains;
  @Inject ExpiryService expiry;
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
    tables.run("update organisation set time_zone = ? where id = ?", ZONE.getId(), organisation);
    today = domains.today();
  }

  /** Those of .ch can be restored for forty days. */
  @Test
  void eachNoticeComesOnItsMorningAndEachEndAtItsMidnight() {
    var registry = services.enter("domain");
    var end = today.plusDays(62);
    var released = end.plusDays(40);
    var domain = domains.domain(organisation, end);

    passes("P105D");

    assertThat(mails())
        .containsExactly(
            nine(end.minusDays(60)) + " " + DUE,
            nine(end.minusDays(30)) + " " + DUE,
            nine(end.minusDays(7)) + " " + DUE,
            nine(end.minusDays(1)) + " " + DUE,
            midnight(end) + " " + EXPIRED,
            nine(released.minusDays(7)) + " " + LAST_WEEK,
            midnight(released) + " " + RELEASED);
    assertThat(happened(domain))
        .containsExactly(
            midnight(end) + " product.expired active>expired",
            midnight(released) + " product.ended expired>ended");
    assertThat(registry.events().stream().map(each -> each.path("kind").asText()))
        .as("of the last thirty days at least")
        .endsWith("product.ended");
    read(domain).body("status", equalTo("ended")).body("domain.state", equalTo("released"));
    assertThat(tasks()).isZero();
  }

  @Test
  void whatExpiredStaysAsItWasFixedWhateverTheCatalogueSaysThen() {
    var operator = operators.newOperator();
    var extension = Catalogues.newCode();
    ExpiringDomains.extension(operator, extension, today, 20, "50.00");
    var end = today.plusDays(1);
    ExpiringDomains.extension(operator, extension, end, 25, "60.00");
    var domain = domains.domain(organisation, "hut." + extension, end, null);
    assertThat(Accesses.mayI(anna, organisation, domain, "use")).isEqualTo("granted");

    passes("P1D");
    operator = operators.newOperator();
    ExpiringDomains.extension(operator, extension, end.plusDays(2), 90, "70.00");
    passes("P3D");

    read(domain)
        .body("status", equalTo("expired"))
        .body("domain.state", equalTo("redemption"))
        .body("domain.redemptionEndsOn", equalTo(end.plusDays(25).toString()))
        .body("domain.restoreFee.amount", equalTo("60.00"))
        .body("domain.restoreFee.currency", equalTo("CHF"));
    assertThat(Accesses.mayI(anna, organisation, domain, "use")).isEqualTo("product_expired");
    passes(Duration.between(time.now(), instant(end.plusDays(25))).minusSeconds(1).toString());
    read(domain).body("status", equalTo("expired"));

    passes("PT1S");

    read(domain).body("status", equalTo("ended"));
  }

  @Test
  void aDayThatComesAgainDoesNothing() {
    var end = today.plusDays(2);
    var released = end.plusDays(40);
    var domain = domains.domain(organisation, end);
    for (var day : List.of(end.minusDays(1), end, released.minusDays(7), released)) {
      passes(Duration.between(time.now(), instant(day)).plusHours(12).toString());
      for (var i = 0; i < 2; i++) {
        expiry.inTheMorning(organisation, day);
        expiry.atMidnight(organisation, day);
      }
      passes("PT1S");
    }

    assertThat(mails().stream().map(each -> each.substring(each.indexOf(' ') + 1)))
        .containsExactly(DUE, EXPIRED, LAST_WEEK, RELEASED);
    assertThat(happened(domain)).hasSize(2);
    assertThat(tasks()).isZero();
  }

  @Test
  void whatIsRenewedIsToldOfItsNewEnd() {
    var end = today.plusDays(9);
    var domain = domains.domain(organisation, end);
    passes("P3D");
    assertThat(mails()).hasSize(1);
    domains.renew(organisation, end, domain);

    passes("P20D");

    read(domain).body("status", equalTo("active"));
    assertThat(mails()).hasSize(1);
    assertThat(happened(domain)).isEmpty();

    domains.endOn(organisation, domain, domains.today().plusDays(2));
    passes("P2D");

    assertThat(mails().stream().filter(each -> each.endsWith(DUE))).hasSize(2);
  }

  /** As a restoration does that was paid. */
  @Test
  void whatIsHadBackFromItsRedemptionPeriodIsNotReleased() {
    var end = today.plusDays(1);
    var domain = domains.domain(organisation, end);
    passes("P3D");
    read(domain).body("status", equalTo("expired"));
    domains.renew(organisation, end, domain);

    passes("P45D");

    read(domain).body("status", equalTo("active")).body("domain.state", equalTo("active"));
    assertThat(mails()).noneMatch(each -> each.contains(LAST_WEEK) || each.contains(RELEASED));
  }

  @Test
  void whatIsCancelledIsToldWhatHappensThenAndCanBeRestored() {
    var end = today.plusDays(62);
    var domain = domains.domain(organisation, end);
    Cancelling.cancelled(anna, domain, "end_of_term");

    passes("P63D");

    assertThat(mails())
        .containsExactly(
            nine(end.minusDays(7)) + " Cancelled domains of “Anna Keller” expire soon",
            nine(end.minusDays(1)) + " Cancelled domains of “Anna Keller” expire soon",
            midnight(end) + " " + EXPIRED);
    assertThat(happened(domain)).contains(midnight(end) + " product.expired cancelled>expired");
    read(domain).body("status", equalTo("expired")).body("domain.state", equalTo("redemption"));
    Api.isRefused(Cancelling.reinstate(anna, domain), 409, "product-term-over", null);

    passes("P40D");

    read(domain).body("status", equalTo("ended"));
  }

  @Test
  void whatIsSuspendedIsToldOfAndExpiresAsEver() {
    var end = today.plusDays(2);
    var domain = domains.domain(organisation, end);
    tables.run("update product set suspended_at = now() where id = ?", domain);

    passes("P3D");

    assertThat(mails()).hasSize(2);
    read(domain).body("status", equalTo("expired"));
  }

  @Test
  void withoutRedemptionPeriodItIsReleasedAtItsEnd() {
    var extension = Catalogues.newCode();
    ExpiringDomains.extension(operators.newOperator(), extension, today, 0, "0.00");
    var end = today.plusDays(2);
    var domain = domains.domain(organisation, "hut." + extension, end, null);

    passes("P3D");

    read(domain).body("status", equalTo("ended"));
    assertThat(happened(domain))
        .containsExactlyInAnyOrder(
            midnight(end) + " product.expired active>expired",
            midnight(end) + " product.ended expired>ended");
    assertThat(mails())
        .containsExactly(nine(end.minusDays(1)) + " " + DUE, midnight(end) + " " + RELEASED);
    assertThat(Mailbox.text(mailbox.await(anna.email(), DUE)))
        .contains("(after that it can't be restored)");
  }

  /** It comes with the notice of the expiry otherwise. */
  @Test
  void ofAWeekTheLastOneIsNotToldOf() {
    var extension = Catalogues.newCode();
    ExpiringDomains.extension(operators.newOperator(), extension, today, 7, "5.00");
    var end = today.plusDays(1);
    domains.domain(organisation, "hut." + extension, end, null);

    passes("P9D");

    assertThat(mails()).noneMatch(each -> each.contains(LAST_WEEK));
    assertThat(mails()).contains(midnight(end.plusDays(7)) + " " + RELEASED);
  }

  /** A registry refused its renewal after the end, or says that the end was before. */
  @Test
  void whatEndedInThePastExpiresAtOnceAndIsReleasedAtOnce() {
    var domain = domains.domain(organisation, today.plusDays(300));
    var other = domains.domain(organisation, today.plusDays(300));

    var registry = services.enter("domain");
    domains.endOn(organisation, domain, today.minusDays(3));
    domains.endOn(organisation, other, today.minusDays(41));
    passes("PT1S");

    read(domain)
        .body("status", equalTo("expired"))
        .body("domain.redemptionEndsOn", equalTo(today.plusDays(37).toString()));
    read(other).body("status", equalTo("ended"));
    assertThat(mails().stream().map(each -> each.substring(each.indexOf(' ') + 1)))
        .containsExactlyInAnyOrder(EXPIRED, RELEASED);
    var told = registry.events().stream().filter(each -> isOf(each, domain)).toList();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).path("kind").asText()).isEqualTo("product.expired");
    assertThat(told.get(0).at("/data/endsOn").asText()).isEqualTo(today.plusDays(37).toString());
  }

  @Test
  void domainsOfADayAreOneTask() {
    var end = today.plusDays(50);
    for (var i = 0; i < 3; i++) {
      domains.domain(organisation, end);
    }

    assertThat(tasks()).isOne();
  }

  /** What ends on 29 February is told of, expires and is released as what ends on any day. */
  @Test
  void theLeapDayIsADay() {
    var year = today.getYear() + 1;
    while (!Year.isLeap(year)) {
      year++;
    }
    var end = LocalDate.of(year, 2, 29);
    var domain = domains.domain(organisation, Shelf.newDomainName(), end, null);
    assertThat(tasks()).isOne();
    assertThat(
            tables.count(
                "scheduled_task",
                "task_name = 'tell-of-domains' and task_instance = ?",
                organisation + " " + LocalDate.of(year - 1, 12, 31)))
        .isOne();

    domains.renew(organisation, end, domain);

    read(domain).body("paidUntil", equalTo(LocalDate.of(year + 1, 2, 28).toString()));
  }

  private static boolean isOf(JsonNode event, UUID domain) {
    return event.path("productId").asText().equals(domain.toString());
  }

  private void passes(String span) {
    time.passesWithItsWork(span);
    anna = customers.signIn(anna.email());
  }

  private int tasks() {
    return tables.count(
        "scheduled_task",
        "task_name in ('expire-domains', 'tell-of-domains') and task_instance like ?",
        organisation + "%");
  }

  /** What became of a domain, the first first, by the minute. */
  private List<String> happened(UUID domain) {
    var path = "/v1/organisations/" + organisation + "/activity?limit=200";
    var items = Api.json(anna.calls().get(path).then().statusCode(200).extract()).path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(each -> each.at("/subject/id").asText().equals(domain.toString()))
        .filter(each -> each.path("kind").asText().matches("product.(expired|ended)"))
        .map(DomainExpiryTest::line)
        .sorted()
        .toList();
  }

  private static String line(JsonNode entry) {
    return "%s %s %s>%s"
        .formatted(
            entry.path("createdAt").asText().substring(0, 16),
            entry.path("kind").asText(),
            entry.at("/before/status").asText(),
            entry.at("/after/status").asText());
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
        .filter(each -> each.contains("omains of"))
        .toList();
  }

  private static String minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES).toString().substring(0, 16);
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String midnight(LocalDate day) {
    return minute(instant(day));
  }

  private static String nine(LocalDate day) {
    return minute(day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant());
  }

  private Expectations read(UUID product) {
    return anna.calls()
        .get("/v1/organisations/" + organisation + "/products/" + product)
        .then()
        .statusCode(200);
  }
}
