package dev.kontor.product.term;

import static dev.kontor.product.term.Bought.byCard;
import static dev.kontor.product.term.Bought.in;
import static dev.kontor.product.term.Bought.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Shelf;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SUB-9: terms follow each other, and say what was paid for them. SUB-2: on their anchor days. */
@KontorTest
class ProductTermsTest {
  private static final LocalDate START = LocalDate.of(2027, 1, 31);
  private static final LocalDate NEXT = LocalDate.of(2027, 2, 28);

  @Inject Customers customers;
  @Inject Shelf shelf;
  @Inject ProductTerms terms;

  private UUID organisation;
  private UUID product;

  @BeforeEach
  void aDriveBoughtForAMonth() {
    organisation = customers.somebody().organisationId();
    product = shelf.add(organisation, "drive", "Drive", month(START));
  }

  @Test
  void aTermIsKeptWithAllThatWasPaidForIt() {
    var line = UUID.randomUUID();
    var paid = new TermPayment(500, 300, 150, 60, 71);
    var term =
        new NewTerm(
            NEXT, NEXT.plusYears(1), "drive_team", BillingPeriod.P1Y, line, 1000, 81, "CHF", paid);

    var id = append(term);

    var kept =
        new Term(
            id,
            product,
            NEXT,
            NEXT.plusYears(1),
            "drive_team",
            BillingPeriod.P1Y,
            line,
            1000,
            81,
            "CHF",
            paid);
    assertThat(all()).last().isEqualTo(kept);
    assertThat(in(() -> terms.findByOrderLine(organisation, line))).contains(kept);
    assertThat(in(() -> terms.findByOrderLine(organisation, UUID.randomUUID()))).isEmpty();
    assertThat(in(() -> terms.findByOrderLine(UUID.randomUUID(), line))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-31, P1M, 2027-02-28 2027-03-31 2027-04-30 2027-05-31",
    "2028-01-31, P1M, 2028-02-29 2028-03-31 2028-04-30 2028-05-31",
    "2027-01-30, P1M, 2027-02-28 2027-03-30 2027-04-30 2027-05-30",
    "2026-11-30, P3M, 2027-02-28 2027-05-30 2027-08-30 2027-11-30",
    "2027-11-30, P3M, 2028-02-29 2028-05-30 2028-08-30 2028-11-30",
    "2028-02-29, P1Y, 2029-02-28 2030-02-28 2031-02-28 2032-02-29",
    "2028-02-29, P2Y, 2030-02-28 2032-02-29 2034-02-28 2036-02-29",
    "2028-02-29, P3Y, 2031-02-28 2034-02-28 2037-02-28 2040-02-29"
  })
  void termsKeepTheirAnchorDayOverShortMonthsAndLeapYears(
      LocalDate start, BillingPeriod period, String ends) {
    var anchorDay = start.getDayOfMonth();
    product = shelf.add(organisation, "drive", "Drive", byCard(start, period, anchorDay, null));
    for (var i = 0; i < 3; i++) {
      append(byCard(end(), period, anchorDay, null));
    }

    assertThat(all().stream().map(each -> each.to().toString())).containsExactly(ends.split(" "));
    assertThat(all().stream().skip(1).map(Term::from))
        .isEqualTo(all().stream().limit(3).map(Term::to).toList());
  }

  @Test
  void severalAreBoughtAtOnce() {
    in(
        () -> {
          terms.append(organisation, product, month(NEXT));
          return terms.append(organisation, product, month(LocalDate.of(2027, 3, 31)));
        });

    assertThat(all().stream().map(Term::from))
        .containsExactly(START, NEXT, LocalDate.of(2027, 3, 31));
  }

  @Test
  void aTermThatIsThereIsTaken() {
    append(month(NEXT));

    for (var from : List.of(START, START.plusDays(10), NEXT)) {
      assertThatThrownBy(() -> append(month(from)))
          .isInstanceOf(DomainException.class)
          .hasMessage("term-taken");
    }
    assertThat(all()).hasSize(2);
  }

  @Test
  void thereIsNoGap() {
    isMistaken(() -> append(month(NEXT.plusDays(1))));
    assertThat(all()).hasSize(1);
  }

  @Test
  void nothingFollowsWhatHasNoEnd() {
    product = shelf.add(organisation, "drive", "Drive");

    isMistaken(() -> append(month(NEXT)));
    assertThat(all().stream().map(Term::to)).containsExactly((LocalDate) null);
  }

  @Test
  void theProductsOfOthersAreNotThere() {
    var stranger = customers.newPerson().organisationId();

    assertThat(in(() -> terms.find(stranger, product))).isEmpty();
    isMistaken(() -> in(() -> terms.append(stranger, product, month(NEXT))));
  }

  @Test
  void aLineOfAnOrderIsOneTerm() {
    var line = UUID.randomUUID();
    append(byCard(NEXT, BillingPeriod.P1M, 31, line));

    assertThatThrownBy(() -> append(byCard(end(), BillingPeriod.P1M, 31, line)))
        .hasStackTraceContaining("uq_product_term_order_line");
    assertThat(all()).hasSize(2);
  }

  /** A term outside of the transaction that pays it might stay without being paid. */
  @Test
  void nothingIsRecordedOutsideOfATransaction() {
    assertThatThrownBy(() -> terms.append(organisation, product, month(NEXT)))
        .hasMessageContaining("ransaction");
  }

  private static void isMistaken(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class);
  }

  private UUID append(NewTerm term) {
    return in(() -> terms.append(organisation, product, term));
  }

  private LocalDate end() {
    return all().get(all().size() - 1).to();
  }

  private List<Term> all() {
    return in(() -> terms.find(organisation, product));
  }
}
