package dev.kontor.product.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.term.NewTerm;
import dev.kontor.product.term.ProductTerms;
import dev.kontor.product.term.Term;
import dev.kontor.product.term.TermPayment;
import dev.kontor.support.Customers;
import dev.kontor.support.Expectations;
import dev.kontor.support.KontorTest;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Shelf;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SUB-9: which of a product's terms runs follows from the day, in UTC. */
@KontorTest
class TermsAheadTest {
  @Inject Customers customers;
  @Inject Shelf shelf;
  @Inject Products products;
  @Inject ProductTerms terms;
  @Inject PassingTime time;

  private Person anna;
  private LocalDate today;

  @BeforeEach
  void annaHasAnOrganisation() {
    anna = customers.newPerson();
    today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  @Test
  void theRunningTermChangesByItselfAtMidnight() {
    var drive = add("drive", today.minusDays(30), today.plusDays(1));
    append(drive, today.plusDays(1), today.plusDays(2));
    append(drive, today.plusDays(2), today.plusDays(40));
    shows(drive, today.minusDays(30), today.plusDays(1), today.plusDays(40));

    aMinuteBefore(today.plusDays(1));
    shows(drive, today.minusDays(30), today.plusDays(1), today.plusDays(40));
    time.passes(Duration.ofMinutes(1));
    shows(drive, today.plusDays(1), today.plusDays(2), today.plusDays(40));

    aMinuteBefore(today.plusDays(2));
    shows(drive, today.plusDays(1), today.plusDays(2), today.plusDays(40));
    time.passes(Duration.ofMinutes(1));
    shows(drive, today.plusDays(2), today.plusDays(40), today.plusDays(40));
  }

  @Test
  void afterTheLastTermItIsStillShown() {
    var drive = add("drive", today.minusDays(30), today.minusDays(10));
    append(drive, today.minusDays(10), today);

    shows(drive, today.minusDays(10), today, today);
  }

  @Test
  void whereAllTermsLieAheadTheFirstIsShown() {
    var drive = add("drive", today.plusDays(10), today.plusDays(20));
    append(drive, today.plusDays(20), today.plusDays(30));
    append(drive, today.plusDays(30), today.plusDays(31));

    shows(drive, today.plusDays(10), today.plusDays(20), today.plusDays(31));
  }

  @Test
  void eachProductOfAListHasItsOwnTerms() {
    var ahead = add("drive", today, today.plusDays(1));
    append(ahead, today.plusDays(1), today.plusDays(2));
    append(ahead, today.plusDays(2), today.plusDays(3));
    append(ahead, today.plusDays(3), today.plusDays(4));
    var endless = shelf.add(anna, "drive");
    var over = add("drive", today.minusDays(20), today.minusDays(10));

    list()
        .body("items.size()", equalTo(3))
        .body("items[0].id", equalTo(ahead.toString()))
        .body("items[0].termStart", equalTo(today.toString()))
        .body("items[0].termEnd", equalTo(today.plusDays(1).toString()))
        .body("items[0].paidUntil", equalTo(today.plusDays(4).toString()))
        .body("items[1].id", equalTo(endless.toString()))
        .body("items[1].termStart", equalTo(today.toString()))
        .body("items[1].termEnd", nullValue())
        .body("items[1].paidUntil", nullValue())
        .body("items[2].id", equalTo(over.toString()))
        .body("items[2].termStart", equalTo(today.minusDays(20).toString()))
        .body("items[2].paidUntil", equalTo(today.minusDays(10).toString()));
  }

  @Test
  void aDomainExpiresAfterItsLastTerm() {
    var domain = add("domain", today.minusYears(1), today);
    read(domain)
        .body("domain.state", equalTo("redemption"))
        .body("domain.expiresOn", equalTo(today.toString()));

    append(domain, today, today.plusYears(1));
    append(domain, today.plusYears(1), today.plusYears(2));

    shows(domain, today, today.plusYears(1), today.plusYears(2))
        .body("domain.state", equalTo("active"))
        .body("domain.expiresOn", equalTo(today.plusYears(2).toString()));
  }

  @Test
  void aProductIsMadeWithTheTermThatWasSold() {
    var start = LocalDate.of(2027, 1, 31);
    var paid = new TermPayment(0, 1081, 0, 0, 0);
    var first =
        new NewTerm(
            start,
            LocalDate.of(2027, 2, 28),
            "drive_team",
            BillingPeriod.P1M,
            UUID.randomUUID(),
            1000,
            81,
            "CHF",
            paid);

    var drive = UUID.randomUUID();
    products.create(anna.organisationId(), drive, drive(null), first, PLAIN);

    shows(drive, start, first.to(), first.to())
        .body("offer", equalTo("drive_team"))
        .body("period", equalTo("P1M"));
    var kept = termsOf(drive).get(0);
    assertThat(kept.payment()).isEqualTo(paid);
    assertThat(kept.orderLineId()).isEqualTo(first.orderLineId());
    assertThatThrownBy(
            () ->
                products.create(
                    anna.organisationId(),
                    UUID.randomUUID(),
                    drive(start.plusDays(1)),
                    first,
                    PLAIN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static final Subscription PLAIN = new Subscription(false, false, null, null);

  private static NewProduct drive(LocalDate start) {
    return new NewProduct("drive", "Drive", "drive_team", BillingPeriod.P1M, start, Map.of());
  }

  private List<Term> termsOf(UUID product) {
    return QuarkusTransaction.requiringNew().call(() -> terms.find(anna.organisationId(), product));
  }

  private UUID add(String type, LocalDate from, LocalDate to) {
    var name = type.equals("domain") ? Shelf.newDomainName() : "Drive";
    return shelf.add(anna.organisationId(), type, name, NewTerm.notSold(from, to, null, null));
  }

  private void append(UUID product, LocalDate from, LocalDate to) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                terms.append(
                    anna.organisationId(), product, NewTerm.notSold(from, to, null, null)));
  }

  private void aMinuteBefore(LocalDate day) {
    var midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    time.passes(Duration.between(time.now(), midnight.minus(Duration.ofMinutes(1))));
    anna = customers.signIn(anna.email());
  }

  private Expectations shows(UUID product, LocalDate start, LocalDate end, LocalDate paidUntil) {
    return read(product)
        .body("termStart", equalTo(start.toString()))
        .body("termEnd", equalTo(end.toString()))
        .body("paidUntil", equalTo(paidUntil.toString()));
  }

  private Expectations read(UUID product) {
    return anna.calls().get(path() + "/" + product).then().statusCode(200);
  }

  private Expectations list() {
    return anna.calls().get(path()).then().statusCode(200);
  }

  private String path() {
    return "/v1/organisations/" + anna.organisationId() + "/products";
  }
}
