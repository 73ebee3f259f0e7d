package dev.kontor.money.ledger;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves money, in the transaction of what it is moved for, under the lock of the customer's
 * account. All amounts are minor units of the account's currency, and more than zero.
 */
@ApplicationScoped
public class Ledger {
  private final LedgerTable table;
  private final Ids ids;
  private final Clock clock;

  Ledger(LedgerTable table, Ids ids, Clock clock) {
    this.table = table;
    this.ids = ids;
    this.clock = clock;
  }

  /** What an organisation holds, by currency; nothing where it never held anything. */
  public List<Balance> balances(UUID organisationId) {
    return table.balances(organisationId);
  }

  /** Locks accounts until the transaction ends, in an order that all keep to. */
  @Transactional(TxType.MANDATORY)
  public void lock(Collection<AccountKey> accounts) {
    new TreeSet<>(accounts).forEach(table::lock);
  }

  /** Locks an account until the transaction ends, and tells what is in it. */
  @Transactional(TxType.MANDATORY)
  public Balance lock(AccountKey account) {
    return table.lock(account).view();
  }

  /**
   * Money or credit comes in.
   *
   * @param from the provider's account that it comes from
   * @param into the part of the customer's account
   */
  @Transactional(TxType.MANDATORY)
  public Entry deposit(AccountKey account, long amount, Account from, Account into, Cause cause) {
    return write(table.lock(account), cause, List.of(new Posting(from, into, amount)), null, null);
  }

  /**
   * The customer spends: credit first, then what was paid in.
   *
   * @param to the provider's account that it goes to
   * @throws dev.kontor.platform.problem.DomainException 409 {@code balance-insufficient}
   */
  @Transactional(TxType.MANDATORY)
  public Entry spend(AccountKey account, long amount, Account to, Cause cause) {
    var locked = table.lock(account);
    var taken = locked.take(amount, CustomerAccount.From.CREDIT_FIRST);
    return write(locked, cause, outgoing(taken, to), null, null);
  }

  /**
   * The customer pays for a sale: with credit first, then with what was paid in.
   *
   * @param price more than zero
   * @throws dev.kontor.platform.problem.DomainException 409 {@code balance-insufficient}
   */
  @Transactional(TxType.MANDATORY)
  public Sale sell(AccountKey account, Proceeds price, Cause cause) {
    var locked = table.lock(account);
    var taken = locked.take(price.total(), CustomerAccount.From.CREDIT_FIRST);
    return new Sale(write(locked, cause, price.from(taken), null, null), taken);
  }

  /**
   * The customer pays for a sale with money that lies just there.
   *
   * @param split as much as the price, more than zero
   * @throws dev.kontor.platform.problem.DomainException 409 {@code balance-insufficient}
   */
  @Transactional(TxType.MANDATORY)
  public Sale sell(AccountKey account, Split split, Proceeds price, Cause cause) {
    if (split.total() != price.total()) {
      throw new IllegalArgumentException(split + " doesn't pay " + price);
    }
    return new Sale(write(table.lock(account), cause, price.from(split), null, null), split);
  }

  /**
   * Money from outside pays for a sale. It comes in as what is paid in, and exactly that leaves
   * again: credit and what was there before stay.
   *
   * @param came more than zero; what is more than the price stays with the customer
   * @param price more than zero, and at most what came
   */
  @Transactional(TxType.MANDATORY)
  public Entry receive(AccountKey account, long came, Proceeds price, Cause cause) {
    CustomerAccount.requirePositive(came - price.total() + 1);
    var locked = table.lock(account);
    var postings = new ArrayList<Posting>();
    postings.add(new Posting(Account.PAYMENTS, Account.PAID_IN, came));
    postings.addAll(price.from(new Split(price.total(), 0)));
    return write(locked, cause, postings, null, null);
  }

  /**
   * Takes a sale back: what was paid returns to the parts of the account that it came from.
   *
   * @param back where it goes, more than zero
   * @param price what the provider gives up; as much as goes back
   */
  @Transactional(TxType.MANDATORY)
  public Sale takeBack(AccountKey account, Split back, Proceeds price, Cause cause) {
    CustomerAccount.requirePositive(back.total());
    if (back.total() != price.total()) {
      throw new IllegalArgumentException(price.total() + " can't return as " + back.total());
    }
    var postings = price.from(back).stream().map(Posting::opposite).toList();
    return new Sale(write(table.lock(account), cause, postings, null, null), back);
  }

  /**
   * Gives back a part of what was spent, or all, to where it came from: of what was paid in first.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code refund-too-high} where more is
   *     asked for than is left of it; 404 where there is no such entry
   */
  @Transactional(TxType.MANDATORY)
  public Entry refund(AccountKey account, UUID entryId, long amount, Cause cause) {
    CustomerAccount.requirePositive(amount);
    var locked = table.lock(account);
    var origin = find(account, entryId);
    var postings = table.postings(account.organisationId(), entryId);
    var left = refundable(origin, postings);
    if (amount > left.total()) {
      throw refundTooHigh();
    }
    var back = left.paidInFirst(amount);
    return write(locked, cause, incoming(back, postings.get(0).to()), entryId, null);
  }

  private Split refundable(Entry origin, List<Posting> postings) {
    var owner = origin.account().organisationId();
    var isSpending = origin.amount() < 0 && origin.reversesId() == null;
    if (!isSpending || table.isReversed(owner, origin.id())) {
      return Split.NOTHING;
    }
    var spent =
        new Split(
            -CustomerAccount.change(postings, Account.PAID_IN),
            -CustomerAccount.change(postings, Account.CREDIT));
    return spent.minus(table.refunded(owner, origin.id()));
  }

  /**
   * Undoes an entry by its opposite, once.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 {@code entry-not-reversible} where it
   *     was reversed or refunded, or is a reversal or refund itself, {@code balance-insufficient}
   *     where the money is gone; 404 where there is no such entry
   */
  @Transactional(TxType.MANDATORY)
  public Entry reverse(AccountKey account, UUID entryId, Cause cause) {
    var locked = table.lock(account);
    var origin = find(account, entryId);
    var owner = account.organisationId();
    var isFirst = origin.reversesId() == null && origin.refundsId() == null;
    if (!isFirst
        || table.isReversed(owner, entryId)
        || table.refunded(owner, entryId).total() > 0) {
      throw notReversible();
    }
    var postings = table.postings(owner, entryId).stream().map(Posting::opposite).toList();
    return write(locked, cause, postings, null, entryId);
  }

  /** The refusal of giving back more than was taken. */
  public static DomainException refundTooHigh() {
    return LedgerProblem.REFUND_TOO_HIGH.exception();
  }

  /** The refusal of undoing what can't be undone. */
  public static DomainException notReversible() {
    return LedgerProblem.ENTRY_NOT_REVERSIBLE.exception();
  }

  /** An entry of an organisation. */
  public Optional<Entry> find(UUID organisationId, UUID entryId) {
    return table.find(organisationId, entryId);
  }

  private Entry find(AccountKey account, UUID entryId) {
    return table
        .find(account.organisationId(), entryId)
        .filter(entry -> entry.account().equals(account))
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  /** Posts to a locked account. */
  Entry write(
      CustomerAccount locked,
      Cause cause,
      List<Posting> postings,
      @Nullable UUID refundsId,
      @Nullable UUID reversesId) {
    var after = locked.after(postings);
    var entry =
        new Entry(
            ids.next(),
            locked.key(),
            after.sequence(),
            cause,
            after.balance().total() - locked.balance().total(),
            after.balance(),
            refundsId,
            reversesId,
            clock.instant());
    table.write(after.sealed(EntryHash.of(locked.hash(), entry, postings)), entry, postings);
    return entry;
  }

  static List<Posting> outgoing(Split taken, Account to) {
    var postings = new ArrayList<Posting>();
    if (taken.credit() > 0) {
      postings.add(new Posting(Account.CREDIT, to, taken.credit()));
    }
    if (taken.paidIn() > 0) {
      postings.add(new Posting(Account.PAID_IN, to, taken.paidIn()));
    }
    return postings;
  }

  private static List<Posting> incoming(Split given, Account from) {
    return outgoing(given, from).stream().map(Posting::opposite).toList();
  }
}
