package dev.kontor.money.ledger;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A customer's account under its row lock, with the rules of what can be taken from it.
 *
 * @param sequence of the last entry
 * @param hash of the last entry
 */
record CustomerAccount(
    @Nested AccountKey key,
    @Nested Split balance,
    @Nested("held_") Split held,
    long sequence,
    byte[] hash) {
  /** Of spending: credit first. Of money back: only what was paid in. */
  enum From {
    CREDIT_FIRST,
    PAID_IN_ONLY
  }

  Balance view() {
    return new Balance(key, balance, held);
  }

  /**
   * Where so much of what is free lies.
   *
   * @throws DomainException 409 {@code balance-insufficient}
   */
  Split take(long amount, From from) {
    requirePositive(amount);
    var free = balance.minus(held);
    var usable = from == From.PAID_IN_ONLY ? new Split(free.paidIn(), 0) : free;
    if (usable.total() < amount) {
      throw insufficient(usable);
    }
    return usable.creditFirst(amount);
  }

  CustomerAccount holding(Split more) {
    return new CustomerAccount(key, balance, held.plus(more), sequence, hash);
  }

  CustomerAccount releasing(Split less) {
    return new CustomerAccount(key, balance, held.minus(less), sequence, hash);
  }

  /**
   * The account after some postings, not yet with their hash.
   *
   * @throws DomainException 409 {@code balance-insufficient} where they take what isn't free
   */
  CustomerAccount after(List<Posting> postings) {
    var now =
        balance.plus(
            new Split(change(postings, Account.PAID_IN), change(postings, Account.CREDIT)));
    if (!held.isWithin(now)) {
      var free = balance.minus(held);
      throw insufficient(
          now.paidIn() < held.paidIn() ? new Split(free.paidIn(), 0) : new Split(0, free.credit()));
    }
    return new CustomerAccount(key, now, held, sequence + 1, hash);
  }

  CustomerAccount sealed(byte[] newHash) {
    return new CustomerAccount(key, balance, held, sequence, newHash);
  }

  private DomainException insufficient(Split usable) {
    var there = Money.ofMinor(Math.max(0, usable.total()), key.currency());
    return LedgerProblem.BALANCE_INSUFFICIENT
        .exception(there.amount() + " " + there.currency())
        .with("available", there);
  }

  static long change(List<Posting> postings, Account account) {
    return postings.stream().mapToLong(each -> each.on(account)).reduce(0, Math::addExact);
  }

  static void requirePositive(long amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException("Not more than nothing: " + amount);
    }
  }
}
