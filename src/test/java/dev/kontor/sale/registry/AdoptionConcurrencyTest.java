package dev.kontor.sale.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.Disputes;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry's word is taken once, whoever else changes the domain at the same moment. */
@KontorTest
class AdoptionConcurrencyTest {
  @Inject Customers customers;
  @Inject Disputes disputes;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private UUID domain;

  @BeforeEach
  void annasDomainMoved() {
    anna = disputes.buyer();
    domain = disputes.bought(anna, Disputes.name("moved-"));
    anna = customers.signIn(anna.email());
  }

  @Test
  void ofManyOperatorsOneTakesIt() {
    var operator = operators.somebody();

    var statuses = AtOnce.times(12, i -> Disputes.adopt(operator, domain).statusCode());

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 404)).isEqualTo(11);
    assertThat(creditNotes()).isEqualTo(1);
    operators.booksAreClean();
  }

  @Test
  void aRenewalAtTheSameMomentIsPaidBackOrStands() {
    var operator = operators.somebody();
    var end = disputes.end(domain);
    var renewal =
        Renewals.body(
            anna,
            List.of(Renewals.next(anna, domain.toString(), "P1Y")),
            Map.of("paymentMethod", "sandbox:success"));

    AtOnce.times(
        8,
        i ->
            i % 2 == 0
                ? Renewals.renew(anna, renewal).statusCode()
                : Disputes.adopt(operator, domain).statusCode());
    time.passesWithItsWork("PT1H");
    if (disputes.listed(domain).isPresent()) {
      disputes.adopted(domain);
    }

    assertThat(disputes.end(domain)).isIn(end.minusDays(30), end.minusDays(30).plusYears(1));
    assertThat(disputes.listed(domain)).isEmpty();
    assertThat(
            tables.count(
                "product_term t join product p on p.id = t.product_id",
                "p.id = ? and t.ends_on > p.paid_until",
                domain))
        .isZero();
    assertThat(
            tables.count(
                "customer_order_line l join customer_order o on o.id = l.order_id",
                "l.becomes_id = ? and l.state = 'waiting' and o.status = 'paid'",
                domain))
        .isZero();
    operators.booksAreClean();
  }

  private int creditNotes() {
    return tables.count(
        "invoice", "organisation_id = ? and kind = 'credit_note'", anna.organisationId());
  }
}
