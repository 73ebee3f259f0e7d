package dev.kontor.money.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.organisation.profile.OrganisationType;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.problem.DomainException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * Whatever is done to an account in whatever order, and whatever of it is rolled back: it holds
 * what the model holds, and refuses what the model refuses. Run by {@link LedgerPropertyTest},
 * within the service.
 */
class LedgerProperties {
  /** Several: nobody may have an organisation for each try. */
  static List<UUID> founders;

  private static int tries;

  private static final long MOST = 500;

  private final Ledger ledger = CDI.current().select(Ledger.class).get();
  private final Organisations organisations = CDI.current().select(Organisations.class).get();
  private final Holds holds = CDI.current().select(Holds.class).get();

  private LedgerModel model;
  private AccountKey account;
  private List<UUID> heldIds;
  private List<UUID> spentIds;
  private List<UUID> givenIds;

  /** What can be done. */
  enum Kind {
    TOP_UP,
    CREDIT,
    DEBIT,
    HOLD,
    WITHDRAW,
    CAPTURE,
    RELEASE,
    REFUND,
    REVERSE_DEBIT,
    REVERSE_DEPOSIT
  }

  /**
   * A step.
   *
   * @param which of the things that there are
   * @param fails whether its transaction is rolled back in the end
   */
  record Step(Kind kind, long amount, int which, boolean fails) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.longs().between(1, MOST),
            Arbitraries.integers().between(0, 9),
            Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
  void theLedgerHoldsWhatTheModelHolds(@ForAll("steps") List<Step> steps) {
    begin();
    for (var step : steps) {
      assertThat(isDone(step)).as("%s", step).isEqualTo(!step.fails() && expected(step));
      assertThat(held()).isEqualTo(modelled());
    }
  }

  /** Each try has an organisation of its own. */
  private void begin() {
    model = new LedgerModel();
    account = new AccountKey(newOrganisation(), "CHF");
    heldIds = new ArrayList<>();
    spentIds = new ArrayList<>();
    givenIds = new ArrayList<>();
  }

  private UUID newOrganisation() {
    return QuarkusTransaction.requiringNew()
        .call(() -> organisations.createFor(founder(), "Random", OrganisationType.COMPANY));
  }

  private static UUID founder() {
    return founders.get(tries++ % founders.size());
  }

  private String held() {
    return ledger.balances(account.organisationId()).stream()
        .map(each -> each.balance() + " " + each.held())
        .findFirst()
        .orElse(new Split(0, 0) + " " + new Split(0, 0));
  }

  private String modelled() {
    return new Split(model.paidIn, model.credit)
        + " "
        + new Split(model.heldPaidIn(), model.heldCredit());
  }

  private boolean expected(Step step) {
    return switch (step.kind()) {
      case TOP_UP -> model.deposit(step.amount(), false);
      case CREDIT -> model.deposit(step.amount(), true);
      case DEBIT -> model.spend(step.amount());
      case HOLD -> model.reserve(step.amount(), false);
      case WITHDRAW -> model.reserve(step.amount(), true);
      case CAPTURE -> heldBefore > 0 && model.capture(pick(step, heldBefore), step.amount());
      case RELEASE -> heldBefore > 0 && model.release(pick(step, heldBefore));
      case REFUND -> spentBefore > 0 && model.refund(pick(step, spentBefore), step.amount());
      case REVERSE_DEBIT -> spentBefore > 0 && model.reverseSpending(pick(step, spentBefore));
      case REVERSE_DEPOSIT -> givenBefore > 0 && model.reverseDeposit(pick(step, givenBefore));
    };
  }

  private int heldBefore;
  private int spentBefore;
  private int givenBefore;

  private static int pick(Step step, int count) {
    return step.which() % count;
  }

  /** Whether it was done, and stays done. */
  private boolean isDone(Step step) {
    heldBefore = heldIds.size();
    spentBefore = spentIds.size();
    givenBefore = givenIds.size();
    if (isCommitted(step)) {
      return true;
    }
    forget(heldIds, heldBefore);
    forget(spentIds, spentBefore);
    forget(givenIds, givenBefore);
    return false;
  }

  private boolean isCommitted(Step step) {
    QuarkusTransaction.begin();
    try {
      var isDone = work(step).getAsBoolean() && !step.fails();
      if (isDone) {
        QuarkusTransaction.commit();
      }
      return isDone;
    } catch (DomainException refused) {
      return false;
    } finally {
      if (QuarkusTransaction.isActive()) {
        QuarkusTransaction.rollback();
      }
    }
  }

  private static void forget(List<UUID> ids, int count) {
    while (ids.size() > count) {
      ids.remove(ids.size() - 1);
    }
  }

  private BooleanSupplier work(Step step) {
    var amount = step.amount();
    return switch (step.kind()) {
      case TOP_UP -> () -> given(Account.PAYMENTS, Account.PAID_IN, amount);
      case CREDIT -> () -> given(Account.PROMOTION, Account.CREDIT, amount);
      case DEBIT ->
          () -> spentIds.add(ledger.spend(account, amount, Account.REVENUE, cause()).id());
      case HOLD -> () -> heldIds.add(holds.reserve(account, amount, "order", someId(), null).id());
      case WITHDRAW ->
          () -> heldIds.add(holds.reservePaidIn(account, amount, "withdrawal", someId()).id());
      case CAPTURE -> () -> heldBefore > 0 && captured(heldIds.get(pick(step, heldBefore)), amount);
      case RELEASE ->
          () -> heldBefore > 0 && holds.release(account, heldIds.get(pick(step, heldBefore)));
      case REFUND ->
          () -> spentBefore > 0 && refunded(spentIds.get(pick(step, spentBefore)), amount);
      case REVERSE_DEBIT ->
          () -> spentBefore > 0 && reversed(spentIds.get(pick(step, spentBefore)));
      case REVERSE_DEPOSIT ->
          () -> givenBefore > 0 && reversed(givenIds.get(pick(step, givenBefore)));
    };
  }

  private boolean given(Account from, Account into, long amount) {
    return givenIds.add(ledger.deposit(account, amount, from, into, cause()).id());
  }

  private boolean captured(UUID hold, long amount) {
    return spentIds.add(holds.capture(account, hold, amount, Account.PAYOUTS, cause()).id());
  }

  private boolean refunded(UUID entry, long amount) {
    return ledger.refund(account, entry, amount, cause()).amount() == amount;
  }

  private boolean reversed(UUID entry) {
    return entry.equals(ledger.reverse(account, entry, cause()).reversesId());
  }

  private static UUID someId() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  private static Cause cause() {
    return new Cause("charge", "Random", "test", someId());
  }
}
