package dev.kontor.money.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.ledger.Account;
import dev.kontor.money.ledger.AccountKey;
import dev.kontor.money.ledger.Cause;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.money.ledger.Split;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.support.Person;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever is sold, paid and taken back in whatever order: the account and the invoices are as a
 * plain model has them. Run by {@link InvoicePropertyTest}, within the service.
 */
class InvoiceProperties {
  static Person anna;

  private final Sales sales = CDI.current().select(Sales.class).get();
  private final Ledger ledger = CDI.current().select(Ledger.class).get();

  /** What can be done. */
  enum Kind {
    GIVE_CREDIT,
    SELL,
    ISSUE,
    PAY,
    RECEIVE,
    CREDIT_PART,
    CREDIT_REST,
    CANCEL
  }

  /**
   * A step.
   *
   * @param which of the invoices that there are
   * @param share of what is left or due, in percent: of money that comes more than 100, too
   */
  record Step(Kind kind, List<Long> nets, int which, int share) {}

  /** An invoice as the model has it, in minor units. */
  private static final class Claim {
    final Issued issued;
    final long total;
    long credited;
    long paidIn;
    long ofCredit;
    boolean isPaid;

    Claim(Issued issued, long total) {
      this.issued = issued;
      this.total = total;
    }

    long left() {
      return total - credited;
    }

    boolean isOpen() {
      return !isPaid && left() > 0;
    }

    String status() {
      if (isOpen()) {
        return "OPEN";
      }
      return !isPaid ? "CANCELLED" : left() == 0 ? "REFUNDED" : "PAID";
    }
  }

  private final List<Claim> claims = new ArrayList<>();
  private long paidIn;
  private long credit;

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.longs().between(1, 2000).list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(1, 130))
        .as(Step::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(25);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void invoicesHoldWhatTheModelHolds(@ForAll("steps") List<Step> steps) {
    begin();
    for (var step : steps) {
      take(step);
      assertThat(balance()).as("%s", step).isEqualTo(new Split(paidIn, credit));
    }
    for (var claim : claims) {
      var invoice = sales.read(anna, claim.issued);
      assertThat(invoice.status().name()).isEqualTo(claim.status());
      assertThat(invoice.due().minor()).isEqualTo(claim.isOpen() ? claim.left() : 0);
      assertThat(invoice.lines().stream().mapToLong(each -> each.refundable().minor()).sum())
          .isEqualTo(claim.left());
    }
  }

  private void begin() {
    claims.clear();
    give(Account.PAYMENTS, Account.PAID_IN, 3000);
    paidIn = balance().paidIn();
    credit = balance().credit();
  }

  private Split balance() {
    return ledger.balances(anna.organisationId()).get(0).balance();
  }

  private void give(Account from, Account into, long amount) {
    var account = new AccountKey(anna.organisationId(), "CHF");
    var cause = new Cause("goodwill_credit", "", "test", anna.organisationId());
    Sales.in(() -> ledger.deposit(account, amount, from, into, cause));
  }

  private void take(Step step) {
    switch (step.kind()) {
      case GIVE_CREDIT -> {
        give(Account.GOODWILL, Account.CREDIT, step.share());
        credit += step.share();
      }
      case SELL -> sell(draft(step));
      case ISSUE -> {
        var draft = draft(step);
        claims.add(new Claim(sales.open(draft), draft.price().total()));
      }
      default -> {
        if (!claims.isEmpty()) {
          take(step, claims.get(step.which() % claims.size()));
        }
      }
    }
  }

  private static InvoiceDraft draft(Step step) {
    var rates = List.of("8.1", "2.6", "0", "25.5");
    var lines = new ArrayList<DraftLine>();
    for (var net : step.nets()) {
      lines.add(Sales.line(net, rates.get((lines.size() + step.which()) % rates.size())));
    }
    return Sales.draft(anna.organisationId(), lines);
  }

  private void sell(InvoiceDraft draft) {
    var total = draft.price().total();
    var isEnough = paidIn + credit >= total;
    var sold =
        isDone(
            () -> {
              claims.add(new Claim(sales.paidFromPrepaid(draft), total));
              return true;
            });
    assertThat(sold).isEqualTo(isEnough);
    if (isEnough) {
      spend(claims.get(claims.size() - 1), total);
    }
  }

  private void spend(Claim claim, long amount) {
    claim.isPaid = true;
    claim.ofCredit = Math.min(credit, amount);
    claim.paidIn = amount - claim.ofCredit;
    credit -= claim.ofCredit;
    paidIn -= claim.paidIn;
  }

  private void take(Step step, Claim claim) {
    switch (step.kind()) {
      case PAY -> pay(claim);
      case RECEIVE -> receive(claim, Math.max(1, claim.left() * step.share() / 100));
      case CREDIT_PART -> {
        var gross = claim.left() * step.share() / 100;
        credit(claim, new CreditExtent.Amount(gross), gross);
      }
      case CREDIT_REST -> credit(claim, new CreditExtent.Whole(), claim.left());
      default -> cancel(claim);
    }
  }

  private void pay(Claim claim) {
    var isExpected = claim.isOpen() && paidIn + credit >= claim.left();
    var isPaid =
        isDone(
            () -> {
              sales.payFromPrepaid(anna, claim.issued);
              return true;
            });
    assertThat(isPaid).isEqualTo(isExpected);
    if (isExpected) {
      spend(claim, claim.left());
    }
  }

  private void receive(Claim claim, long came) {
    var isExpected = claim.isOpen() && came >= claim.left();
    assertThat(sales.receive(anna, claim.issued, came)).isEqualTo(isExpected);
    paidIn += came;
    if (isExpected) {
      paidIn -= claim.left();
      claim.paidIn = claim.left();
      claim.isPaid = true;
    }
  }

  private void credit(Claim claim, CreditExtent extent, long gross) {
    var isExpected = gross > 0 && gross <= claim.left();
    var isCredited =
        isDone(
            () -> {
              sales.credit(anna, claim.issued, extent);
              return true;
            });
    assertThat(isCredited).isEqualTo(isExpected);
    if (isExpected) {
      giveBack(claim, gross);
    }
  }

  private void giveBack(Claim claim, long gross) {
    claim.credited += gross;
    if (claim.isPaid) {
      var toPaidIn = Math.min(claim.paidIn, gross);
      claim.paidIn -= toPaidIn;
      claim.ofCredit -= gross - toPaidIn;
      paidIn += toPaidIn;
      credit += gross - toPaidIn;
    }
  }

  private void cancel(Claim claim) {
    var isExpected = claim.isOpen();
    var isCancelled =
        isDone(
            () -> {
              sales.cancel(anna, claim.issued);
              return true;
            });
    assertThat(isCancelled).isEqualTo(isExpected);
    if (isExpected) {
      claim.credited = claim.total;
    }
  }

  private static boolean isDone(BooleanSupplier work) {
    try {
      return work.getAsBoolean();
    } catch (DomainException refused) {
      return false;
    }
  }
}
