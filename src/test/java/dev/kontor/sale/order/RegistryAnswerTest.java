package dev.kontor.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.term.NewTerm;
import dev.kontor.support.Customers;
import dev.kontor.support.Disputes;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of domains by what their registry answers. */
@KontorTest
class RegistryAnswerTest {
  @Inject Customers customers;
  @Inject Disputes disputes;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person anna;
  private LocalDate today;

  @BeforeEach
  void anna() {
    anna = disputes.buyer();
    today = disputes.today();
  }

  @AfterEach
  void theBooksAreClean() {
    operators.booksAreClean();
  }

  @Test
  void theRegistrysExpiryCounts() {
    var early = disputes.bought(anna, Disputes.name("early-"));
    anna = customers.signIn(anna.email());
    var late = disputes.bought(anna, Disputes.name("late-"));

    assertThat(disputes.end(early)).isEqualTo(today.plusYears(1).minusDays(30));
    assertThat(disputes.end(late)).isEqualTo(today.plusYears(1).plusDays(30));
    assertThat(disputes.listed(early)).isEmpty();
    assertThat(disputes.listed(late)).isEmpty();
  }

  @Test
  void aFlakyRegistryRegistersInTheEnd() {
    var domain = disputes.bought(anna, Disputes.name("flaky-"));

    assertThat(disputes.status(domain)).isEqualTo("active");
    assertThat(disputes.end(domain)).isEqualTo(today.plusYears(1));
  }

  @Test
  void whatItHasOtherwiseIsNotRenewedAndIsListed() {
    var domain = disputes.bought(anna, Disputes.name("moved-"));
    anna = customers.signIn(anna.email());
    renew(domain);

    time.passesWithItsWork("PT1S");

    assertThat(states(domain)).containsExactly("delivered", "refused");
    assertThat(disputes.end(domain)).isEqualTo(today.plusYears(1));
    assertThat(disputes.listed(domain)).isPresent();
    assertThat(Wallets.shown(customers.signIn(anna.email()))).doesNotStartWith("0.00");
  }

  @Test
  void renewalsOfOneDomainAreAskedOneAfterTheOther() {
    var end = today.plusDays(90);
    var domain = entered("silent-", end);
    renew(domain);
    renew(domain);

    time.passesWithItsWork("PT3H");

    assertThat(states(domain)).containsExactly("delivered", "delivered");
    assertThat(disputes.end(domain)).isEqualTo(end.plusYears(2));
    assertThat(expiry(domain)).isEqualTo(end.plusYears(2));
    assertThat(disputes.listed(domain)).isEmpty();
  }

  @Test
  void withAnEarlierRenewalThatIsRefusedTheLaterOnesComeBack() {
    var end = today.plusDays(90);
    var domain = entered("silent-", end);
    renew(domain);
    renew(domain);
    tables.run(
        """
        insert into registry_domain (name, expires_on, redemption_on)
        select name, ?, ? from product where id = ?""",
        end.plusDays(1),
        end.plusDays(1),
        domain);

    time.passesWithItsWork("PT3H");

    assertThat(states(domain)).containsExactly("refused", "refused");
    assertThat(disputes.end(domain)).isEqualTo(end);
    assertThat(
            tables.count(
                "invoice", "organisation_id = ? and kind = 'credit_note'", anna.organisationId()))
        .isEqualTo(2);
    assertThat(disputes.listed(domain)).isPresent();
  }

  @Test
  void whatWasPaidInTimeIsRestoredAtOurExpense() {
    var end = today.plusDays(1);
    var domain = entered("silent-", end);
    renew(domain);
    time.passes(Duration.ofDays(2));

    time.passesWithItsWork("PT12H");

    assertThat(states(domain)).containsExactly("delivered");
    assertThat(disputes.status(domain)).isEqualTo("active");
    assertThat(disputes.end(domain)).isEqualTo(end.plusYears(1));
    assertThat(expiry(domain)).isEqualTo(end.plusYears(1));
    assertThat(
            tables.count(
                "registry_transaction",
                "kind = 'restore' and name = (select name from product where id = ?)",
                domain))
        .isEqualTo(1);
    assertThat(
            tables.count(
                "invoice", "organisation_id = ? and kind = 'credit_note'", anna.organisationId()))
        .isZero();
  }

  private UUID entered(String begin, LocalDate end) {
    return shelf.add(
        anna.organisationId(),
        "domain",
        Disputes.name(begin),
        NewTerm.notSold(end.minusYears(1), end, "domain_ch", BillingPeriod.P1Y));
  }

  private void renew(UUID domain) {
    Renewals.renewed(
        anna,
        List.of(Renewals.next(anna, domain.toString(), "P1Y")),
        Map.of("paymentMethod", "sandbox:success"));
  }

  private List<String> states(UUID domain) {
    return tables.all(
        "select state from customer_order_line where becomes_id = ? order by starts_on",
        String.class,
        domain);
  }

  private LocalDate expiry(UUID domain) {
    return tables
        .one(
            """
            select expires_on::text from registry_domain
            where name = (select name from product where id = ?)""",
            String.class,
            domain)
        .map(LocalDate::parse)
        .orElseThrow();
  }
}
