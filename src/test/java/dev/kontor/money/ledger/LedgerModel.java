package dev.kontor.money.ledger;

import java.util.ArrayList;
import java.util.List;

/** What an account would hold if it were kept on paper: no database, no locks. */
final class LedgerModel {
  long paidIn;
  long credit;
  final List<Part> holds = new ArrayList<>();
  final List<Spent> spent = new ArrayList<>();
  final List<Given> given = new ArrayList<>();

  /** Two amounts. */
  static final class Part {
    long paidIn;
    long credit;

    Part(long paidIn, long credit) {
      this.paidIn = paidIn;
      this.credit = credit;
    }

    long total() {
      return paidIn + credit;
    }

    /** Takes so much out, of credit first. */
    Part take(long amount) {
      var ofCredit = Math.min(credit, amount);
      var taken = new Part(amount - ofCredit, ofCredit);
      credit -= taken.credit;
      paidIn -= taken.paidIn;
      return taken;
    }
  }

  /** What was spent and can be given back. */
  static final class Spent {
    final Part left;
    boolean isTouched;

    Spent(Part taken) {
      left = new Part(taken.paidIn, taken.credit);
    }
  }

  /** What came in and can be taken back once. */
  static final class Given {
    final Part amount;
    boolean isReversed;

    Given(Part amount) {
      this.amount = amount;
    }
  }

  long heldPaidIn() {
    return holds.stream().mapToLong(each -> each.paidIn).sum();
  }

  long heldCredit() {
    return holds.stream().mapToLong(each -> each.credit).sum();
  }

  boolean deposit(long amount, boolean isCredit) {
    var part = new Part(isCredit ? 0 : amount, isCredit ? amount : 0);
    add(part);
    given.add(new Given(part));
    return true;
  }

  boolean spend(long amount) {
    var free = new Part(paidIn - heldPaidIn(), credit - heldCredit());
    if (free.total() < amount) {
      return false;
    }
    var taken = free.take(amount);
    remove(taken);
    spent.add(new Spent(taken));
    return true;
  }

  boolean reserve(long amount, boolean paidInOnly) {
    var free = new Part(paidIn - heldPaidIn(), paidInOnly ? 0 : credit - heldCredit());
    if (free.total() < amount) {
      return false;
    }
    holds.add(free.take(amount));
    return true;
  }

  boolean capture(int hold, long amount) {
    var held = holds.get(hold);
    if (held.total() == 0 || held.total() < amount) {
      return false;
    }
    var taken = held.take(amount);
    remove(taken);
    spent.add(new Spent(taken));
    return true;
  }

  boolean release(int hold) {
    var held = holds.get(hold);
    var hadSomething = held.total() > 0;
    held.take(held.total());
    return hadSomething;
  }

  boolean refund(int number, long amount) {
    var origin = spent.get(number);
    if (origin.left.total() < amount) {
      return false;
    }
    var ofPaidIn = Math.min(origin.left.paidIn, amount);
    var back = new Part(ofPaidIn, amount - ofPaidIn);
    origin.left.paidIn -= back.paidIn;
    origin.left.credit -= back.credit;
    origin.isTouched = true;
    add(back);
    return true;
  }

  boolean reverseSpending(int number) {
    var origin = spent.get(number);
    if (origin.isTouched) {
      return false;
    }
    origin.isTouched = true;
    add(origin.left);
    origin.left.take(origin.left.total());
    return true;
  }

  boolean reverseDeposit(int number) {
    var origin = given.get(number);
    if (origin.isReversed
        || paidIn - heldPaidIn() < origin.amount.paidIn
        || credit - heldCredit() < origin.amount.credit) {
      return false;
    }
    origin.isReversed = true;
    remove(origin.amount);
    return true;
  }

  private void add(Part part) {
    paidIn += part.paidIn;
    credit += part.credit;
  }

  private void remove(Part part) {
    paidIn -= part.paidIn;
    credit -= part.credit;
  }
}
